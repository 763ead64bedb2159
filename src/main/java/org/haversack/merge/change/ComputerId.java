package org.haversack.merge.change;

/// One installed store. A copied store keeps its id, which is legal: the merge then sees two branches.
public record ComputerId(String text) implements Comparable<ComputerId> {
    public ComputerId {
        Uuid7.checked(text);
    }

    @Override
    public int compareTo(ComputerId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
