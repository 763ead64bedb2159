package org.haversack.merge.change;

import java.util.Comparator;

/// A record within a space: its kind and its id. Two kinds may use one id (a practice's record and its space
/// do).
public record RecordKey(String kind, RecordId id) implements Comparable<RecordKey> {
    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::kind).thenComparing(RecordKey::id);

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey key && key.id.equals(id) && key.kind.equals(kind);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + id.hashCode();
    }

    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
