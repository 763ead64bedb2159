package org.haversack.service.edit;

import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;

/// One thing to save.
public sealed interface Edit {
    Kind<?> kind();

    RecordId id();

    /// Fields of a record are set; a record that is not there is made.
    ///
    /// @param practice the practice it belongs to, where that does not follow from the record or its parent
    /// @param values field to value; a cleared field is [Value#NOTHING]; see [FieldWrites]
    record Put(Kind<?> kind, RecordId id, Optional<RecordId> practice, Map<String, Value> values) implements Edit {
        public Put {
            values = Map.copyOf(values);
        }
    }

    /// A record is deleted, with everything that hangs on it.
    record Delete(Kind<?> kind, RecordId id) implements Edit {}

    /// A deleted record is brought back, with everything that was deleted together with it.
    record Restore(Kind<?> kind, RecordId id) implements Edit {}

    /// Fields of a record that is there, or whose parent says where it belongs.
    static Edit put(Kind<?> kind, RecordId id, FieldWrites values) {
        return new Put(kind, id, Optional.empty(), values.all());
    }

    /// A new record of a practice.
    static Edit put(Kind<?> kind, RecordId id, RecordId practice, FieldWrites values) {
        return new Put(kind, id, Optional.of(practice), values.all());
    }

    static Edit delete(Kind<?> kind, RecordId id) {
        return new Delete(kind, id);
    }

    static Edit restore(Kind<?> kind, RecordId id) {
        return new Restore(kind, id);
    }
}
