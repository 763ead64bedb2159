package org.haversack.domain;

/// Where the practice is heading, in the eyes of the facilitator after a contact.
public enum Momentum implements Code {
    UP,
    LEVEL,
    DOWN
}
