package org.haversack.store.log;

import java.util.function.LongPredicate;
import org.haversack.merge.change.ChangeId;

/// Where the changes of one space lie, by the beginnings of their names, in 16 bytes each: a space may have a
/// million.
final class NamesInSpace {
    private static final int FIRST_PLACES = 64;

    /// Twice as many places as names, two numbers a place: the name's beginning and the dot, 0 where there is none.
    private long[] places = new long[2 * FIRST_PLACES];

    private int size;

    int size() {
        return size;
    }

    void add(ChangeId id, long dot) {
        size++;
        if (size * 4 > places.length) {
            grow();
        }
        put(places, id.a(), dot);
    }

    /// The place of a change among those whose names begin alike; 0 if there is none.
    ///
    /// @param is whether the change at a place is the one
    long find(ChangeId id, LongPredicate is) {
        for (int at = start(places, id.a()); places[at + 1] != 0; at = next(places, at)) {
            if (places[at] == id.a() && is.test(places[at + 1])) {
                return places[at + 1];
            }
        }
        return 0;
    }

    private static int start(long[] places, long name) {
        return (int) (name >>> 32) << 1 & places.length - 1;
    }

    private static int next(long[] places, int at) {
        return at + 2 & places.length - 1;
    }

    private static void put(long[] places, long name, long dot) {
        int at = start(places, name);
        while (places[at + 1] != 0) {
            at = next(places, at);
        }
        places[at] = name;
        places[at + 1] = dot;
    }

    private void grow() {
        var larger = new long[places.length * 2];
        for (int i = 0; i < places.length; i += 2) {
            if (places[i + 1] != 0) {
                put(larger, places[i], places[i + 1]);
            }
        }
        places = larger;
    }
}
