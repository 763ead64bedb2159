package org.haversack.ui.kit.plan;

import java.util.Optional;
import org.haversack.service.plan.ReminderRule;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.OneOf;

/// Asks when to be reminded of one action.
final class ReminderEntry extends OneOf<Optional<ReminderRule>> {
    ReminderEntry(String id, ReminderModel model, Words words) {
        super(
                id,
                words.get("kit.action.reminder"),
                model.offered(),
                new ReminderWords(words)::of,
                model.rules().get().own(),
                model::choose);
        var below = Controls.text("", "muted");
        getChildren().add(below);
        model.rules().subscribe(rules -> {
            show(model.offered(), rules.own());
            var said = new ReminderWords(words).below(rules);
            below.setText(said);
            below.setVisible(!said.isEmpty());
            below.setManaged(!said.isEmpty());
        });
    }
}
