package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import org.haversack.merge.change.RecordId;

/// On which days facilitators are on the road: one visit a day, none at weekends.
final class Diary {
    private record Day(RecordId facilitator, LocalDate date) {}

    private static final Set<MonthDay> FREE = Set.of(
            MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(12, 31), MonthDay.of(1, 1));

    private final Set<Day> taken = new HashSet<>();

    /// The first working day from this one on that a facilitator has free; it is hers then.
    LocalDate book(RecordId facilitator, LocalDate from) {
        var date = workday(from);
        while (!taken.add(new Day(facilitator, date))) {
            date = workday(date.plusDays(1));
        }
        return date;
    }

    /// This day, or the next one that is neither at a weekend nor a holiday nearly everywhere.
    static LocalDate workday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> workday(date.plusDays(2));
            case SUNDAY -> workday(date.plusDays(1));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
                FREE.contains(MonthDay.from(date)) ? workday(date.plusDays(1)) : date;
        };
    }
}
