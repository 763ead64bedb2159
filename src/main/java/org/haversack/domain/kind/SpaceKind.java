package org.haversack.domain.kind;

/// Who shares the records of a space.
public enum SpaceKind {
    /// Everyone of the programme; written by coordinators only.
    PROGRAMME,
    /// Coordinators and those assigned to the practice.
    PRACTICE,
    /// One person, her mentor and coordinators.
    PERSON;

    /// The word the store keeps.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
