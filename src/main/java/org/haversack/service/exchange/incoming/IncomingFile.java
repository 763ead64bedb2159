package org.haversack.service.exchange.incoming;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/// A file that came in: who wrote it, what it brings, and what a person should know of it.
///
/// @param index its place among the files as they were given, from 0
/// @param file where it lies, as it was given
/// @param name what it is called
/// @param sender what its sender is called; empty if that cannot be told
/// @param number the sender's running number of it; 0 if that cannot be told
/// @param brings by kind, how many records are new, changed and deleted
/// @param changes how many changes are new here
/// @param conflicts how many fields come to wait for a decision
/// @param combined how many records were changed on both sides in different fields and are combined
/// @param skipped how many changes are passed over because their practices are not held here
/// @param skippedPractices how many practices those are
/// @param reason one word for why it is refused, such as `damaged`; empty if it is not
/// @param sentence why it is refused, or when it was imported before; else empty
/// @param notices what else a person should know: a clock that is ahead, late contacts
/// @param before the number of the sender's file that comes after it although it was given first; empty if none was
/// @param sha256 of its bytes, 64 hexadecimal digits; empty if it could not be read
/// @param code the code by which a person can let it in; empty if nobody is asked
public record IncomingFile(
        int index,
        Path file,
        String name,
        String sender,
        long number,
        State state,
        SortedMap<String, Counted> brings,
        int changes,
        int conflicts,
        int combined,
        int skipped,
        int skippedPractices,
        String reason,
        String sentence,
        List<String> notices,
        OptionalLong before,
        String sha256,
        Optional<String> code) {
    /// What is to be made of a file.
    public enum State {
        /// It brings something, and there is nothing to look at.
        READY,
        /// It brings something, and a person should look at what is said of it.
        CHECK,
        /// It waits for a person's word.
        ASKS,
        /// It is fine and brings nothing.
        NOTHING_NEW,
        /// The very same file was imported before, or lies twice among these.
        DUPLICATE,
        /// It cannot be used.
        REFUSED;

        /// Whether it is taken, or was.
        public boolean taken() {
            return this == READY || this == CHECK;
        }
    }
}
