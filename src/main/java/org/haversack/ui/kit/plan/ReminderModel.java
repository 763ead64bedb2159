package org.haversack.ui.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.merge.change.RecordId;
import org.haversack.service.plan.ReminderRule;
import org.haversack.service.plan.Reminders;
import org.haversack.ui.kit.edit.OpenStore;

/// When a person is reminded of one action. Kept in her store on this computer.
public final class ReminderModel {
    /// The rules that one can choose from, besides the one for all actions.
    static final List<ReminderRule> OFFERED = List.of(
            ReminderRule.NEVER,
            new ReminderRule(List.of(), true, 0),
            new ReminderRule(List.of(1), true, 0),
            new ReminderRule(List.of(3), true, 0),
            new ReminderRule(List.of(7), true, 0),
            new ReminderRule(List.of(), true, 7));

    /// @param own empty if the action follows the rule for all
    /// @param usual the rule for all
    public record Rules(Optional<ReminderRule> own, ReminderRule usual) {}

    private final OpenStore store;
    private final RecordId action;
    private final ReadOnlyObjectWrapper<Rules> rules =
            new ReadOnlyObjectWrapper<>(new Rules(Optional.empty(), ReminderRule.USUAL));
    /// She chose before it was known what she had chosen once: what is read then comes too late.
    private boolean chosen;

    public ReminderModel(OpenStore store, RecordId action) {
        this.store = store;
        this.action = action;
        store.kit()
                .work()
                .job(store.kit().words().get("kit.action.reminder.reading"), _ -> {
                    var reminders = new Reminders(store.desk().workplace());
                    return new Rules(reminders.ruleOf(action), reminders.rule());
                })
                .then(found -> {
                    if (!chosen) {
                        rules.set(found);
                    }
                })
                .start();
    }

    /// The rules as they are now.
    public ReadOnlyObjectProperty<Rules> rules() {
        return rules.getReadOnlyProperty();
    }

    /// What one can choose from; empty stands for the rule for all. A rule from elsewhere is among them.
    public List<Optional<ReminderRule>> offered() {
        var all = new ArrayList<Optional<ReminderRule>>();
        all.add(Optional.empty());
        OFFERED.forEach(rule -> all.add(Optional.of(rule)));
        var own = rules.get().own();
        if (!all.contains(own)) {
            all.add(own);
        }
        return all;
    }

    /// Gives the action a rule of its own, or the one for all again.
    public void choose(Optional<ReminderRule> own) {
        if (own.equals(rules.get().own())) {
            return;
        }
        chosen = true;
        rules.set(new Rules(own, rules.get().usual()));
        store.kit()
                .work()
                .job(store.kit().words().get("kit.action.reminder.keeping"), _ -> {
                    new Reminders(store.desk().workplace()).ruleOf(action, own);
                    return own;
                })
                .start();
    }
}
