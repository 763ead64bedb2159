package org.haversack.domain.plan;

import org.haversack.domain.kind.Code;

/// Where an action stands. A slipped action is open with a later due date; the slip itself is an
/// [ActionUpdate].
public enum ActionStatus implements Code {
    OPEN,
    IN_PROGRESS,
    DONE,
    /// Not to be done any more.
    DROPPED
}
