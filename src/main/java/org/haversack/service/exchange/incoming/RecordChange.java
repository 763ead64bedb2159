package org.haversack.service.exchange.incoming;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;

/// A record that a file changes.
///
/// @param kind what it is
/// @param record which
/// @param label what it is called
/// @param practice the name of its practice; empty if it belongs to none, or that is not known
/// @param what what becomes of it
/// @param fields those that are different afterwards, in order of their names
public record RecordChange(
        Kind<?> kind, RecordId record, String label, String practice, What what, List<FieldChange> fields) {
    public RecordChange {
        fields = List.copyOf(fields);
    }

    /// What becomes of a record.
    public enum What {
        /// It was not here.
        NEW,
        /// It gets other values.
        CHANGED,
        /// It goes.
        DELETED,
        /// It was deleted here and comes back.
        RESTORED,
        /// It stays as it is: what the file says of it was here, or is older.
        SAME
    }

    /// A field that is different afterwards.
    ///
    /// @param written the field as written: its name, or a set and its member
    /// @param field the field; empty for one that this version does not know
    /// @param before what it holds here now
    /// @param beforeNames the name of the record that this stands for
    /// @param after what it shows afterwards
    /// @param afterNames the name of the record that this stands for
    /// @param theirs what the file sets it to
    /// @param theirNames the name of the record that this stands for
    /// @param conflict whether both versions are kept until a person decides
    public record FieldChange(
            String written,
            Optional<Field> field,
            Value before,
            Optional<String> beforeNames,
            Value after,
            Optional<String> afterNames,
            Value theirs,
            Optional<String> theirNames,
            boolean conflict) {}
}
