package org.haversack.service.edit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;

/// What one edit did to one record: enough to take it back.
///
/// @param before the fields it set as they were; absent ones as what stands for nothing
/// @param after the same as it left them
/// @param wasAlive whether the record was shown before
/// @param isAlive whether it is shown now
record Trace(
        Kind<?> kind,
        RecordId id,
        SortedMap<String, Value> before,
        SortedMap<String, Value> after,
        boolean wasAlive,
        boolean isAlive) {
    /// What stands for a field that has no value: an absent member is out of its set, any other field is
    /// cleared.
    static Value absent(String field) {
        return field.indexOf(':') >= 0 ? Value.FALSE : Value.NOTHING;
    }

    boolean sameRecord(Trace other) {
        return kind.name().equals(other.kind.name()) && id.equals(other.id);
    }

    /// Whether it only set fields.
    boolean plain() {
        return wasAlive && isAlive;
    }

    /// This and what followed on the same record, as one.
    Trace followedBy(Trace later) {
        var first = new TreeMap<>(later.before);
        first.putAll(before);
        var last = new TreeMap<>(after);
        last.putAll(later.after);
        return new Trace(kind, id, first, last, wasAlive, later.isAlive);
    }
}
