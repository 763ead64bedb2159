package org.haversack.ui.settings;

import java.util.List;
import javafx.scene.Node;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.OneOf;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.parts.Card;

/// When one is reminded of what is due, in words.
final class RemindingCard {
    private final RemindingModel model;
    private final Words words;

    RemindingCard(RemindingModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    Node node() {
        var rule = model.rule().get();
        var before = new OneOf<>(
                "remind-before",
                words.get("settings.reminders.before"),
                RemindingModel.BEFORE,
                this::before,
                rule.before(),
                model::before);
        var onTheDay = new OneOf<>(
                "remind-on-the-day",
                words.get("settings.reminders.day"),
                List.of(true, false),
                on -> words.get(on ? "settings.reminders.day.on" : "settings.reminders.day.off"),
                rule.onTheDay(),
                model::onTheDay);
        var every = new OneOf<>(
                "remind-overdue",
                words.get("settings.reminders.overdue"),
                RemindingModel.OFTEN,
                this::every,
                rule.every(),
                model::every);
        model.rule().subscribe(now -> {
            before.show(now.before());
            onTheDay.show(now.onTheDay());
            every.show(now.every());
        });
        return Card.titled(words.get("settings.reminders"))
                .with(
                        Controls.text(words.get("settings.reminders.about"), "muted"),
                        new Form().add(before, onTheDay).add(every));
    }

    private String before(List<Integer> days) {
        return switch (days.size()) {
            case 0 -> words.get("settings.reminders.never");
            case 1 -> words.get("settings.reminders.before.once", days.getFirst());
            default -> words.get("settings.reminders.before.twice", days.getFirst(), days.getLast());
        };
    }

    private String every(int days) {
        return switch (days) {
            case 0 -> words.get("settings.reminders.never");
            case 1 -> words.get("settings.reminders.overdue.daily");
            case 7 -> words.get("settings.reminders.overdue.weekly");
            default -> words.get("settings.reminders.overdue.every", days);
        };
    }
}
