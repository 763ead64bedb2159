package org.haversack.service.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.service.desk.Rows;

/// A reminder that was put away, as it is kept.
///
/// @param on the day that was done
/// @param until when it comes again; empty if its rule decides
/// @param due when the action was due then
record Aside(LocalDate on, Optional<LocalDateTime> until, Optional<LocalDate> due) {
    private static final String BETWEEN = ";";
    private static final int PARTS = 3;

    /// When it comes again, for an action that is due then; empty if its rule decides.
    Optional<LocalDateTime> back(Optional<LocalDate> dueNow) {
        return due.equals(dueNow) ? until : Optional.empty();
    }

    /// As it is kept: `2026-03-10`, or `2026-03-10;2026-03-16T00:00;2026-03-09`.
    String text() {
        return until.map(back -> on
                        + BETWEEN
                        + back
                        + BETWEEN
                        + due.map(LocalDate::toString).orElse(""))
                .orElseGet(on::toString);
    }

    /// Reads what [#text()] wrote; empty if it is something else.
    static Optional<Aside> read(String text) {
        var parts = text.split(BETWEEN, PARTS);
        var on = Rows.parsed(parts[0], LocalDate::parse);
        return on.map(day -> parts.length < PARTS
                ? new Aside(day, Optional.empty(), Optional.empty())
                : new Aside(day, Rows.parsed(parts[1], LocalDateTime::parse), Rows.parsed(parts[2], LocalDate::parse)));
    }
}
