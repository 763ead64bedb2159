package org.haversack.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;

/// Everything that was ever written in a fleet, and what its writer truly had at hand: what the simulator
/// knows and the stores have to find out.
final class Annals {
    private final List<ChangeLine> lines = new ArrayList<>();
    private final List<BitSet> pasts = new ArrayList<>();
    private final Map<ChangeId, Integer> numbers = new HashMap<>();
    private final Map<SpaceId, BitSet> spaces = new HashMap<>();
    private final Map<RecordKey, BitSet> touching = new HashMap<>();

    /// Enters a change, made by somebody who held `past` of its space.
    int enter(ChangeLine line, BitSet past) {
        int number = lines.size();
        if (numbers.put(line.id(), number) != null) {
            throw new AssertionError("the same change was written twice: " + line.id());
        }
        lines.add(line);
        pasts.add((BitSet) past.clone());
        spaces.computeIfAbsent(line.change().space(), none -> new BitSet()).set(number);
        line.change()
                .writes()
                .forEach(write -> touching.computeIfAbsent(write.key(), none -> new BitSet())
                        .set(number));
        return number;
    }

    int number(ChangeId id) {
        return numbers.getOrDefault(id, -1);
    }

    Change change(int number) {
        return lines.get(number).change();
    }

    ChangeLine line(int number) {
        return lines.get(number);
    }

    /// What the writer of a change had of its space.
    BitSet past(int number) {
        return pasts.get(number);
    }

    /// The part of a set that lies in a space.
    BitSet in(SpaceId space, BitSet set) {
        var part = (BitSet) spaces.getOrDefault(space, new BitSet()).clone();
        part.and(set);
        return part;
    }

    /// The records of a space that occur in a set of its changes.
    List<RecordKey> records(SpaceId space, BitSet set) {
        var part = in(space, set);
        return touching.entrySet().stream()
                .filter(entry -> entry.getValue().intersects(part))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The changes of a set that no other change of it names as `prev`.
    List<ChangeId> tips(BitSet set) {
        var tips = (BitSet) set.clone();
        set.stream().forEach(number -> {
            var prev = change(number).prev();
            if (prev != null) {
                tips.clear(number(prev));
            }
        });
        return tips.stream().mapToObj(number -> change(number).id()).sorted().toList();
    }
}
