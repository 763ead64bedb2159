package org.haversack.fleet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A computer of the fleet: its store, and what the simulator knows that it must hold.
final class Machine {
    final Replica replica;
    final String name;
    final boolean coordinator;
    BitSet held = new BitSet();
    /// What its latest batch brought; null if that cannot be undone.
    @Nullable
    BitSet batch;
    /// The files it was ever handed; the same file is imported once, unless that was undone.
    final Set<String> delivered = new HashSet<>();
    /// How far its clock is off, in milliseconds.
    long offset;

    Machine(Replica replica, String name, boolean coordinator) {
        this.replica = replica;
        this.name = name;
        this.coordinator = coordinator;
    }

    /// The same machine with another store of the same content.
    Machine twin(Replica other, String otherName) {
        var twin = new Machine(other, otherName, coordinator);
        twin.held = (BitSet) held.clone();
        twin.batch = batch == null ? null : (BitSet) batch.clone();
        twin.delivered.addAll(delivered);
        twin.offset = offset;
        return twin;
    }

    @Override
    public String toString() {
        return name;
    }
}
