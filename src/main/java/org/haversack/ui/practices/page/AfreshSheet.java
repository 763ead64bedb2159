package org.haversack.ui.practices.page;

import javafx.scene.layout.VBox;
import org.haversack.service.afresh.StartingAfresh;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which a practice is started afresh without a text that must not be kept, and what it says afterwards.
final class AfreshSheet {
    private static final int MOST_NAMED = 8;

    private final PracticePageModel model;
    private final Words words;

    AfreshSheet(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    void show(String name) {
        var store = model.store();
        var text = Controls.text(words.get("practices.afresh.text"), "field-name");
        var field = Controls.field("afresh-text", text);
        var reason = new GuardedEntry(
                "afresh-reason",
                words.get("practices.afresh.reason"),
                store.texts().guarding("afresh-reason"));
        var problem = Controls.text("", "problem-line");
        var go = Controls.mainButton(
                "afresh-do",
                words.get("practices.afresh.do"),
                () -> reason.taken(() -> {})
                        .ifPresent(
                                why -> model.startAfresh(field.getText().strip(), why, this::done, problem::setText)));
        go.disableProperty().bind(field.textProperty().map(String::isBlank));
        var content = new VBox(
                Controls.text(words.get("practices.afresh.about", name)),
                new VBox(text, field, problem),
                reason,
                Controls.text(words.get("practices.afresh.loses")),
                Controls.text(words.get("practices.afresh.cannot"), "muted"));
        content.getStyleClass().add("sheet-form");
        store.sheets()
                .show(Sheet.of("afresh-sheet", words.get("practices.afresh.title", name), content)
                        .with(
                                Controls.button(
                                        "afresh-cancel", words.get("practices.former.keep"), store.sheets()::close),
                                go)
                        .beginningAt(field));
    }

    private void done(StartingAfresh.Done done) {
        var sheets = model.store().sheets();
        sheets.close();
        var content = new VBox(Controls.text(words.get("practices.afresh.done.about", done.fields(), done.records())));
        content.getChildren().add(Controls.text(words.get("practices.afresh.done.send")));
        content.getChildren()
                .add(Controls.text(words.get(
                        "practices.afresh.done.copies",
                        done.copies().size(),
                        done.aside().size(),
                        done.sent())));
        done.copies().stream()
                .limit(MOST_NAMED)
                .forEach(file -> content.getChildren().add(Controls.text(file.toString(), "muted")));
        if (done.copies().size() > MOST_NAMED) {
            content.getChildren()
                    .add(Controls.text(words.get("kit.more", done.copies().size() - MOST_NAMED), "muted"));
        }
        done.aside().stream()
                .limit(MOST_NAMED)
                .forEach(file -> content.getChildren().add(Controls.text(file.toString(), "muted")));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of("afresh-done-sheet", words.get("practices.afresh.done"), content));
    }
}
