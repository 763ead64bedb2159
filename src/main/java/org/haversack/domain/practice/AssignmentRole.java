package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// How somebody is assigned to a practice.
public enum AssignmentRole implements Code {
    /// Responsible for the practice.
    LEAD,
    /// A second facilitator.
    CO,
    /// Stands in for the lead.
    COVER,
    /// Looks on, and changes nothing.
    SHADOW
}
