package org.haversack.ui.actions;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.ActionPage;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.Rows;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;
import org.haversack.ui.kit.plan.ActionEditing;

/// The actions of all practices and the one that is looked at.
final class ActionsModel {
    /// Within so many days an action counts as due soon.
    private static final int SOON = 2;

    private static final String LOOK = "look.actions";
    private static final String BOARD = "board";

    private final Kit kit;
    private final ActionEditing editing;
    private final ActionNarrowing narrowing;
    private final BoardModel board;
    private final BooleanProperty onBoard = new SimpleBooleanProperty();
    private final BrowseModel<ActionRow, ActionPage> browse;

    ActionsModel(OpenStore store) {
        this.kit = store.kit();
        var desk = store.desk();
        var days = kit.days();
        var list = new ListModel<>(
                ActionRow::id,
                this::found,
                List.of(
                        new Span<ActionRow>("actions.span.open", ActionRow::open),
                        new Span<ActionRow>("actions.span.overdue", row -> row.overdue(days.today())),
                        new Span<ActionRow>("actions.span.finished", row -> !row.open()),
                        new Span<ActionRow>("actions.span.all", _ -> true)));
        browse = new BrowseModel<>(
                list,
                ActionRow::id,
                new BrowseModel.Source<>(desk::actions, desk::firstActions, desk::action),
                kit.work(),
                kit.words().get("actions.reading"),
                days::today);
        browse.follow(
                store.editing(),
                new BrowseModel.Following<>(
                        Action.KIND,
                        desk::actionRows,
                        Rows.ACTIONS_IN_ORDER,
                        List.of(ActionUpdate.KIND),
                        List.of(Practice.KIND, Staff.KIND, Person.KIND)));
        editing = new ActionEditing(store);
        board = new BoardModel(list, editing, days::today);
        onBoard.set(kit.settings().get(LOOK, "").equals(BOARD));
        onBoard.subscribe(board::seen);
        onBoard.subscribe(is -> kit.settings().set(LOOK, is ? BOARD : ""));
        narrowing = new ActionNarrowing(list, desk.workplace().identity().person(), days::today, kit.settings());
    }

    ActionEditing editing() {
        return editing;
    }

    BoardModel board() {
        return board;
    }

    /// Whether the board is shown in place of the list; remembered.
    BooleanProperty onBoard() {
        return onBoard;
    }

    ActionNarrowing narrowing() {
        return narrowing;
    }

    /// Those who can do an action of a practice: its people, and the person herself; of several practices
    /// that is her alone.
    void people(Collection<RecordId> practices, Consumer<List<Candidate>> then) {
        var desk = editing.store().desk();
        kit.work()
                .job(kit.words().get("actions.reading"), _ -> {
                    var all = new ArrayList<Candidate>();
                    practices.stream()
                            .filter(_ -> practices.size() == 1)
                            .flatMap(practice -> desk.practice(practice).stream())
                            .forEach(page -> page.staff()
                                    .forEach(one ->
                                            all.add(new Candidate(one.id().id(), one.name(), one.title()))));
                    var me = desk.workplace().identity().person();
                    desk.workplace()
                            .roster()
                            .person(me)
                            .ifPresent(person -> all.add(
                                    new Candidate(me, person.name(), kit.words().get("actions.me"))));
                    return all;
                })
                .then(then::accept)
                .start();
    }

    BrowseModel<ActionRow, ActionPage> browse() {
        return browse;
    }

    private String found(ActionRow row) {
        return String.join(" ", row.title(), row.code(), row.practiceName(), owners(row), status(row));
    }

    /// How many there are in the chosen part, and how many of them are overdue.
    ObservableValue<String> summary() {
        var list = browse.list();
        return Bindings.createStringBinding(
                () -> list.state().get() == ListModel.State.READING
                        ? ""
                        : kit.words().get("actions.summary", list.rows().size(), overdue()),
                list.state(),
                list.rows());
    }

    private long overdue() {
        return browse.list().rows().stream()
                .filter(row -> row.overdue(kit.days().today()))
                .count();
    }

    /// The columns, the most important first.
    List<Column<ActionRow>> columns() {
        return List.of(
                Column.growing(
                        "title",
                        "actions.what",
                        19,
                        row -> Cell.of(row.title(), row.code()),
                        Comparator.comparing(ActionRow::title, String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "due",
                        "actions.due",
                        9.9,
                        this::dueCell,
                        Comparator.comparing(row -> row.due().orElse(LocalDate.MAX))),
                Column.of(
                        "practice",
                        "actions.practice",
                        15,
                        row -> Cell.of(practice(row)),
                        Comparator.comparing(ActionRow::practiceName, String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "owners",
                        "actions.who",
                        8.6,
                        row -> Cell.of(owners(row)),
                        Comparator.comparing(this::owners, String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "status",
                        "actions.status",
                        7.4,
                        row -> Cell.of(status(row)),
                        Comparator.comparing(row ->
                                row.status().flatMap(status -> status.known()).orElse(ActionStatus.OPEN))));
    }

    private Cell dueCell(ActionRow row) {
        if (!row.open()) {
            return Cell.of(row.due().map(kit.days()::day).orElse(""));
        }
        return row.due()
                .map(day -> Cell.badge(kit.days().due(day), tone(row)))
                .orElseGet(() -> Cell.of(kit.words().get("kit.no-day")));
    }

    Tone tone(ActionRow row) {
        var today = kit.days().today();
        if (row.overdue(today)) {
            return Tone.BAD;
        }
        boolean soon = row.open()
                && row.due().filter(day -> day.isBefore(today.plusDays(SOON))).isPresent();
        return soon ? Tone.WARN : Tone.PLAIN;
    }

    String practice(ActionRow row) {
        return row.practiceName().isEmpty() ? kit.words().get("kit.unknown-practice") : row.practiceName();
    }

    String owners(ActionRow row) {
        return row.owners().isEmpty() ? kit.words().get("actions.nobody") : String.join(", ", row.owners());
    }

    String status(ActionRow row) {
        return row.status().map(kit.words()::of).orElseGet(() -> kit.words().of(ActionStatus.OPEN));
    }

    void goToPractice(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICE, practice));
    }

    void goToVisit(RecordId visit) {
        kit.go().accept(Destination.of(Place.VISITS, visit));
    }
}
