package org.haversack.store.lookup;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// A field that people set differently without knowing of each other, or a record that was deleted by one and
/// changed by another. It waits for a person and blocks nothing.
///
/// @param kind what the record is
/// @param record which
/// @param space where
/// @param label the record's name
/// @param field the field, or [Write#LIFE]
/// @param was what all of them knew, if anything
/// @param options what can be chosen, in order of change id; for a record's life: keep, then delete
public record Conflict(
        Kind<?> kind,
        RecordId record,
        SpaceId space,
        String label,
        String field,
        Optional<Value> was,
        List<Option> options) {
    /// One of the values.
    ///
    /// @param value what would be shown; for a record's life false keeps and true deletes
    /// @param shown whether it is shown now
    /// @param by who wrote it
    public record Option(Value value, boolean shown, List<Author> by) {}

    /// Who wrote a value.
    ///
    /// @param change the change
    /// @param computer the writer
    /// @param time the writer's wall clock, milliseconds since 1970 UTC
    public record Author(ChangeId change, ComputerId computer, long time) {}

    public Conflict {
        options = List.copyOf(options);
    }

    /// How people name it to the program: `record/field`.
    public String id() {
        return record + "/" + field;
    }

    public boolean isLife() {
        return field.equals(Write.LIFE);
    }
}
