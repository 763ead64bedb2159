package org.haversack.service.programme;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Some days that figures are about: a quarter, or all there were.
///
/// @param from the first day; empty for as long as there is anything
/// @param until the day after the last one
public record Period(Optional<LocalDate> from, LocalDate until) {
    private static final int QUARTERS = 4;

    /// Everything up to a day, that day included.
    public static Period all(LocalDate today) {
        return new Period(Optional.empty(), today.plusDays(1));
    }

    /// The quarter of a day.
    public static Period quarter(LocalDate of) {
        var first = of.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(Optional.of(first), first.plusMonths(3));
    }

    /// What one can choose from on a day: this quarter and the three before it, the newest first, and all.
    public static List<Period> choices(LocalDate today) {
        var choices = new ArrayList<Period>();
        for (int back = 0; back < QUARTERS; back++) {
            choices.add(quarter(today.minusMonths(3L * back)));
        }
        choices.add(all(today));
        return choices;
    }

    /// Which quarter of its year, from 1; empty if it is none.
    public Optional<Integer> quarter() {
        return from.map(day -> day.get(IsoFields.QUARTER_OF_YEAR));
    }
}
