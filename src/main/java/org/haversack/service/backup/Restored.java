package org.haversack.service.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// A backup took the place of a store.
///
/// @param from when the backup was made
/// @param aside where the store is that was replaced; empty if there was none
/// @param anew whether the store goes on as a new computer, which others have to accept
/// @param again visits that were planned for the time since the backup: what was written about them is
///     missing
public record Restored(Instant from, Optional<Path> aside, boolean anew, List<Again> again) {
    /// A visit to be written down again, if it took place.
    ///
    /// @param visit its id
    /// @param place the id of its practice
    /// @param practice the name of its practice
    public record Again(RecordId visit, RecordId place, String practice, String title, LocalDateTime start) {}

    public Restored {
        again = List.copyOf(again);
    }
}
