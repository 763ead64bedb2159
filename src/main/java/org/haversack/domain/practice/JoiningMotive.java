package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// Why a practice joined: motives heard in Danish peer facilitation (BMC Fam Pract 2018, s12875-018-0762-1).
public enum JoiningMotive implements Code {
    MANDATORY,
    START_SYSTEMATISING,
    COLLEAGUE,
    CURIOSITY
}
