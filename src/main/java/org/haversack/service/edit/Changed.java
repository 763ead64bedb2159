package org.haversack.service.edit;

import java.util.Arrays;
import java.util.Set;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;

/// What came to be different in the store.
///
/// @param records the records that were saved
/// @param wide whether others may be different, too, because something was deleted, restored or received
public record Changed(Set<RecordKey> records, boolean wide) {
    /// Anything may be different.
    public static final Changed EVERYTHING = new Changed(Set.of(), true);

    public Changed {
        records = Set.copyOf(records);
    }

    /// Whether records of these kinds may be different.
    public boolean touches(Kind<?>... kinds) {
        return wide
                || records.stream()
                        .anyMatch(record -> Arrays.stream(kinds)
                                .anyMatch(kind -> kind.name().equals(record.kind())));
    }

    /// Whether this record may be different.
    public boolean touches(Kind<?> kind, RecordId id) {
        return wide || records.contains(new RecordKey(kind.name(), id));
    }
}
