package org.haversack.ui.visits.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// The visit that goes on, and what moves it along.
final class VisitModel {
    private record Found(Optional<VisitSheet> sheet, Optional<RunningVisit> running) {}

    private final OpenStore store;
    private final Kit kit;
    private final Clock clock;
    private final Visiting visiting;
    private final ReadOnlyObjectWrapper<LiveState> state = new ReadOnlyObjectWrapper<>(LiveState.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<VisitSheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RunningModel time;

    VisitModel(OpenStore store, Clock clock) {
        this.store = store;
        this.kit = store.kit();
        this.clock = clock;
        this.visiting = new Visiting(store.desk().workplace());
        this.time = new RunningModel(kit, visiting, clock);
        store.editing().onChange(changed -> {
            if (changed.touches(
                    Visit.KIND,
                    AgendaItem.KIND,
                    Note.KIND,
                    Decision.KIND,
                    Action.KIND,
                    ActionUpdate.KIND,
                    Question.KIND,
                    Staff.KIND)) {
                sheet.get().ifPresent(shown -> look(shown.visit().id().id(), found -> show(found, false)));
            }
        });
    }

    /// Shows the visit that goes on, if one does.
    void open() {
        open(() -> {});
    }

    /// Shows the visit that goes on, if one does, and does this then.
    void open(Runnable then) {
        kit.work()
                .job(kit.words().get("live.reading"), _ -> {
                    var now = visiting.running();
                    return new Found(now.flatMap(visit -> visiting.sheet(visit.visit())), now);
                })
                .then(found -> {
                    if (found.running().isPresent() || sheet.get().isEmpty()) {
                        show(found, false);
                    }
                    then.run();
                })
                .start();
    }

    /// Shows a visit. One that is planned for today begins.
    void open(RecordId visit) {
        open(visit, () -> {});
    }

    /// Shows a visit, and does this then. One that is planned for today begins.
    void open(RecordId visit, Runnable then) {
        look(visit, found -> {
            show(found, true);
            then.run();
        });
    }

    private void look(RecordId visit, Consumer<Found> then) {
        kit.work()
                .job(kit.words().get("live.reading"), _ -> new Found(visiting.sheet(visit), visiting.running()))
                .then(then)
                .start();
    }

    private void show(Found found, boolean begin) {
        time.show(found.running());
        sheet.set(found.sheet());
        state.set(LiveState.of(found.sheet(), running().get()));
        if (state.get() == LiveState.RUNNING && item().isEmpty()) {
            shown().first().ifPresent(this::go);
        }
        if (begin
                && state.get() == LiveState.AHEAD
                && found.sheet()
                        .flatMap(VisitSheet::day)
                        .orElse(kit.days().today())
                        .equals(kit.days().today())) {
            begin(VisitMode.IN_PERSON);
        }
    }

    /// Begins the visit that is shown, with its first item; or goes on here with one that was begun elsewhere.
    ///
    /// @param mode how it takes place, where nothing was planned
    void begin(VisitMode mode) {
        var shown = sheet.get();
        if ((state.get() != LiveState.AHEAD && state.get() != LiveState.ELSEWHERE) || shown.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var begun =
                RunningVisit.begin(shown.get().visit().id().id(), shown.get().first(), at);
        run(Operation.of("live.did.began", title()), one -> visiting.begin(one, at, clock.getZone(), mode), edited -> {
            if (!(edited instanceof Edited.Refused)) {
                state.set(LiveState.RUNNING);
                time.begin(begun, () -> look(begun.visit(), found -> show(found, false)));
            }
        });
    }

    /// Goes to where what is known of it can be read.
    void read() {
        goTo(Place.VISITS);
    }

    /// Since when it goes on elsewhere, in words.
    String since() {
        return shown().visit().time().startedAt().map(kit.days()::moment).orElse("");
    }

    /// It was begun by mistake: nothing goes on, and what was written stays.
    void notBegun() {
        time.forget(() -> {
            state.set(LiveState.AHEAD);
            run(Operation.of("live.did.not-begun", title()), visiting::notBegun, _ -> {});
        });
    }

    /// Stops the clock and goes to the wrap-up, which begins with the minutes that were counted.
    void wrapUp() {
        var going = running().get();
        if (state.get() != LiveState.RUNNING || going.isEmpty()) {
            sheet.get().ifPresent(one -> goTo(Place.WRAP_UP));
            return;
        }
        time.beforeStep();
        var at = clock.instant();
        boolean counted =
                !going.get().paused() || shown().visit().time().contactMinutes().isEmpty();
        time.step(going.get().pause(at));
        if (counted) {
            run(
                    Operation.of("live.did.stopped", title()),
                    one -> visiting.timed(one, going.get().pause(at), at),
                    _ -> goTo(Place.WRAP_UP));
        } else {
            goTo(Place.WRAP_UP);
        }
    }

    private void goTo(Place place) {
        kit.go().accept(Destination.of(place, shown().visit().id().id()));
    }

    void pauseOrResume() {
        running()
                .get()
                .filter(_ -> state.get() == LiveState.RUNNING)
                .ifPresent(one -> time.step(one.paused() ? one.resume(clock.instant()) : one.pause(clock.instant())));
    }

    /// Goes on with the next item that is open, or any later one.
    void next() {
        neighbour(1).ifPresent(this::go);
    }

    void previous() {
        neighbour(-1).ifPresent(this::go);
    }

    private Optional<RecordId> neighbour(int by) {
        return sheet.get().flatMap(one -> one.neighbour(item(), by));
    }

    /// Goes on with an item.
    void go(RecordId item) {
        running()
                .get()
                .filter(_ -> state.get() == LiveState.RUNNING)
                .ifPresent(one -> time.step(one.at(item, clock.instant())));
    }

    void skip() {
        mark(AgendaItemState.SKIPPED, "live.did.skipped");
    }

    /// Puts the current item off to the next visit.
    void park() {
        mark(AgendaItemState.PARKED, "live.did.parked");
    }

    private void mark(AgendaItemState as, String did) {
        current().ifPresent(item -> {
            var id = item.id().id();
            run(Operation.of(did, item.title()), _ -> visiting.mark(id, as), _ -> {});
            next();
        });
    }

    /// Time has passed.
    void tick() {
        if (state.get() == LiveState.RUNNING) {
            time.tick();
        }
    }

    /// Does something to the visit that is shown, given how it is then.
    void run(Operation what, Function<VisitSheet, List<Edit>> edits, Consumer<Edited> then) {
        var visit = shown().visit().id().id();
        store.editing().run(what, _ -> visiting.sheet(visit).map(edits).orElse(List.of()), then);
    }

    /// Its clock.
    RunningModel time() {
        return time;
    }

    ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<VisitSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningVisit>> running() {
        return time.running();
    }

    ReadOnlyObjectProperty<Instant> now() {
        return time.now();
    }

    /// The item that goes on.
    Optional<RecordId> item() {
        return running().get().flatMap(RunningVisit::item);
    }

    Optional<AgendaItem> current() {
        return item().flatMap(id -> sheet.get().flatMap(one -> one.item(id)));
    }

    /// The visit that is shown; there must be one.
    VisitSheet shown() {
        return sheet.get().orElseThrow();
    }

    /// Local time of the visit, on any thread.
    Supplier<LocalDateTime> localClock() {
        var zone = sheet.get().flatMap(one -> one.visit().zone()).orElse(clock.getZone());
        return () -> LocalDateTime.ofInstant(clock.instant(), zone);
    }

    String title() {
        var title = shown().visit().title();
        return title.isEmpty() ? kit.words().get("live.untitled") : title;
    }
}
