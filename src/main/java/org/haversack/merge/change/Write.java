package org.haversack.merge.change;

import java.util.SortedMap;

/// The fields that one change set on one record. The field `~` is the record's life: true deletes, false
/// restores.
///
/// @param kind what the record is, in kebab-case
/// @param record which one
/// @param fields field name to value, never empty
public record Write(String kind, RecordId record, SortedMap<String, Value> fields) {
    /// The field name of a record's life.
    public static final String LIFE = "~";

    public Write {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a write sets at least one field");
        }
        fields = Fields.of(fields);
    }

    public RecordKey key() {
        return new RecordKey(kind, record);
    }

    /// One field of one record.
    public static Write of(String kind, RecordId record, String field, Value value) {
        return new Write(kind, record, Fields.sorted(new String[] {field}, new Value[] {value}));
    }
}
