package org.haversack.service.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which backups are kept: the five newest; and the last one of each of 14 days, 8 weeks and 12 months.
final class Thinning {
    private static final int NEWEST = 5;
    private static final int DAYS = 14;
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;

    private Thinning() {}

    /// The places in the list of those that are kept.
    ///
    /// @param made on which days they were made, the newest first
    static Set<Integer> kept(List<LocalDate> made, LocalDate today) {
        var kept = IntStream.range(0, Math.min(NEWEST, made.size()))
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        keep(kept, made, day -> day, today.minusDays(DAYS - 1L));
        keep(kept, made, Thinning::week, today.minusWeeks(WEEKS - 1L).with(java.time.DayOfWeek.MONDAY));
        keep(
                kept,
                made,
                YearMonth::from,
                YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1));
        return kept;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static <T> void keep(Set<Integer> kept, List<LocalDate> made, Function<LocalDate, T> span, LocalDate from) {
        var seen = new HashSet<T>();
        for (int i = 0; i < made.size(); i++) {
            if (!made.get(i).isBefore(from) && seen.add(span.apply(made.get(i)))) {
                kept.add(i);
            }
        }
    }
}
