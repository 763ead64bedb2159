package org.haversack.service.exchange.incoming;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haversack.bundle.Inbox;
import org.haversack.service.Workplace;
import org.haversack.store.sql.StoreFolder;

/// Files that were refused and are kept, with the reason.
public final class Quarantine {
    /// A refused file.
    ///
    /// @param file where it is kept
    /// @param name what it was called when it came
    /// @param sender who wrote it; empty if that could not be told
    /// @param at when it was refused, in local time
    /// @param reason one word for why, such as `damaged`
    /// @param sentence why, in words
    /// @param sha256 of its bytes, 64 hexadecimal digits
    /// @param waits whether it may be usable later: after an update, an earlier file, or a word
    public record Refused(
            Path file,
            String name,
            String sender,
            LocalDateTime at,
            String reason,
            String sentence,
            String sha256,
            boolean waits) {}

    private final Inbox inbox;

    public Quarantine(Workplace workplace) {
        this.inbox = new Inbox(StoreFolder.files(workplace.store().file()), workplace.clock());
    }

    /// What is kept, the latest first; nothing if the folders cannot be read.
    public List<Refused> list() {
        try {
            return Stream.concat(
                            inbox.kept().stream().map(aside -> refused(aside, true)),
                            inbox.asides().stream().map(aside -> refused(aside, false)))
                    .sorted(Comparator.comparing(Refused::at).reversed().thenComparing(Refused::sha256))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Refused refused(Inbox.Aside aside, boolean waits) {
        return new Refused(
                aside.file(),
                aside.name().isBlank() ? aside.sha256() : aside.name(),
                aside.sender(),
                aside.at(),
                aside.reason().toLowerCase(Locale.ROOT).replace('_', '-'),
                aside.sentence(),
                aside.sha256(),
                waits);
    }
}
