package org.haversack.service.exchange.outgoing;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.service.exchange.Sending;

/// What a recipient would get, and what she has.
///
/// @param recipient who it is for
/// @param to her name
/// @param unconfirmed how many changes she is not known to have
/// @param contents what those are about
/// @param nothing why no file is written for want of anything new; empty if there is something
/// @param closed whether no computer of hers is known yet, for which a file could be sealed
/// @param last the latest file written for her; empty if there is none
public record Letter(
        Sending.Recipient recipient,
        String to,
        int unconfirmed,
        Sending.Contents contents,
        Optional<String> nothing,
        boolean closed,
        Optional<Last> last) {
    /// A file that was written.
    ///
    /// @param number this store's running number of it
    /// @param at when, in local time
    /// @param name what it was called
    public record Last(long number, LocalDateTime at, String name) {}

    /// Whether there is something to send.
    public boolean due() {
        return nothing.isEmpty();
    }

    /// Whether everything here is known to have arrived.
    public boolean confirmed() {
        return unconfirmed == 0;
    }
}
