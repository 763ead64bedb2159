package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// Who set the pace of visits. Practices that set it themselves got less than intended (McHugh 2018,
/// PMC5891316).
public enum PaceSetter implements Code {
    PRACTICE_LEADER,
    FACILITATOR,
    BOTH,
    EXTERNAL_EVENT
}
