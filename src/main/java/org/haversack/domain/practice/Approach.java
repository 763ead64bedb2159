package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// What a practice wants its facilitator to be: the role mix of Danish peer facilitation (PMC5569467).
public enum Approach implements Code {
    TEACHER,
    SUPER_USER,
    PEER,
    PROCESS_MANAGER,
    /// Intended in the study, and rarely enacted.
    COACH
}
