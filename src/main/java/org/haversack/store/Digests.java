package org.haversack.store;

import java.util.List;
import java.util.TreeMap;
import org.haversack.merge.ChangeId;
import org.haversack.merge.Digest;
import org.haversack.merge.SpaceId;

/// Digests of what the log holds.
final class Digests {
    private final Log log;

    Digests(Log log) {
        this.log = log;
    }

    Digest all() {
        var tips = new TreeMap<SpaceId, List<ChangeId>>();
        log.spaces().forEach(space -> tips.put(space.id(), log.branches(space).tips()));
        return Digest.of(tips);
    }
}
