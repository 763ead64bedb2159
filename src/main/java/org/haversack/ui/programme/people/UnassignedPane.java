package org.haversack.ui.programme.people;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.programme.Unassigned;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// The practices nobody works with, each with a way to change that.
final class UnassignedPane extends ScrollPane {
    private static final int MOST_SHOWN = 60;

    private final PeopleModel model;
    private final Words words;

    UnassignedPane(PeopleModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        var rows = new VBox(
                Controls.text(
                        words.get(
                                "programme.unassigned.title", model.unassigned().size()),
                        "section-title"),
                Controls.text(
                        words.get(
                                model.unassigned().isEmpty()
                                        ? "programme.unassigned.none"
                                        : "programme.unassigned.about"),
                        "muted"));
        rows.getStyleClass().add("facts");
        model.unassigned().stream()
                .limit(MOST_SHOWN)
                .forEach(one -> rows.getChildren().add(row(one)));
        int more = model.unassigned().size() - MOST_SHOWN;
        if (more > 0) {
            rows.getChildren().add(Controls.text(words.get("kit.more", more), "muted"));
        }
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(
                words.get("programme.unassigned.title", model.unassigned().size()));
    }

    private Node row(Unassigned one) {
        var name = one.code().isEmpty() ? one.name() : one.name() + " · " + one.code();
        var link = Controls.link("practice-" + one.id(), name, () -> model.goToPractice(one.id()));
        var assign = Controls.button(
                "assign-" + one.id(),
                words.get("programme.assign"),
                () -> AssignSheet.practice(
                        model,
                        one.id(),
                        one.name(),
                        one.madeBy().map(by -> by.id().id())));
        assign.getStyleClass().add("small");
        assign.setAccessibleText(words.get("programme.assign.of", one.name()));
        var both = new FlowPane(link, assign);
        both.getStyleClass().add("buttons");
        var row = new VBox(both);
        one.madeBy()
                .ifPresent(by -> row.getChildren()
                        .add(Controls.text(words.get("programme.unassigned.made-by", by.name()), "muted")));
        row.getStyleClass().add("case-row");
        return row;
    }
}
