package org.haversack.ui.visits;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.VisitPage;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;

/// The visits of this store and the one that is looked at.
final class VisitsModel {
    private final Kit kit;
    private final BrowseModel<VisitRow, VisitPage> browse;

    VisitsModel(OpenStore store) {
        this.kit = store.kit();
        var desk = store.desk();
        var days = kit.days();
        var list = new ListModel<>(
                VisitRow::id,
                this::found,
                List.of(
                        new Span<VisitRow>("visits.span.ahead", row -> row.ahead(days.today())),
                        new Span<VisitRow>("visits.span.unlogged", row -> row.unlogged(days.today())),
                        new Span<VisitRow>("visits.span.past", row -> !row.planned()),
                        new Span<VisitRow>("visits.span.all", _ -> true)));
        browse = new BrowseModel<>(
                list,
                VisitRow::id,
                new BrowseModel.Source<>(desk::visits, desk::visit),
                kit.work(),
                kit.words().get("visits.reading"),
                days::today);
        browse.follow(
                store.editing(), Visit.KIND, Practice.KIND, AgendaItem.KIND, Note.KIND, Decision.KIND, Action.KIND);
    }

    BrowseModel<VisitRow, VisitPage> browse() {
        return browse;
    }

    private String found(VisitRow row) {
        return String.join(
                " ",
                row.practiceName(),
                row.title(),
                mode(row),
                state(row),
                row.start().map(at -> kit.days().calendar(at.toLocalDate())).orElse(""));
    }

    /// How many there are in the chosen part.
    ObservableValue<String> summary() {
        var list = browse.list();
        return Bindings.createStringBinding(
                () -> list.state().get() == ListModel.State.READING
                        ? ""
                        : kit.words().get("visits.summary", list.rows().size()),
                list.state(),
                list.rows());
    }

    /// The columns, the most important first.
    List<Column<VisitRow>> columns() {
        return List.of(
                Column.of(
                        "when",
                        "visits.when",
                        11.2,
                        row -> Cell.of(when(row)),
                        Comparator.comparing(row -> row.start().orElse(LocalDateTime.MAX))),
                Column.growing(
                        "practice",
                        "visits.practice",
                        15.2,
                        row -> Cell.of(practice(row)),
                        Comparator.comparing(VisitRow::practiceName, String.CASE_INSENSITIVE_ORDER)),
                Column.of("state", "visits.state", 12.2, this::stateCell, Comparator.comparing(this::state)),
                Column.of(
                        "title",
                        "visits.kind",
                        11,
                        row -> Cell.of(row.title()),
                        Comparator.comparing(VisitRow::title, String.CASE_INSENSITIVE_ORDER)),
                Column.of("mode", "visits.mode", 5.2, row -> Cell.of(mode(row)), Comparator.comparing(this::mode)),
                Column.of(
                        "minutes",
                        "visits.length",
                        5,
                        row -> Cell.of(minutes(row)),
                        Comparator.comparingInt(row -> row.minutes().orElse(Integer.MAX_VALUE))));
    }

    String when(VisitRow row) {
        return row.start().map(kit.days()::moment).orElseGet(() -> kit.words().get("kit.no-day"));
    }

    String practice(VisitRow row) {
        return row.practiceName().isEmpty() ? kit.words().get("kit.unknown-practice") : row.practiceName();
    }

    private String minutes(VisitRow row) {
        return row.minutes().isEmpty() ? "" : kit.days().minutes(row.minutes().getAsInt());
    }

    String mode(VisitRow row) {
        return row.mode().map(kit.words()::of).orElse("");
    }

    /// What became of it; a visit whose day has passed in silence says so.
    String state(VisitRow row) {
        if (row.unlogged(kit.days().today())) {
            return kit.words().get("visits.unlogged");
        }
        return row.state().map(kit.words()::of).orElseGet(() -> kit.words().of(VisitState.PLANNED));
    }

    Tone tone(VisitRow row) {
        if (row.unlogged(kit.days().today())) {
            return Tone.WARN;
        }
        if (row.planned()) {
            return Tone.INFORM;
        }
        return row.held() ? Tone.GOOD : Tone.PLAIN;
    }

    private Cell stateCell(VisitRow row) {
        return Cell.badge(state(row), tone(row));
    }

    void goToPractice(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICES, practice));
    }

    void goToAction(RecordId action) {
        kit.go().accept(Destination.of(Place.ACTIONS, action));
    }
}
