package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haversack.merge.Dot;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.change.ChangeId;
import org.haversack.store.log.Log;
import org.jspecify.annotations.Nullable;

/// The changes of the log, and those of one file that have found their place but are not in the log yet.
final class Recent implements Past {
    private final Log log;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<ChangeId, Placed> byId = new HashMap<>();
    private @Nullable Placed last;
    private Log.@Nullable Space space;
    private int indexed;

    Recent(Log log) {
        this.log = log;
    }

    /// Says of which space the next changes are.
    void enter(Log.@Nullable Space next) {
        space = next;
    }

    void add(Placed change) {
        last = change;
        placed.add(change);
    }

    /// The newest of each branch: what later changes build on.
    Collection<Placed> tips() {
        var tips = new HashMap<Integer, Placed>();
        int branch = 0;
        for (int i = placed.size() - 1; i >= 0; i--) {
            var change = placed.get(i);
            if (Dot.branch(change.dot()) != branch) {
                branch = Dot.branch(change.dot());
                tips.putIfAbsent(branch, change);
            }
        }
        return tips.values();
    }

    @Override
    public @Nullable Placed find(ChangeId id) {
        var newest = last;
        if (newest != null && newest.id().equals(id)) {
            return newest;
        }
        var known = log.remembered(id);
        if (known != null) {
            return known;
        }
        for (; indexed < placed.size(); indexed++) {
            var change = placed.get(indexed);
            byId.put(change.id(), change);
        }
        var recent = byId.get(id);
        return recent != null || space == null ? recent : log.find(space, id);
    }

    @Override
    public Placed at(long dot) {
        return log.at(dot);
    }
}
