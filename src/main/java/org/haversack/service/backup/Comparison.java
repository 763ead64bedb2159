package org.haversack.service.backup;

import java.util.List;
import java.util.Optional;

/// A store and the backup that may take its place, side by side.
///
/// @param backup the backup, read whole
/// @param holds what it holds
/// @param store what the store holds now; empty if there is none or it cannot be read
/// @param trouble why the store cannot be read; empty if it can, or there is none
/// @param lost what the store has and the backup has not, by practice
/// @param notes how many private notes the store has more than the backup
/// @param anew whether the restored store goes on as a new computer
public record Comparison(
        Backup backup,
        Held holds,
        Optional<Held> store,
        Optional<String> trouble,
        List<Lost> lost,
        long notes,
        boolean anew) {
    /// How many changes will be missing.
    public int changesLost() {
        return lost.stream().mapToInt(Lost::changes).sum();
    }
}
