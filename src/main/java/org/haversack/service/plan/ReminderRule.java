package org.haversack.service.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When somebody is reminded of what is due: some days before, on the day, and every so many days while it is
/// overdue.
///
/// @param before how many days before, each from 1
/// @param onTheDay whether on the day itself
/// @param every after how many days again while it is overdue; 0 for never
public record ReminderRule(List<Integer> before, boolean onTheDay, int every) {
    /// Three days before, on the day, and every week while it is overdue.
    public static final ReminderRule USUAL = new ReminderRule(List.of(3), true, 7);

    /// Never.
    public static final ReminderRule NEVER = new ReminderRule(List.of(), false, 0);

    private static final Pattern TEXT =
            Pattern.compile("before=((?:[1-9]\\d{0,3},?)*);day=(true|false);every=(\\d{1,4})");

    public ReminderRule {
        before = List.copyOf(before);
        if (every < 0 || before.stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException("days are counted from 1");
        }
    }

    /// The latest day, of those after one day and not after another, on which this rule reminds of something
    /// that is due.
    ///
    /// @param due when it is due
    /// @param after reminders of this day and before are over
    /// @param until the last day that counts
    public Optional<LocalDate> latest(LocalDate due, LocalDate after, LocalDate until) {
        return Stream.of(
                        before.stream().map(days -> due.minusDays(days)),
                        onTheDay ? Stream.of(due) : Stream.<LocalDate>empty(),
                        again(due, until).stream())
                .flatMap(days -> days)
                .filter(day -> day.isAfter(after) && !day.isAfter(until))
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> again(LocalDate due, LocalDate until) {
        long late = ChronoUnit.DAYS.between(due, until);
        return every > 0 && late >= every ? Optional.of(due.plusDays(late / every * every)) : Optional.empty();
    }

    /// As it is kept: `before=3,1;day=true;every=7`.
    String text() {
        return before.stream().map(String::valueOf).collect(Collectors.joining(",", "before=", "")) + ";day=" + onTheDay
                + ";every=" + every;
    }

    /// Reads what [#text()] wrote; empty if it is something else.
    static Optional<ReminderRule> read(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new ReminderRule(
                        Arrays.stream(found.group(1).split(","))
                                .filter(day -> !day.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        Boolean.parseBoolean(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }
}
