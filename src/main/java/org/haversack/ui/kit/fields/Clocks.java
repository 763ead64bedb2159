package org.haversack.ui.kit.fields;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands times of the day and lengths of time as people write them.
public final class Clocks {
    /// The longest length there is: a day.
    static final int MOST_MINUTES = 24 * 60;

    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2})|h)?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*(?:m|min|mins|minutes?)?");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})\\s*(?:h|hrs?|hours?|:)\\s*(?:(\\d{1,2})\\s*(?:m|min|mins|minutes?)?)?");
    private static final Pattern PART_OF_HOURS = Pattern.compile("(\\d{1,2})[.,](\\d{1,2})\\s*(?:h|hrs?|hours?)");

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

    /// In minutes, from 0 to a day: `45`, `45 min`, `1h30`, `1:30`, `2 h`, `1.5 h`.
    public static Optional<Integer> minutes(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        var minutes = MINUTES.matcher(typed);
        if (minutes.matches()) {
            return within(number(minutes, 1));
        }
        var hours = HOURS.matcher(typed);
        if (hours.matches()) {
            return number(hours, 2) < HOUR ? within(number(hours, 1) * HOUR + number(hours, 2)) : Optional.empty();
        }
        var part = PART_OF_HOURS.matcher(typed);
        if (part.matches()) {
            return within((int) Math.round(Double.parseDouble(part.group(1) + "." + part.group(2)) * HOUR));
        }
        return Optional.empty();
    }

    private static Optional<Integer> within(int minutes) {
        return minutes <= MOST_MINUTES ? Optional.of(minutes) : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
