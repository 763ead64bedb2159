package org.haversack.merge.change;

/// Says who shares a record: one space per practice, one for the programme, one per person.
public record SpaceId(String text) implements Comparable<SpaceId> {
    public SpaceId {
        Uuid7.checked(text);
    }

    @Override
    public int compareTo(SpaceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
