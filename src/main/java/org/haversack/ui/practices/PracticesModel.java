package org.haversack.ui.practices;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.PracticePage;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;

/// The practices of this store and the one that is looked at.
final class PracticesModel {
    private final Kit kit;
    private final BrowseModel<PracticeRow, PracticePage> browse;

    PracticesModel(OpenStore store) {
        this.kit = store.kit();
        var desk = store.desk();
        var list = new ListModel<>(
                PracticeRow::id,
                this::found,
                List.of(
                        new Span<PracticeRow>("practices.span.current", row -> !row.archived()),
                        new Span<PracticeRow>("practices.span.overdue", row -> !row.archived() && row.overdue() > 0),
                        new Span<PracticeRow>("practices.span.archived", PracticeRow::archived)));
        browse = new BrowseModel<>(
                list,
                PracticeRow::id,
                new BrowseModel.Source<>(desk::practices, desk::practice),
                kit.work(),
                kit.words().get("practices.reading"),
                kit.days()::today);
        browse.follow(store.editing(), Practice.KIND, Visit.KIND, Action.KIND);
    }

    BrowseModel<PracticeRow, PracticePage> browse() {
        return browse;
    }

    private String found(PracticeRow row) {
        return String.join(" ", row.name(), row.code(), row.place(), stage(row));
    }

    private String stage(PracticeRow row) {
        return row.stage().map(kit.words()::of).orElse("");
    }

    /// How many there are, and what stands out.
    ObservableValue<String> summary() {
        var list = browse.list();
        return Bindings.createStringBinding(
                () -> switch (list.state().get()) {
                    case READING -> "";
                    default -> kit.words().get("practices.summary", list.rows().size());
                },
                list.state(),
                list.rows());
    }

    /// The columns, the most important first.
    List<Column<PracticeRow>> columns() {
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

    void goToVisit(RecordId visit) {
        kit.go().accept(Destination.of(Place.VISITS, visit));
    }

    void goToAction(RecordId action) {
        kit.go().accept(Destination.of(Place.ACTIONS, action));
    }
}
