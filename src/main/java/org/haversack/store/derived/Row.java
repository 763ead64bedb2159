package org.haversack.store.derived;

import java.util.UUID;
import org.haversack.merge.RecordState;
import org.jspecify.annotations.Nullable;

/// A record at hand: what stands of it, and what of that is in the file. Two are equal when they are of one
/// record.
public final class Row {
    public final int space;
    public final KindTable table;
    public final RecordState state;
    /// The record's id in two numbers.
    final long idHigh;

    final long idLow;
    private @Nullable StringBuilder touched;
    private long lastTouch;

    /// Its number; 0 for a new record until it is written.
    long no;

    /// The words search finds it by, as in the file; null if it is not in the file.
    @Nullable
    String words;

    boolean stored;
    public boolean alive;
    boolean dirty;
    boolean hadSiblings;
    boolean hadMembers;

    Row(int space, KindTable table, RecordState state) {
        this.space = space;
        this.table = table;
        this.state = state;
        var id = UUID.fromString(state.key().id().text());
        this.idHigh = id.getMostSignificantBits();
        this.idLow = id.getLeastSignificantBits();
    }

    /// Notes that a change touched it.
    void touch(long change) {
        var so = touched;
        if (so == null) {
            so = new StringBuilder(16);
            touched = so;
        }
        if (lastTouch != change) {
            lastTouch = change;
            so.append(so.isEmpty() ? "" : ",").append(change);
        }
    }

    /// The numbers of the changes that touched it since it was last written, with commas between.
    String touched() {
        return touched == null ? "" : touched.toString();
    }

    /// Says that it is in the file as it is here.
    void written(boolean shown) {
        stored = true;
        alive = shown;
        dirty = false;
        touched = null;
        lastTouch = 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && row.space == space && row.state.key().equals(state.key());
    }

    @Override
    public int hashCode() {
        return state.key().hashCode();
    }
}
