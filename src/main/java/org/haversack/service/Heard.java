package org.haversack.service;

import java.time.Duration;
import java.util.Optional;
import org.haversack.merge.change.ComputerId;

/// What the newest file of a computer said of that computer. Local: kept beside the log, never a change.
///
/// @param at when the file was taken here, milliseconds since 1970 UTC
/// @param made when the sender says it was written, by her own clock
/// @param app name and version of the program that wrote it
public record Heard(long at, long made, String app) {
    private static final String KEY = "heard ";
    private static final int PARTS = 3;

    /// How far the sender's clock was ahead of this one; negative if it was behind, which says nothing, since
    /// files travel for days.
    public Duration ahead() {
        return Duration.ofMillis(made - at);
    }

    /// Remembers it in place of what was heard before.
    public static void note(Workplace workplace, ComputerId computer, Heard heard) {
        workplace.store().meta().set(KEY + computer, heard.at + " " + heard.made + " " + heard.app);
    }

    /// What was heard of a computer last; empty if nothing was since this is kept.
    public static Optional<Heard> of(Workplace workplace, ComputerId computer) {
        return workplace.store().meta().get(KEY + computer).flatMap(Heard::read);
    }

    private static Optional<Heard> read(String text) {
        var parts = text.split(" ", PARTS);
        try {
            return Optional.of(new Heard(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
