package org.haversack.ui.today;

import java.util.List;
import java.util.function.Consumer;
import org.haversack.service.plan.Reminder;
import org.haversack.service.plan.Reminders;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// What a person is reminded of today, and what can be put away until tomorrow.
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

    /// Puts one away until tomorrow.
    void putAway(Reminder reminder) {
        change(reminders -> reminders.putAway(reminder.action().id()));
    }

    /// Puts all of today away until tomorrow.
    void putAwayAll() {
        change(Reminders::putAwayToday);
    }

    private void change(Consumer<Reminders> how) {
        store.kit()
                .work()
                .job(store.kit().words().get("today.reminders.putting-away"), _ -> {
                    how.accept(new Reminders(store.desk().workplace()));
                    return List.of();
                })
                .then(_ -> readAgain.run())
                .start();
    }
}
