package org.haversack.store.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of all changes of those spaces in which one was asked for that is not at hand otherwise.
final class NamesAtHand {
    private static final int MOST = 2_000_000;

    private final Stretches stretches;
    private final Map<Integer, NamesInSpace> names = new HashMap<>();

    NamesAtHand(Stretches stretches) {
        this.stretches = stretches;
    }

    void forget() {
        names.clear();
    }

    /// The names of a space.
    NamesInSpace in(int space) {
        var known = names.get(space);
        if (known == null) {
            if (names.values().stream().mapToInt(NamesInSpace::size).sum() > MOST) {
                names.clear();
            }
            var made = new NamesInSpace();
            stretches.placesIn(space, change -> made.add(change.id(), change.dot()));
            names.put(space, made);
            known = made;
        }
        return known;
    }

    /// Says which changes were added.
    void grown(List<Log.Fitted> changes) {
        if (!names.isEmpty()) {
            changes.forEach(change -> names.remove(change.space().no()));
        }
    }
}
