package org.haversack.store.derived;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.haversack.merge.Dot;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.change.ChangeId;
import org.jspecify.annotations.Nullable;

/// The changes of the log, and those of one file that have found their place but are not in the log yet.
final class Recent implements Past {
    private final Past log;
    private final Map<ChangeId, Placed> placed = new HashMap<>();
    private final Map<Integer, Placed> tips = new HashMap<>();
    private @Nullable Placed last;

    Recent(Past log) {
        this.log = log;
    }

    void add(Placed change) {
        last = change;
        placed.put(change.id(), change);
        tips.put(Dot.branch(change.dot()), change);
    }

    /// The newest of each branch: what later changes build on.
    Collection<Placed> tips() {
        return tips.values();
    }

    @Override
    public @Nullable Placed find(ChangeId id) {
        var newest = last;
        if (newest != null && newest.id().equals(id)) {
            return newest;
        }
        var recent = placed.get(id);
        return recent != null ? recent : log.find(id);
    }

    @Override
    public Placed at(long dot) {
        return log.at(dot);
    }
}
