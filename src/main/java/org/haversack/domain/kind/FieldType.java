package org.haversack.domain.kind;

/// What a field can hold, and how the text form of it looks.
public enum FieldType {
    /// One line, at most 1,000 characters.
    TEXT(Storage.TEXT),
    /// Any text, at most 100,000 characters.
    NOTE(Storage.TEXT),
    /// A calendar day: 2026-03-24.
    DATE(Storage.TEXT),
    /// A local date and time to the minute or second: 2026-03-10T09:00. Its zone is a field of its own.
    TIME(Storage.TEXT),
    /// An IANA time zone: Europe/Copenhagen.
    ZONE(Storage.TEXT),
    /// A whole number.
    WHOLE(Storage.INTEGER),
    /// A duration in whole minutes, 0 to 100,000.
    MINUTES(Storage.INTEGER),
    /// A decimal number as canonical text: -0.5, 12, 3.25; no trailing zeros, no exponent.
    DECIMAL(Storage.TEXT),
    /// Yes or no.
    FLAG(Storage.INTEGER),
    /// A code of a value list. Codes this version does not know are kept and shown as "other (code)".
    CODE(Storage.TEXT),
    /// The id of another record.
    REF(Storage.TEXT),
    /// A place in an ordered list, a fractional key; see [Position].
    ORDER(Storage.TEXT),
    /// A structure that is only ever set as a whole, as JSON in a string.
    STRUCTURE(Storage.TEXT),
    /// A set: one yes-or-no field per member, named `set:member`. Has no column.
    SET(Storage.NONE);

    /// How the store keeps a field.
    public enum Storage {
        TEXT,
        INTEGER,
        /// Not in a column of its own.
        NONE
    }

    private final Storage storage;

    FieldType(Storage storage) {
        this.storage = storage;
    }

    public Storage storage() {
        return storage;
    }
}
