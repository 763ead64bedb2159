package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// What became of an item of an agenda.
public enum AgendaItemState implements Code {
    PLANNED,
    DONE,
    SKIPPED,
    /// Put off to a later visit.
    PARKED
}
