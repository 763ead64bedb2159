package org.haversack.service.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A copy of a store.
///
/// @param file where it lies
/// @param at when it was made
/// @param reason why
/// @param bytes how large it is
/// @param holds how much is in it; empty if it does not say and was not read
/// @param state what is known of whether it is whole
public record Backup(Path file, Instant at, Reason reason, long bytes, Optional<Held> holds, State state) {
    /// Whether a copy is whole.
    public enum State {
        /// It was read after it was written, and held what the store held.
        VERIFIED,
        /// Nobody looked yet; it is looked at before it is used.
        UNCHECKED,
        /// It cannot be used.
        DAMAGED
    }
}
