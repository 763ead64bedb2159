package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// What became of a visit. Planned against held visits is the dose (Berry 2021, Am J Med Qual 36:270).
public enum VisitState implements Code {
    PLANNED,
    HELD,
    /// Held, but shorter than planned.
    SHORTENED,
    RESCHEDULED,
    CANCELLED_BY_PRACTICE,
    CANCELLED_BY_FACILITATOR,
    /// Nobody of the practice was there.
    NO_SHOW
}
