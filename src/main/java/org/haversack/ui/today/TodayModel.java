package org.haversack.ui.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.Question;
import org.haversack.domain.plan.QuestionState;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Snooze;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.today.Answer;
import org.haversack.service.today.DayVisit;
import org.haversack.service.today.DueAction;
import org.haversack.service.today.NeedsAttention;
import org.haversack.service.today.Today;
import org.haversack.service.today.TodayService;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// What is on today, and what can be done about it at once.
final class TodayModel {
    /// Whose actions are shown.
    enum Whose {
        ALL,
        MINE,
        PRACTICES
    }

    private static final String WHOSE = "whose-actions";

    private final OpenStore store;
    private final Kit kit;
    private final ReadOnlyObjectWrapper<@Nullable Today> today = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Whose> whose;
    private final RemindersModel reminders;
    private @Nullable LocalDate readOn;
    private boolean visible;

    TodayModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.reminders = new RemindersModel(store, this::read);
        this.whose = new SimpleObjectProperty<>(remembered());
        whose.subscribe(now -> kit.settings().set(WHOSE, now.name()));
        store.editing().onChange(changed -> {
            if (changed.touches(
                    Visit.KIND, Action.KIND, Practice.KIND, Staff.KIND, AgendaItem.KIND, Question.KIND, Snooze.KIND)) {
                readOn = null;
                if (visible) {
                    read();
                }
            }
        });
    }

    private Whose remembered() {
        return List.of(Whose.values()).stream()
                .filter(one ->
                        kit.settings().get(WHOSE).filter(one.name()::equals).isPresent())
                .findFirst()
                .orElse(Whose.ALL);
    }

    /// The screen is about to be seen. What it shows is read again on another day.
    void show() {
        visible = true;
        if (!kit.days().today().equals(readOn)) {
            read();
        }
    }

    void leave() {
        visible = false;
    }

    private void read() {
        readOn = kit.days().today();
        var desk = store.desk();
        var week = kit.settings().weekStart();
        kit.work()
                .job(kit.words().get("today.reading"), _ -> new TodayService(desk.workplace()).read(week))
                .then(all -> {
                    today.set(all);
                    reminders.say(all);
                })
                .start();
    }

    /// What is on; null until it has been read.
    ReadOnlyObjectProperty<@Nullable Today> today() {
        return today.getReadOnlyProperty();
    }

    RemindersModel reminders() {
        return reminders;
    }

    ObjectProperty<Whose> whose() {
        return whose;
    }

    /// The actions to show, given whose are wanted.
    List<DueAction> due(Today all) {
        Predicate<DueAction> wanted = switch (whose.get()) {
            case ALL -> _ -> true;
            case MINE -> DueAction::mine;
            case PRACTICES -> action -> !action.mine();
        };
        return all.due().stream().filter(wanted).toList();
    }

    /// The visit of the day to start next: the earliest that is still planned.
    Optional<DayVisit> next() {
        var all = today.get();
        return all == null ? Optional.empty() : NextVisit.of(all);
    }

    /// Starts the next visit; one that is no meeting is logged.
    void startNext() {
        next().ifPresent(this::start);
    }

    void start(DayVisit visit) {
        NextVisit.start(visit, store);
    }

    /// Whether it is a call, a message or the like, which is logged and not run.
    static boolean remote(DayVisit visit) {
        return NextVisit.remote(visit);
    }

    void prepare(DayVisit visit) {
        kit.go().accept(Destination.of(Place.PREPARE, visit.row().id()));
    }

    void open(DayVisit visit) {
        kit.go().accept(Destination.of(Place.VISITS, visit.row().id()));
    }

    void log() {
        store.log().open(Optional.empty(), Optional.empty());
    }

    void log(DayVisit visit) {
        store.log()
                .open(
                        Optional.of(visit.row().practice()),
                        Optional.of(visit.row().id()));
    }

    /// Logs a call with a practice that needs one.
    void call(NeedsAttention practice) {
        store.log().open(Optional.of(practice.practice()), Optional.empty());
    }

    void done(DueAction action) {
        store.editing()
                .run(
                        Operation.of("today.did.done", action.title()),
                        _ -> List.of(Edit.put(
                                Action.KIND,
                                action.id(),
                                new FieldWrites()
                                        .code("status", ActionStatus.DONE)
                                        .day("doneOn", kit.days().today()))),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                kit.words().get("today.done", action.title()),
                                                kit.words().get("today.undo"),
                                                store.editing()::undo);
                            }
                        });
    }

    void open(DueAction action) {
        kit.go().accept(Destination.of(Place.ACTIONS, action.id()));
    }

    void open(NeedsAttention practice) {
        kit.go().accept(Destination.of(Place.PRACTICE, practice.practice()));
    }

    /// Puts the alert of a practice aside.
    ///
    /// @param until the day it may come back
    /// @param reason why it can wait
    void snooze(NeedsAttention practice, LocalDate until, String reason) {
        var workplace = store.desk().workplace();
        store.editing()
                .run(
                        Operation.of("today.did.snooze", practice.name()),
                        _ -> List.of(Edit.put(
                                Snooze.KIND,
                                new RecordId(workplace.newId()),
                                practice.practice(),
                                new FieldWrites()
                                        .day("until", until)
                                        .text("reason", reason)
                                        .ref("by", workplace.identity().person())
                                        .time("at", LocalDateTime.now(workplace.clock())))),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                kit.words()
                                                        .get(
                                                                "today.snoozed",
                                                                practice.name(),
                                                                kit.days().day(until)),
                                                kit.words().get("today.undo"),
                                                store.editing()::undo);
                            }
                        });
    }

    /// Says that an answer was read.
    void read(Answer answer) {
        store.editing()
                .run(
                        Operation.of("today.did.read"),
                        List.of(Edit.put(
                                Question.KIND,
                                answer.id(),
                                new FieldWrites()
                                        .code("state", QuestionState.READ)
                                        .day("readOn", kit.days().today()))));
    }
}
