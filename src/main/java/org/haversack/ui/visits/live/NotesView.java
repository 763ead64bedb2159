package org.haversack.ui.visits.live;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.TextEntry;
import org.haversack.ui.kit.fields.TextModel;
import org.haversack.ui.kit.parts.Card;
import org.jspecify.annotations.Nullable;

/// What is noted and agreed on under the item that goes on, and the line that captures more.
final class NotesView extends StackPane {
    private static final int LEAST_LINES = 6;
    private static final int MOST_LINES = 40;

    private final VisitModel model;
    private final VisitScreen.Parts parts;
    private final Words words;
    private final Label title = Controls.text("", "section-title");
    private final Label saved = Controls.text("", "muted");
    private final StackPane noteHere = new StackPane();
    private final VBox others = new VBox();
    private final VBox lines = new VBox();
    private final CaptureView capture;
    private @Nullable TextModel shown;
    private @Nullable TextEntry note;

    NotesView(VisitModel model, VisitScreen.Parts parts, Words words) {
        this.model = model;
        this.parts = parts;
        this.words = words;
        this.capture = new CaptureView(parts.capture(), parts.completion(), words, this::focus);
        getStyleClass().add("visit-middle");
        others.getStyleClass().add("visit-others");
        lines.getStyleClass().add("captured-lines");
        saved.setId("note-state");
        var content = new VBox(noteHere, others, lines);
        content.getStyleClass().add("visit-notes");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("visit-notes-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new FlowPane(title, saved);
        head.getStyleClass().add("card-words");
        getChildren().add(new Card(head, scroll, capture));
        parts.notes().current().subscribe(this::show);
        model.sheet().subscribe(_ -> about());
        model.running().subscribe(_ -> about());
        parts.lines().lines().addListener((ListChangeListener<Line>) _ -> build());
        build();
    }

    private void show(TextModel text) {
        if (text == shown) {
            return;
        }
        shown = text;
        boolean focused = note != null && note.hasFocus();
        var made = TextEntry.area("note", words.get("live.note"), text, words, LEAST_LINES, MOST_LINES);
        made.input().setPromptText(words.get("live.note.prompt"));
        note = made;
        noteHere.getChildren().setAll(made);
        text.state().subscribe(state -> saved.setText(stateWords(state)));
        if (focused) {
            focus();
        }
    }

    private String stateWords(TextModel.State state) {
        return switch (state) {
            case SAVED -> words.get("live.saved");
            case TYPING -> words.get("live.typing");
            case SAVING -> words.get("live.saving");
            case HELD -> words.get("live.held");
            case FAILED -> words.get("live.not-saved");
        };
    }

    private void about() {
        title.setText(model.current().map(item -> item.title()).orElseGet(() -> words.get("live.whole-visit")));
        var now = parts.notes().others().stream().map(this::signed).toList();
        others.getChildren().setAll(now);
    }

    private Node signed(VisitSheet.NoteLine line) {
        var text = Controls.text(line.note().text());
        var by = Controls.text(words.get("live.signed", line.author()), "muted");
        return new VBox(text, by);
    }

    private void build() {
        lines.getChildren().setAll(parts.lines().lines().stream().map(this::row).toList());
    }

    private Node row(Line line) {
        var said = line.detail().isEmpty() ? line.text() : line.text() + " — " + line.detail();
        var text = Controls.link("change-" + line.id(), said, () -> {
            parts.capture().change(line);
            capture.focus();
        });
        text.setAccessibleText(words.get("live.change.read", line.badge(), said));
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var badge = new Badge(line.badge(), line.tone());
        badge.setMinWidth(USE_PREF_SIZE);
        var remove = Controls.iconButton(
                "remove-" + line.id(),
                Icon.CLOSE,
                words.get("live.remove.read", line.badge(), line.text()),
                () -> parts.lines().delete(line));
        var row = new HBox(badge, text, remove);
        row.getStyleClass().addAll("captured", "captured-" + line.command().typed());
        return row;
    }

    void focus() {
        var field = note;
        if (field != null) {
            field.focus();
            field.input().end();
        }
    }

    void focusCapture() {
        capture.focus();
    }
}
