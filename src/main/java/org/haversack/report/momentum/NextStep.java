package org.haversack.report.momentum;

/// What a facilitator may do next, as suggestions.
public enum NextStep {
    /// Phone the practice's leader.
    CALL_LEADER,
    /// Plan a visit in person.
    PLAN_VISIT,
    /// Go through the open actions: do, move or drop them.
    REVIEW_ACTIONS,
    /// Offer the practice a pause.
    OFFER_PAUSE,
    /// Propose something small that does not alter care.
    PROPOSE_SIMPLER
}
