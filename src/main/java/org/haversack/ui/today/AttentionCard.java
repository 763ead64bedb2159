package org.haversack.ui.today;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.report.momentum.Momentum;
import org.haversack.report.momentum.NextStep;
import org.haversack.report.momentum.Reason;
import org.haversack.service.today.NeedsAttention;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.parts.Card;

/// The practices that need attention, each with its reasons and what may help.
final class AttentionCard {
    private static final int MOST_SHOWN = 6;

    private final TodayModel model;
    private final OpenStore store;
    private final Words words;

    AttentionCard(TodayModel model, OpenStore store) {
        this.model = model;
        this.store = store;
        this.words = store.kit().words();
    }

    Node of(Today all) {
        var card = Card.titled(words.get("today.attention"));
        if (all.practicesInAll() == 0) {
            return card.with(Controls.text(words.get("today.attention.no-practices"), "muted"));
        }
        if (all.practices().isEmpty()) {
            return card.with(Controls.text(words.get("today.attention.none"), "muted"));
        }
        all.practices().stream().limit(MOST_SHOWN).forEach(practice -> card.with(practice(practice)));
        if (all.practices().size() > MOST_SHOWN) {
            card.with(Controls.text(
                    words.get("today.attention.more", all.practices().size() - MOST_SHOWN), "muted"));
        }
        return card;
    }

    private Node practice(NeedsAttention practice) {
        var score = new Badge(
                String.valueOf(practice.momentum().score()),
                practice.momentum().level() == Momentum.Level.RED ? Tone.BAD : Tone.WARN);
        score.setAccessibleText(words.get("today.points", practice.momentum().score()));
        var name = Controls.link("practice-" + practice.practice(), practice.name(), () -> model.open(practice));
        name.getStyleClass().add("strong");
        var reasons = Controls.text(
                practice.momentum().reasons().stream().map(this::words).collect(Collectors.joining(" · ")), "muted");
        var buttons = new FlowPane();
        buttons.getStyleClass().add("line-buttons");
        var steps = practice.momentum().nextSteps();
        if (steps.contains(NextStep.CALL_LEADER)) {
            buttons.getChildren().add(button("call-", "today.step.call", practice, () -> model.call(practice)));
        }
        if (steps.contains(NextStep.PLAN_VISIT)) {
            buttons.getChildren().add(button("plan-", "today.step.plan", practice, () -> model.open(practice)));
        }
        if (steps.contains(NextStep.REVIEW_ACTIONS)) {
            buttons.getChildren().add(button("review-", "today.step.review", practice, () -> model.open(practice)));
        }
        buttons.getChildren()
                .add(button("snooze-", "today.step.snooze", practice, () -> new SnoozeSheet(model, store, practice)));
        var about = new VBox(name, reasons);
        if (steps.contains(NextStep.OFFER_PAUSE)) {
            about.getChildren().add(Controls.text(words.get("today.step.hint"), "muted"));
        }
        about.getChildren().add(buttons);
        about.getStyleClass().add("lines");
        HBox.setHgrow(about, Priority.ALWAYS);
        var line = new HBox(score, about);
        line.getStyleClass().add("day-line");
        return line;
    }

    private Node button(String id, String key, NeedsAttention practice, Runnable action) {
        var button = Controls.button(id + practice.practice(), words.get(key), action);
        button.setAccessibleText(words.get(key) + ": " + practice.name());
        button.getStyleClass().add("small");
        return button;
    }

    private String words(Reason reason) {
        return switch (reason) {
            case Reason.NoContact(long days, boolean ever, int ignored) ->
                words.get(ever ? "today.reason.contact" : "today.reason.never", days);
            case Reason.NotOnSite(long days, int ignored) -> words.get("today.reason.on-site", days);
            case Reason.Cancelled(int visits, int ignored) -> words.get("today.reason.cancelled", visits);
            case Reason.Overdue(long days, int ignored) -> words.get("today.reason.overdue", days);
        };
    }
}
