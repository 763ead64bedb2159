package org.haversack.service.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haversack.domain.kind.Position;
import org.haversack.merge.change.RecordId;
import org.jspecify.annotations.Nullable;

/// Gives records of an ordered list new places.
final class Places {
    /// A record and its place now; an empty place counts as none.
    record Placed(RecordId id, String pos) {}

    private Places() {}

    /// The new places after one record went elsewhere: of that record alone, or of all of them where there is
    /// no room between its new neighbours.
    ///
    /// @param order the list as it is
    /// @param place from 0
    static Map<RecordId, String> move(List<Placed> order, RecordId moved, int place) {
        var rest = new ArrayList<>(order);
        rest.removeIf(one -> one.id().equals(moved));
        int to = Math.clamp(place, 0, rest.size());
        var before = to == 0 ? null : key(rest.get(to - 1));
        var after = to == rest.size() ? null : key(rest.get(to));
        boolean known = (to == 0 || before != null) && (to == rest.size() || after != null);
        if (known && Position.hasRoom(before, after)) {
            return Map.of(moved, Position.between(before, after));
        }
        rest.add(to, new Placed(moved, ""));
        return spread(rest.stream().map(Placed::id).toList());
    }

    /// Places for a whole list.
    static Map<RecordId, String> spread(List<RecordId> order) {
        var places = new LinkedHashMap<RecordId, String>();
        var keys = Position.spread(order.size());
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), keys.get(i));
        }
        return places;
    }

    private static @Nullable String key(Placed placed) {
        return placed.pos().isEmpty() ? null : placed.pos();
    }
}
