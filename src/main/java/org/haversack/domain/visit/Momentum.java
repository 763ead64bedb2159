package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// Where the practice is heading, in the eyes of the facilitator after a contact.
public enum Momentum implements Code {
    UP,
    LEVEL,
    DOWN
}
