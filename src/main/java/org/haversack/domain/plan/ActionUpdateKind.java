package org.haversack.domain.plan;

import org.haversack.domain.kind.Code;

/// What an update says about its action.
public enum ActionUpdateKind implements Code {
    PROGRESS,
    /// Its due date moved; the old and the new one are kept, with the reason.
    SLIPPED,
    DONE,
    DROPPED,
    REOPENED
}
