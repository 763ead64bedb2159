package org.haversack.domain;

/// What became of an item of an agenda.
public enum AgendaItemState implements Code {
    PLANNED,
    DONE,
    SKIPPED,
    /// Put off to a later visit.
    PARKED
}
