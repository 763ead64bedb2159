package org.haversack.fleet;

import java.nio.file.Path;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;

/// The two kinds of store; the same must hold of both.
enum Stores {
    MEMORY,
    SQLITE;

    /// A practice's space.
    static final SpaceId PRACTICE = new SpaceId(Names.uuid("practice", 1));

    /// The programme's space.
    static final SpaceId PROGRAMME = new SpaceId(Names.uuid("programme", 0));

    /// An empty store of the computer `name`, which takes a practice and the programme.
    Replica open(Path folder, String name) {
        var computer = new ComputerId(Names.uuid("computer of " + name, 0));
        var replica = this == MEMORY ? new MemoryReplica(computer) : new SqliteReplica(folder, name, computer);
        replica.expect(PROGRAMME, SpaceKind.PROGRAMME);
        replica.expect(PRACTICE, SpaceKind.PRACTICE);
        return replica;
    }
}
