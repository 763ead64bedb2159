package org.haversack.ui.practices;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.lists.Column;

/// What the list says about each practice.
final class PracticeColumns {
    private final Kit kit;
    private final BooleanSupplier several;

    /// @param several whether there is more than one facilitator, so that it matters whose a practice is
    PracticeColumns(Kit kit, BooleanSupplier several) {
        this.kit = kit;
        this.several = several;
    }

    /// The columns, the most important first.
    List<Column<PracticeRow>> all() {
        return List.of(
                Column.growing(
                        "name",
                        "practices.name",
                        17.6,
                        row -> Cell.of(row.name(), row.code()),
                        Comparator.comparing(PracticeRow::name, String.CASE_INSENSITIVE_ORDER)),
                Column.of("next", "practices.next", 11.2, row -> day(row.next()), byTime(PracticeRow::next, false)),
                Column.of(
                        "open",
                        "practices.open",
                        8.6,
                        this::open,
                        Comparator.comparingInt(PracticeRow::overdue)
                                .thenComparingInt(PracticeRow::open)
                                .reversed()),
                Column.of("last", "practices.last", 8.1, row -> contact(row), byTime(PracticeRow::last, true)),
                Column.of(
                        "stage",
                        "practices.stage",
                        11.9,
                        row -> Cell.of(stage(row)),
                        Comparator.comparing(row -> row.stage()
                                .flatMap(stage -> stage.known())
                                .map(Enum::ordinal)
                                .orElse(Integer.MAX_VALUE))),
                Column.<PracticeRow>of(
                                "facilitator",
                                "practices.facilitator",
                                9.5,
                                row -> Cell.of(String.join(", ", row.facilitators())),
                                Comparator.comparing(
                                        row -> String.join(", ", row.facilitators()), String.CASE_INSENSITIVE_ORDER))
                        .onlyWhile(several),
                Column.of(
                        "place",
                        "practices.place",
                        8,
                        row -> Cell.of(row.place()),
                        Comparator.comparing(PracticeRow::place, String.CASE_INSENSITIVE_ORDER)));
    }

    /// Rows without a time come last, whichever way it goes.
    private static Comparator<PracticeRow> byTime(
            Function<PracticeRow, Optional<LocalDateTime>> time, boolean latestFirst) {
        Comparator<LocalDateTime> order = Comparator.naturalOrder();
        return Comparator.comparing(
                row -> time.apply(row).orElse(null), Comparator.nullsLast(latestFirst ? order.reversed() : order));
    }

    private Cell day(Optional<LocalDateTime> at) {
        return at.map(kit.days()::moment)
                .map(Cell::of)
                .orElseGet(() -> Cell.badge(kit.words().get("practices.none-planned"), Tone.PLAIN));
    }

    private Cell contact(PracticeRow row) {
        return Cell.of(row.last()
                .map(at -> kit.days().day(at.toLocalDate()))
                .orElseGet(() -> kit.words().get("practices.never")));
    }

    private Cell open(PracticeRow row) {
        if (row.overdue() > 0) {
            return Cell.badge(
                    row.open() == row.overdue()
                            ? kit.words().get("practices.open.all-overdue", row.overdue())
                            : kit.words().get("practices.open.overdue", row.open(), row.overdue()),
                    Tone.BAD);
        }
        return Cell.of(row.open() == 0 ? kit.words().get("practices.open.none") : String.valueOf(row.open()));
    }

    private String stage(PracticeRow row) {
        return row.stage().map(kit.words()::of).orElse("");
    }
}
