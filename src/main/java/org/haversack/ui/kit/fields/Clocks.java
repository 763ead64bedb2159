package org.haversack.ui.kit.fields;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haversack.domain.text.Durations;

/// Understands times of the day and lengths of time as people write them.
public final class Clocks {
    /// The longest length there is: a day.
    static final int MOST_MINUTES = 24 * 60;

    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2})|h)?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

    private Clocks() {}

    /// `9`, `9:30`, `0930`, `14.15`, `9h`, `9h30`, `2 pm`.
    public static Optional<LocalTime> time(String text) {
        var found = TIME.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = number(found, 2);
        if (found.group(3) != null) {
            if (hour == 0 || hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + (found.group(3).equalsIgnoreCase("pm") ? NOON : 0);
        }
        return hour < 24 && minute < HOUR ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /// In minutes, from 0 to a day, as [Durations] reads them.
    static Optional<Integer> minutes(String text) {
        var read = Durations.minutes(text);
        return read.isPresent() && read.getAsInt() <= MOST_MINUTES ? Optional.of(read.getAsInt()) : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
