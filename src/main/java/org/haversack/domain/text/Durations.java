package org.haversack.domain.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haversack.domain.kind.Field;
import org.jspecify.annotations.Nullable;

/// Durations as people write them: `45`, `90 min`, `1h`, `1:30`, `1h30`, `1 h 30 min`, `1.5 h`. A bare number
/// is minutes.
public final class Durations {
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6}) ?(?:m|min|mins|minutes?|minutter|minuten)?\\.?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,4})(?:[.,](\\d{1,2}))? ?(?:h|hrs?|hours?|t|timer?|u|uur|heures?)\\.? ?(?:([0-5]?\\d) ?(?:m|min|mins|minutes?|minutter|minuten)?\\.?)?");
    private static final int HOUR = 60;

    private Durations() {}

    /// Minutes, 0 to 100,000; empty if the text is no duration.
    public static OptionalInt minutes(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        var minutes = MINUTES.matcher(written);
        if (minutes.matches()) {
            return kept(number(minutes, 1));
        }
        var clock = CLOCK.matcher(written);
        if (clock.matches()) {
            return kept(number(clock, 1) * HOUR + number(clock, 2));
        }
        var hours = HOURS.matcher(written);
        return hours.matches() ? hours(hours) : OptionalInt.empty();
    }

    private static OptionalInt hours(Matcher hours) {
        @Nullable String part = hours.group(2);
        if (part == null) {
            return kept(number(hours, 1) * HOUR + (hours.group(3) == null ? 0 : number(hours, 3)));
        }
        double share = Double.parseDouble("0." + part);
        return hours.group(3) == null ? kept(number(hours, 1) * HOUR + Math.round(share * HOUR)) : OptionalInt.empty();
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private static OptionalInt kept(long minutes) {
        return Field.Range.MINUTES.holds(minutes) ? OptionalInt.of((int) minutes) : OptionalInt.empty();
    }
}
