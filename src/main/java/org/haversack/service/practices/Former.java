package org.haversack.service.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// A practice that was this store's person's, and is not any more.
///
/// @param until the first day on which it was not hers
/// @param now who works with it, by name
/// @param released whether she confirmed that she handed it over
/// @param unsent how many changes here came about since the last file was written for a coordinator
public record Former(RecordId practice, Optional<LocalDate> until, List<String> now, boolean released, int unsent) {
    /// Whether it can be removed from this computer without losing anything that was done here.
    public boolean removable() {
        return unsent == 0;
    }
}
