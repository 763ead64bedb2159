package org.haversack.store.log;

import java.util.List;
import java.util.TreeMap;
import org.haversack.merge.Digest;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.SpaceId;

/// Digests of what the log holds.
public final class Digests {
    private final Log log;

    public Digests(Log log) {
        this.log = log;
    }

    public Digest all() {
        var tips = new TreeMap<SpaceId, List<ChangeId>>();
        log.spaces().forEach(space -> tips.put(space.id(), log.branches(space).tips()));
        return Digest.of(tips);
    }
}
