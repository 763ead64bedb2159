package org.haversack.domain.people;

import org.haversack.domain.kind.Code;

/// A language that the printed leave-behind is written in; codes as in ISO 639-1.
public enum Language implements Code {
    EN,
    DA,
    NL,
    FR
}
