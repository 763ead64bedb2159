package org.haversack.service.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;

/// Counts what a file is about while it is written, as long as it is small enough to be looked into.
final class Census {
    private static final int MOST_LOOKED_INTO = 5_000;

    private final SpaceId programme;
    private final boolean looks;
    private final Set<SpaceId> practices = new HashSet<>();
    private final Map<String, Set<RecordId>> records = new HashMap<>();

    Census(SpaceId programme, int changes) {
        this.programme = programme;
        this.looks = changes <= MOST_LOOKED_INTO;
    }

    /// Whether there are few enough changes to be counted by kind.
    boolean looks() {
        return looks;
    }

    void count(byte[] line) {
        if (!looks) {
            return;
        }
        try {
            var change = ChangeCodec.read(line).change();
            if (!change.space().equals(programme)) {
                practices.add(change.space());
            }
            change.writes()
                    .forEach(write -> records.computeIfAbsent(write.kind(), kind -> new HashSet<>())
                            .add(write.record()));
        } catch (BadLine unreadable) {
            // Written by another version; it travels all the same and is only not counted.
        }
    }

    Sending.Contents contents() {
        var counts = new TreeMap<String, Integer>();
        records.forEach((kind, ids) -> counts.put(kind, ids.size()));
        return new Sending.Contents(practices.size(), counts);
    }
}
