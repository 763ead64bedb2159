package org.haversack.service.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.haversack.store.copies.Contents;

/// How much a store or a copy of it holds.
///
/// @param changes how many saves
/// @param practices that are shown
/// @param visits that are shown
/// @param actions that are shown
/// @param notes private ones
/// @param newest when its newest change was made; empty if it has none
/// @param digest of all its changes
public record Held(
        long changes, long practices, long visits, long actions, long notes, Optional<Instant> newest, String digest) {
    static Held of(Contents contents) {
        return new Held(
                contents.changes(),
                contents.practices(),
                contents.visits(),
                contents.actions(),
                contents.notes(),
                newest(contents.newest()),
                contents.digest());
    }

    private static Optional<Instant> newest(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// What a copy says of itself; empty if it does not.
    static Optional<Held> of(Map<String, String> marks) {
        if (!marks.containsKey("digest")) {
            return Optional.empty();
        }
        return Optional.of(new Held(
                number(marks, "changes"),
                number(marks, "practices"),
                number(marks, "visits"),
                number(marks, "actions"),
                number(marks, "notes"),
                newest(number(marks, "newest")),
                marks.getOrDefault("digest", "")));
    }

    private static long number(Map<String, String> marks, String name) {
        var text = marks.getOrDefault(name, "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
