package org.haversack.store.lookup;

import java.util.SortedMap;
import java.util.SortedSet;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;

/// A record as people see it.
///
/// @param kind what it is
/// @param id which
/// @param space where
/// @param values shown values; cleared fields and absent members left out
/// @param conflicts the fields that wait for a decision
/// @param alive whether it is shown
public record StoredRecord(
        Kind<?> kind,
        RecordId id,
        SpaceId space,
        SortedMap<String, Value> values,
        SortedSet<String> conflicts,
        boolean alive) {
    public FieldValues fields() {
        return new FieldValues(id, space, values);
    }

    /// The words that name it to people: its label field, or its kind.
    public String label() {
        return kind.label()
                .flatMap(field -> fields().text(field.name()))
                .filter(text -> !text.isBlank())
                .orElse(kind.name());
    }
}
