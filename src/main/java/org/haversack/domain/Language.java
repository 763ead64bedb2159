package org.haversack.domain;

/// A language that the printed leave-behind is written in; codes as in ISO 639-1.
public enum Language implements Code {
    EN,
    DA,
    NL,
    FR
}
