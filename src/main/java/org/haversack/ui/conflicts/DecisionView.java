package org.haversack.ui.conflicts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.haversack.merge.change.Value;
import org.haversack.service.conflicts.OpenConflict;
import org.haversack.service.conflicts.Piece;
import org.haversack.service.conflicts.Wording;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.parts.Card;

/// One conflict: what it was, the versions with who wrote them, and what one can do.
final class DecisionView {
    /// Between what is gone and what came in its place.
    private static final String THIN_SPACE = "\u2009";

    private final ConflictsModel model;
    private final Words words;

    DecisionView(ConflictsModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    Node of(ConflictRow row) {
        var open = row.open();
        var says = model.words();
        var card = Card.titled(words.get("conflicts.headline", says.record(open), says.field(open)));
        card.beside(
                open.practice().isPresent()
                        ? Controls.link("conflict-practice", says.where(open), () -> model.goToPractice(open))
                        : Controls.text(says.where(open), "muted"));
        row.settled()
                .ifPresent(decided -> card.beside(new Badge(words.get("conflicts.settled-badge", decided), Tone.GOOD)));
        if (!says.was(open).isEmpty() && !open.isText()) {
            card.with(Controls.text(words.get("conflicts.was", says.was(open)), "muted"));
        }
        var versions = new FlowPane();
        versions.getStyleClass().add("versions");
        open.versions().forEach(version -> versions.getChildren().add(version(row, version, versions)));
        card.with(versions);
        if (open.isLife()) {
            card.with(Controls.text(words.get("conflicts.life-about"), "muted"));
        }
        if (row.waiting()) {
            card.with(reason(), more(row));
        }
        return card;
    }

    private Node version(ConflictRow row, OpenConflict.Version version, FlowPane all) {
        var open = row.open();
        var box = new VBox(value(open, version));
        box.getStyleClass().add("version");
        version.by()
                .forEach(by -> box.getChildren().add(Controls.text(model.words().signature(by), "muted")));
        if (version.shown() && row.waiting()) {
            box.getStyleClass().add("version-shown");
            box.getChildren().add(new Badge(words.get("conflicts.in-use"), Tone.GOOD));
        }
        if (row.waiting()
                || !row.settled()
                        .filter(model.words().value(open, version)::equals)
                        .isPresent()) {
            box.getChildren().add(choose(row, version));
        }
        int many = open.versions().size();
        box.prefWidthProperty()
                .bind(all.widthProperty()
                        .subtract(all.hgapProperty().multiply(many - 1))
                        .subtract(1)
                        .divide(many));
        return box;
    }

    private Button choose(ConflictRow row, OpenConflict.Version version) {
        var says = row.waiting()
                ? model.words().choose(row.open(), version)
                : words.get("conflicts.after-all", model.words().value(row.open(), version));
        var button = Controls.button("use-" + version.number(), says, () -> model.use(row, version.number()));
        button.setWrapText(true);
        button.setMinWidth(0);
        button.setAccessibleText(says + ", " + model.words().authors(version));
        button.setGraphic(key(version.number()));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return button;
    }

    private static Label key(int number) {
        var key = new Label(String.valueOf(number));
        key.getStyleClass().add("key");
        key.setMinWidth(Label.USE_PREF_SIZE);
        return key;
    }

    private Node value(OpenConflict open, OpenConflict.Version version) {
        if (!open.isText()) {
            return Controls.text(model.words().value(open, version), "version-value");
        }
        var was = open.was()
                .filter(Value.Text.class::isInstance)
                .map(model.words()::plain)
                .orElse("");
        var text = model.words().plain(version.value());
        var flow = new TextFlow();
        flow.getStyleClass().add("version-text");
        flow.setAccessibleText(text);
        var pieces = was.isEmpty() ? List.of(new Piece(text, Piece.Mark.SAME)) : Wording.compare(was, text);
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0
                    && pieces.get(i - 1).mark() == Piece.Mark.GONE
                    && pieces.get(i).mark() == Piece.Mark.ADDED) {
                flow.getChildren().add(new Text(THIN_SPACE));
            }
            flow.getChildren().add(piece(pieces.get(i)));
        }
        return flow;
    }

    private static Text piece(Piece piece) {
        var text = new Text(piece.text());
        text.getStyleClass()
                .add(
                        switch (piece.mark()) {
                            case SAME -> "piece-same";
                            case ADDED -> "piece-added";
                            case GONE -> "piece-gone";
                        });
        return text;
    }

    private Node reason() {
        var entry = new GuardedEntry("conflict-reason", words.get("conflicts.reason"), model.reason(), words);
        entry.input().setPromptText(words.get("conflicts.reason.prompt"));
        return entry;
    }

    /// What else one can do: write another value, or take one person's version of everything that is shown.
    private Node more(ConflictRow row) {
        var open = row.open();
        var buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        if (AnotherSheet.offered(open)) {
            var another = Controls.button(
                    "another",
                    words.get(open.isText() ? "conflicts.combine" : "conflicts.another"),
                    () -> AnotherSheet.open(model, row));
            another.setGraphic(key(open.versions().size() + 1));
            another.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            buttons.getChildren().add(another);
        }
        var people = open.people().stream().sorted().toList();
        for (int i = 0; i < people.size(); i++) {
            var who = people.get(i);
            long many = model.list().rows().stream()
                    .filter(ConflictRow::waiting)
                    .filter(one -> one.open().by(who).isPresent())
                    .count();
            if (many > 1) {
                buttons.getChildren()
                        .add(Controls.button(
                                "use-all-" + (i + 1),
                                words.get("conflicts.use-all", who, many),
                                () -> model.useAllOf(who)));
            }
        }
        return buttons;
    }
}
