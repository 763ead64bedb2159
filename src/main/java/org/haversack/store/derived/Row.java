package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.RecordState;
import org.jspecify.annotations.Nullable;

/// A record at hand: what stands of it, and what of that is in the file. Two are equal when they are of one
/// record.
public final class Row {
    public final int space;
    public final KindTable table;
    public final RecordState state;
    /// The changes that touched it since it was last written.
    final List<Long> touches = new ArrayList<>(2);

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
