package org.haversack.merge.change;

/// One thing a person typed: a practice, a visit, an action. Unique together with its kind and space.
public record RecordId(String text) implements Comparable<RecordId> {
    public RecordId {
        Uuid7.checked(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordId id && id.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(RecordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
