package org.haversack.ui.today;

import java.time.LocalDateTime;
import java.util.function.Function;
import org.haversack.service.plan.Away;
import org.haversack.service.plan.Reminder;
import org.haversack.service.plan.Reminders;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// What a person is reminded of today, and what can be put away for a while.
final class RemindersModel {
    private static final String SAID_ON = "reminders-said-on";

    private final OpenStore store;
    private final Runnable readAgain;

    /// @param readAgain brings the screen up to date
    RemindersModel(OpenStore store, Runnable readAgain) {
        this.store = store;
        this.readAgain = readAgain;
    }

    OpenStore store() {
        return store;
    }

    /// Says once a day how many there are.
    void say(Today all) {
        var settings = store.kit().settings();
        var day = all.day().toString();
        if (all.reminders().isEmpty() || settings.get(SAID_ON, "").equals(day)) {
            return;
        }
        settings.set(SAID_ON, day);
        store.notices().say(store.kit().words().get("today.reminders.said", all.remindersInAll()));
    }

    void open(Reminder reminder) {
        store.kit().go().accept(Destination.of(Place.ACTIONS, reminder.action().id()));
    }

    /// Puts one away; that can be taken back.
    void putAway(Reminder reminder, Away until) {
        var words = store.kit().words();
        var back = until.back(LocalDateTime.now(store.desk().workplace().clock()));
        var title = reminder.action().title();
        var said = until == Away.LATER_TODAY
                ? words.get("today.reminders.away.later", title)
                : back.map(at -> words.get(
                                "today.reminders.away.until",
                                title,
                                store.kit().days().day(at.toLocalDate())))
                        .orElseGet(() -> words.get("today.reminders.away.next", title));
        change(reminders -> reminders.putAway(reminder, until), said);
        if (until == Away.LATER_TODAY) {
            store.kit().pause().after(Away.LATER, readAgain);
        }
    }

    /// Puts all of today away; that can be taken back.
    void putAwayAll() {
        change(Reminders::putAwayToday, store.kit().words().get("today.reminders.away.all"));
    }

    private void change(Function<Reminders, Reminders.Before> how, String said) {
        var kit = store.kit();
        kit.work()
                .job(
                        kit.words().get("today.reminders.putting-away"),
                        _ -> how.apply(new Reminders(store.desk().workplace())))
                .then(before -> {
                    readAgain.run();
                    store.notices().say(said, kit.words().get("today.undo"), () -> takeBack(before));
                })
                .start();
    }

    private void takeBack(Reminders.Before before) {
        store.kit()
                .work()
                .job(store.kit().words().get("today.reminders.putting-away"), _ -> {
                    new Reminders(store.desk().workplace()).takeBack(before);
                    return before;
                })
                .then(_ -> readAgain.run())
                .start();
    }
}
