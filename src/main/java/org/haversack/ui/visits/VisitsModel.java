package org.haversack.ui.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;
import org.haversack.ui.visits.planning.MoveSheet;
import org.haversack.ui.visits.planning.NotHeldSheet;
import org.haversack.ui.visits.planning.PlanSheet;
import org.haversack.ui.visits.planning.VisitMoves;

/// The visits of this store and the one that is looked at.
final class VisitsModel {
    private static final String SPAN = "visits-part";
    private static final String USUAL_SPAN = "visits.span.soon";
    private static final String LOOK = "visits-look";
    private static final int SOON = 30;
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private final OpenStore store;
    private final Kit kit;
    private final CalendarModel calendar;
    private final VisitMoves moves;
    private final ObjectProperty<Look> look;
    private boolean visible;
    private boolean stale = true;
    private final BrowseModel<VisitRow, VisitPage> browse;

    VisitsModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        var desk = store.desk();
        var days = kit.days();
        var list = new ListModel<>(
                VisitRow::id,
                this::found,
                List.of(
                        new Span<VisitRow>("visits.span.never", VisitRow::isNever),
                        new Span<VisitRow>("visits.span.unlogged", row -> row.unlogged(days.today())),
                        new Span<VisitRow>("visits.span.soon", row -> row.ahead(days.today()) && soon(row)),
                        new Span<VisitRow>("visits.span.later", row -> row.ahead(days.today()) && !soon(row)),
                        new Span<VisitRow>("visits.span.past", row -> !row.planned() && !row.isNever())));
        list.spans().stream()
                .filter(span -> span.key().equals(kit.settings().get(SPAN, USUAL_SPAN)))
                .findFirst()
                .ifPresent(list.span()::set);
        list.span().subscribe(span -> kit.settings().set(SPAN, span.key()));
        var source = new VisitRows(desk, days);
        browse = new BrowseModel<>(
                list,
                VisitRow::id,
                new BrowseModel.Source<>(source::all, source::first, desk::visit),
                kit.work(),
                kit.words().get("visits.reading"),
                days::today);
        calendar = new CalendarModel(store);
        moves = new VisitMoves(store);
        look = new SimpleObjectProperty<>(look(kit.settings().get(LOOK, "list")));
        look.subscribe(now -> kit.settings().set(LOOK, now.name().toLowerCase(Locale.ROOT)));
        store.editing().onChange(changed -> {
            stale |= changed.touches(Visit.KIND, Practice.KIND);
            if (visible) {
                refresh();
            }
        });
        browse.follow(
                store.editing(), Visit.KIND, Practice.KIND, AgendaItem.KIND, Note.KIND, Decision.KIND, Action.KIND);
    }

    private static Look look(String word) {
        return Arrays.stream(Look.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Look.LIST);
    }

    private boolean soon(VisitRow row) {
        var last = kit.days().today().plusDays(SOON);
        return row.start().map(at -> !at.toLocalDate().isAfter(last)).orElse(false);
    }

    /// All visits, then the practices that have none. On the thread of the store.
    /// It is about to be seen.
    void show() {
        visible = true;
        stale = true;
        refresh();
    }

    void leave() {
        visible = false;
        browse.leave();
    }

    private void refresh() {
        if (look.get() == Look.LIST) {
            browse.show();
        } else if (stale) {
            calendar.show(look.get());
        }
        stale = false;
    }

    /// Shows this visit, in whatever look there is.
    void show(RecordId visit) {
        visible = true;
        if (look.get() == Look.LIST) {
            browse.choose(visit);
        } else {
            calendar.goTo(visit);
        }
    }

    /// Shows the visits as a list, a week or a month.
    void look(Look as) {
        if (look.get() == as) {
            return;
        }
        browse.leave();
        look.set(as);
        if (visible) {
            stale = true;
            refresh();
        }
    }

    ReadOnlyObjectProperty<Look> look() {
        return look;
    }

    CalendarModel calendar() {
        return calendar;
    }

    /// Goes to where one works on it: preparing it, carrying it out, or reading what became of it.
    void open(VisitRow row) {
        if (row.isNever()) {
            PlanSheet.open(store, Optional.of(row.practice()), Optional.empty());
        } else if (row.planned()) {
            kit.work()
                    .job(kit.words().get("visits.reading"), _ -> store.desk().visit(row.id()))
                    .then(found ->
                            found.ifPresent(page -> go(runs(page.visit()) ? Place.VISIT : Place.PREPARE, row.id())))
                    .start();
        }
    }

    /// Whether it has begun and is not complete.
    static boolean runs(Visit visit) {
        return Visiting.begun(visit);
    }

    void go(Place place, RecordId visit) {
        kit.go().accept(Destination.of(place, visit));
    }

    void plan() {
        PlanSheet.open(store, chosenPractice(), Optional.empty());
    }

    void plan(LocalDate day) {
        PlanSheet.open(store, Optional.empty(), Optional.of(day.atTime(USUAL_TIME)));
    }

    private Optional<RecordId> chosenPractice() {
        var chosen = look.get() == Look.LIST ? browse.list().chosen().get() : null;
        return chosen == null || !chosen.isNever() ? Optional.empty() : Optional.of(chosen.practice());
    }

    void move(RecordId visit) {
        MoveSheet.open(store, visit);
    }

    void notHeld(VisitRow row) {
        NotHeldSheet.open(store, row.id(), practice(row));
    }

    void plannedAgain(VisitRow row) {
        moves.plannedAgain(row.id(), practice(row));
    }

    void delete(VisitRow row) {
        moves.delete(row.id(), practice(row));
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

    String when(VisitRow row) {
        if (row.isNever()) {
            return "";
        }
        return row.start().map(kit.days()::moment).orElseGet(() -> kit.words().get("kit.no-day"));
    }

    String practice(VisitRow row) {
        return row.practiceName().isEmpty() ? kit.words().get("kit.unknown-practice") : row.practiceName();
    }

    String mode(VisitRow row) {
        return row.mode().map(kit.words()::of).orElse("");
    }

    /// What became of it; a visit whose day has passed in silence says so.
    String state(VisitRow row) {
        if (row.isNever()) {
            return kit.words().get("visits.never");
        }
        if (row.unlogged(kit.days().today())) {
            return kit.words().get("visits.unlogged");
        }
        return row.state().map(kit.words()::of).orElseGet(() -> kit.words().of(VisitState.PLANNED));
    }

    Tone tone(VisitRow row) {
        if (row.unlogged(kit.days().today())) {
            return Tone.WARN;
        }
        if (row.planned() || row.isNever()) {
            return Tone.INFORM;
        }
        return row.held() ? Tone.GOOD : Tone.PLAIN;
    }

    void goToPractice(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICES, practice));
    }

    void goToAction(RecordId action) {
        kit.go().accept(Destination.of(Place.ACTIONS, action));
    }
}
