package org.haversack.fleet;

import java.nio.file.Path;

/// Entrance to the simulation for a kernel of another class loader: only plain values pass.
public final class Trial {
    private Trial() {}

    /// Runs one fleet.
    ///
    /// @param folder where stores go; null for stores in memory
    /// @return what went wrong, or null
    public static String run(long seed, Path folder) {
        var fleet = folder == null
                ? new Fleet(seed, (computer, name) -> new MemoryReplica(computer))
                : new Fleet(seed, (computer, name) -> new SqliteReplica(folder, name, computer));
        return fleet.run().map(Throwable::toString).orElse(null);
    }
}
