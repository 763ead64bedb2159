package org.haversack.domain.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as people write them: `today`, `fri`, `next fri`, `in 2 weeks`, `+3d`, `13 mar`, `13/3`, `13.3.2026`,
/// `2026-03-13`, `end of month`. Weekdays and months are known in English, Danish, Dutch and French, with or
/// without accents; day comes before month.
///
/// A weekday is the next one after today (today's own is a week away); with `next`, that of next week, which
/// begins on Monday. A day without a year is this year's, or next year's if this year's is more than two months
/// past. A weekday in front of a day has to be that day's.
public final class NaturalDate {
    private static final int LONGEST = 40;
    private static final int MONTHS_BACK = 2;
    private static final int CENTURY = 2000;

    private static final Map<String, Integer> NEAR =
            Map.of("today", 0, "tod", 0, "tomorrow", 1, "tmrw", 1, "tmr", 1, "tomorow", 1, "yesterday", -1);
    private static final Map<String, Integer> COUNTS =
            Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "six", 6);
    private static final List<String> LEADING = List.of("in", "next", "end", "of", "this", "on", "the");
    private static final List<String> UNITS = List.of("days", "weeks", "months", "years", "month", "year", "week");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{4}|\\d\\d)?)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th|e|er|\\.)? ?(?:of )?([a-z]{3,})\\.?,?(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,?(?: (\\d{4}))?");
    private static final Pattern DISTANCE =
            Pattern.compile("(in |\\+)?(\\d{1,3}|[a-z]+) ?(d|days?|w|wks?|weeks?|m|months?|y|years?)");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(next|this|on) )?([a-z]{2,})\\.?");
    private static final Pattern AFTER_WEEKDAY = Pattern.compile("([a-z]{2,})[.,]? (.*\\d.*)");
    private static final Pattern END_OF = Pattern.compile("(?:the )?end of (?:the )?([a-z]+)\\.?");

    private NaturalDate() {}

    /// The day a text means; empty if it means none.
    ///
    /// @param today the day on which it was written
    public static Optional<LocalDate> read(String text, LocalDate today) {
        var folded = folded(text);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return calendar(folded, today).or(() -> relative(folded, today)).or(() -> withWeekday(folded, today));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    /// Whether a text can go on to mean a day, so that what it becomes may be offered while it is typed.
    public static boolean mayBegin(String text) {
        var words = Folded.words(text);
        return words.stream().allMatch(word -> known(word) || (word.equals(words.getLast()) && begins(word)));
    }

    private static boolean known(String word) {
        return Character.isDigit(word.charAt(0))
                || Stream.of(LEADING, UNITS, NEAR.keySet(), COUNTS.keySet()).anyMatch(list -> list.contains(word))
                || CalendarNames.day(word).isPresent()
                || CalendarNames.month(word).isPresent();
    }

    private static boolean begins(String word) {
        return CalendarNames.begins(word)
                || Stream.of(LEADING, UNITS, NEAR.keySet(), COUNTS.keySet())
                        .anyMatch(list -> list.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static String folded(String text) {
        return SPACES.matcher(Folded.of(text.strip())).replaceAll(" ");
    }

    private static Optional<LocalDate> calendar(String text, LocalDate today) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return dayOfMonth(number(numbers, 1), number(numbers, 3), numbers.group(4), today);
        }
        var dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return CalendarNames.month(dayFirst.group(2))
                    .flatMap(month -> dayOfMonth(number(dayFirst, 1), month.getValue(), dayFirst.group(3), today));
        }
        var monthFirst = MONTH_DAY.matcher(text);
        return monthFirst.matches()
                ? CalendarNames.month(monthFirst.group(1))
                        .flatMap(month ->
                                dayOfMonth(number(monthFirst, 2), month.getValue(), monthFirst.group(3), today))
                : Optional.empty();
    }

    private static Optional<LocalDate> dayOfMonth(
            int day, int month, @org.jspecify.annotations.Nullable String year, LocalDate today) {
        if (year != null) {
            int number = Integer.parseInt(year);
            return day(year.length() == 2 ? CENTURY + number : number, month, day);
        }
        return day(today.getYear(), month, day)
                .filter(one -> !one.isBefore(today.minusMonths(MONTHS_BACK)))
                .or(() -> day(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> relative(String text, LocalDate today) {
        var near = NEAR.get(text);
        if (near != null) {
            return Optional.of(today.plusDays(near));
        }
        if (text.equals("eom")) {
            return Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
        }
        var end = END_OF.matcher(text);
        if (end.matches()) {
            return endOf(end.group(1), today);
        }
        var weekday = WEEKDAY.matcher(text);
        return weekday.matches()
                ? weekday("next".equals(weekday.group(1)), weekday.group(2), today)
                : distance(text, today);
    }

    private static Optional<LocalDate> endOf(String what, LocalDate today) {
        if (what.equals("year")) {
            return Optional.of(today.with(TemporalAdjusters.lastDayOfYear()));
        }
        var month = what.equals("month") ? Optional.of(today.getMonth()) : CalendarNames.month(what);
        return month.map(one -> today.withDayOfMonth(1).withMonth(one.getValue()))
                .map(first -> first.with(TemporalAdjusters.lastDayOfMonth()))
                .map(last -> last.isBefore(today) ? last.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : last);
    }

    private static Optional<LocalDate> weekday(boolean next, String name, LocalDate today) {
        if (next && name.equals("week")) {
            return Optional.of(today.plusWeeks(1));
        }
        if (next && name.equals("month")) {
            return Optional.of(today.plusMonths(1));
        }
        return CalendarNames.day(name)
                .map(day -> next
                        ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day))
                        : today.with(TemporalAdjusters.next(day)));
    }

    private static Optional<LocalDate> distance(String text, LocalDate today) {
        var distance = DISTANCE.matcher(text);
        if (!distance.matches()) {
            return Optional.empty();
        }
        var written = distance.group(2);
        boolean digits = Character.isDigit(written.charAt(0));
        if (!digits && !COUNTS.containsKey(written)) {
            return Optional.empty();
        }
        int count = digits ? Integer.parseInt(written) : COUNTS.getOrDefault(written, 0);
        return Optional.of(
                switch (distance.group(3).charAt(0)) {
                    case 'd' -> today.plusDays(count);
                    case 'w' -> today.plusWeeks(count);
                    case 'm' -> today.plusMonths(count);
                    default -> today.plusYears(count);
                });
    }

    /// `fri 13 mar`: the weekday has to be right.
    private static Optional<LocalDate> withWeekday(String text, LocalDate today) {
        var both = AFTER_WEEKDAY.matcher(text);
        if (!both.matches()) {
            return Optional.empty();
        }
        var weekday = CalendarNames.day(both.group(1));
        return calendar(both.group(2), today).filter(day -> weekday.equals(Optional.of(day.getDayOfWeek())));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
