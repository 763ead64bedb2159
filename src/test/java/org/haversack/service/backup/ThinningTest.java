package org.haversack.service.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which backups are kept.
class ThinningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /// Two years with a backup in the morning and one in the evening.
    private static final List<LocalDate> MADE = IntStream.range(0, 2 * 730)
            .mapToObj(half -> TODAY.minusDays(half / 2))
            .toList();

    private static List<LocalDate> kept(List<LocalDate> made) {
        return Thinning.kept(made, TODAY).stream().sorted().map(made::get).toList();
    }

    @Test
    void one_of_each_of_the_last_14_days_is_kept() {
        var kept = kept(MADE);
        for (int back = 0; back < 14; back++) {
            assertTrue(kept.contains(TODAY.minusDays(back)), "day " + back);
        }
        assertEquals(1, kept.stream().filter(TODAY.minusDays(5)::equals).count());
    }

    @Test
    void one_of_each_of_the_last_8_weeks_and_12_months_is_kept_and_nothing_older() {
        var kept = kept(MADE);
        assertTrue(kept.contains(LocalDate.of(2026, 2, 22)), "the Sunday of a week before the 14 days");
        assertTrue(kept.contains(LocalDate.of(2026, 1, 25)), "the Sunday seven weeks back");
        assertEquals(
                IntStream.range(0, 12)
                        .mapToObj(back -> YearMonth.from(TODAY).minusMonths(back))
                        .toList(),
                kept.stream().map(YearMonth::from).distinct().toList());
        assertEquals(5 - 2 - 1 + 14 + 6 + 9, kept.size(), kept::toString);
    }

    @Test
    void thinning_day_by_day_comes_to_the_same_as_thinning_once() {
        var daily = new ArrayList<LocalDate>();
        for (int back = 400; back >= 0; back--) {
            var day = TODAY.minusDays(back);
            daily.addFirst(day);
            var kept = Thinning.kept(daily, day);
            var left = IntStream.range(0, daily.size())
                    .filter(kept::contains)
                    .mapToObj(daily::get)
                    .toList();
            daily.clear();
            daily.addAll(left);
        }
        assertEquals(
                IntStream.range(0, 12)
                        .mapToObj(back -> YearMonth.from(TODAY).minusMonths(back))
                        .toList(),
                daily.stream().map(YearMonth::from).distinct().toList());
        assertTrue(daily.size() <= 14 + 8 + 12, daily::toString);
    }

    @Test
    void a_few_old_backups_of_a_store_that_was_not_used_are_kept() {
        var old = List.of(TODAY.minusYears(3), TODAY.minusYears(3).minusDays(1));
        assertEquals(old, kept(old));
    }
}
