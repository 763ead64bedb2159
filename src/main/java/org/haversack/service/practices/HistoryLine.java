package org.haversack.service.practices;

import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;

/// One field that a change set.
///
/// @param kind what the record is
/// @param record which
/// @param label the record's name now
/// @param written the field as written: its name, or a set and its member
/// @param field the field; empty for the record's life, and for fields this version does not know
/// @param value what it was set to
/// @param names the name of the record that the value, or the member, stands for
/// @param present whether it has this value now
/// @param alive whether the record is there now
public record HistoryLine(
        Kind<?> kind,
        RecordId record,
        String label,
        String written,
        Optional<Field> field,
        Value value,
        Optional<String> names,
        boolean present,
        boolean alive) {
    /// Whether this value can be set again: the record is there, and has another one.
    public boolean restorable() {
        return alive && !present && field.isPresent();
    }

    /// Whether this is the record's life: true deleted it, false brought it back.
    public boolean life() {
        return written.equals(org.haversack.merge.change.Write.LIFE);
    }
}
