package org.haversack.service.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Until when a reminder is put away.
public enum Away {
    /// Three hours; tomorrow, if the day is over by then.
    LATER_TODAY,
    /// The next day.
    TOMORROW,
    /// Monday of the next week.
    NEXT_WEEK,
    /// When the action's rule says so again.
    NEXT_TIME;

    /// How long [#LATER_TODAY] is.
    public static final Duration LATER = Duration.ofHours(3);

    /// When it comes again; empty if its rule decides.
    public Optional<LocalDateTime> back(LocalDateTime now) {
        var today = now.toLocalDate();
        var tomorrow = today.plusDays(1).atStartOfDay();
        return switch (this) {
            case LATER_TODAY -> Optional.of(now.plus(LATER).isBefore(tomorrow) ? now.plus(LATER) : tomorrow);
            case TOMORROW -> Optional.of(tomorrow);
            case NEXT_WEEK ->
                Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay());
            case NEXT_TIME -> Optional.empty();
        };
    }
}
