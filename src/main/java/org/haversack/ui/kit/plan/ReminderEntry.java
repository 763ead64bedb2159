package org.haversack.ui.kit.plan;

import java.util.Optional;
import org.haversack.service.plan.ReminderRule;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.OneOf;

/// Asks when to be reminded of one action.
final class ReminderEntry extends OneOf<Optional<ReminderRule>> {
    ReminderEntry(String id, ReminderModel model, Words words) {
        super(
                id,
                words.get("kit.action.reminder"),
                model.offered(),
                own -> new ReminderWords(words).of(own, model.rules().get().usual()),
                model.rules().get().own(),
                model::choose);
        model.rules().subscribe(rules -> show(model.offered(), rules.own()));
    }
}
