package org.haversack.ui.today;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.service.plan.Away;
import org.haversack.service.plan.Reminder;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.parts.Card;

/// What a person is reminded of today; each can be put away for a while, and all at once.
final class RemindersCard {
    private static final int MOST_SHOWN = 3;

    private final RemindersModel model;
    private final Kit kit;

    RemindersCard(RemindersModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    Node of(Today all) {
        var words = kit.words();
        var card = Card.titled(words.get("today.reminders"));
        card.setId("reminders");
        all.reminders().stream().limit(MOST_SHOWN).forEach(reminder -> card.with(line(reminder)));
        int more = all.remindersInAll() - MOST_SHOWN;
        if (more > 0) {
            card.with(Controls.text(words.get("today.reminders.more", more), "muted"));
        }
        var away = Controls.button("put-away-all", words.get("today.reminders.put-away-all"), model::putAwayAll);
        away.getStyleClass().add("small");
        return card.with(new FlowPane(away));
    }

    private Node line(Reminder reminder) {
        var words = kit.words();
        var action = reminder.action();
        var title = Controls.link("reminder-" + action.id(), action.title(), () -> model.open(reminder));
        var about = Stream.of(
                        action.code(),
                        action.practiceName(),
                        action.due().map(kit.days()::due).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        var said = new VBox(title, Controls.text(about, "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(said, away(reminder));
        line.getStyleClass().add("day-line");
        return line;
    }

    private MenuButton away(Reminder reminder) {
        var words = kit.words();
        var id = reminder.action().id();
        var button = new MenuButton(words.get("today.reminders.later"));
        button.setId("put-away-" + id);
        button.setAccessibleText(
                words.get("today.reminders.later.read", reminder.action().title()));
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        for (var until : Away.values()) {
            var item = new MenuItem(words.get(key(until)));
            item.setId("put-away-" + id + "-" + until.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> model.putAway(reminder, until));
            button.getItems().add(item);
        }
        return button;
    }

    private static String key(Away until) {
        return switch (until) {
            case LATER_TODAY -> "today.reminders.until.later";
            case TOMORROW -> "today.reminders.until.tomorrow";
            case NEXT_WEEK -> "today.reminders.until.next-week";
            case NEXT_TIME -> "today.reminders.until.next-time";
        };
    }
}
