package org.haversack.ui.settings;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.service.plan.ReminderRule;
import org.haversack.service.plan.Reminders;
import org.haversack.ui.kit.edit.OpenStore;

/// When a person is reminded of actions that are due. Kept in her store on this computer.
final class RemindingModel {
    /// How often one is reminded of what is overdue, in days; 0 for never.
    static final List<Integer> OFTEN = List.of(0, 1, 3, 7, 14);

    /// How many days before; none, or one or two times.
    static final List<List<Integer>> BEFORE = List.of(List.of(), List.of(1), List.of(3), List.of(7), List.of(7, 1));

    private final OpenStore store;
    private final ReadOnlyObjectWrapper<ReminderRule> rule = new ReadOnlyObjectWrapper<>(ReminderRule.USUAL);

    RemindingModel(OpenStore store) {
        this.store = store;
    }

    /// Reads it again.
    void show() {
        store.kit()
                .work()
                .job(
                        store.kit().words().get("settings.reading"),
                        _ -> new Reminders(store.desk().workplace()).rule())
                .then(rule::set)
                .start();
    }

    /// The rule for all actions without one of their own.
    ReadOnlyObjectProperty<ReminderRule> rule() {
        return rule.getReadOnlyProperty();
    }

    void before(List<Integer> days) {
        keep(new ReminderRule(days, rule.get().onTheDay(), rule.get().every()));
    }

    void onTheDay(boolean on) {
        keep(new ReminderRule(rule.get().before(), on, rule.get().every()));
    }

    void every(int days) {
        keep(new ReminderRule(rule.get().before(), rule.get().onTheDay(), days));
    }

    private void keep(ReminderRule now) {
        if (now.equals(rule.get())) {
            return;
        }
        rule.set(now);
        store.kit()
                .work()
                .job(store.kit().words().get("settings.reminders.keeping"), _ -> {
                    new Reminders(store.desk().workplace()).rule(now);
                    return now;
                })
                .start();
    }
}
