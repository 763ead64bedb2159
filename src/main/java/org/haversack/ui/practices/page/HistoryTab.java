package org.haversack.ui.practices.page;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.service.practices.HistoryChange;
import org.haversack.service.practices.HistoryLine;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;

/// Who changed what, when, and from which file.
final class HistoryTab {
    private static final int MOST_LINES = 14;

    private final PracticePageModel page;
    private final HistoryModel model;
    private final Words words;
    private final VBox list = new VBox();

    HistoryTab(PracticePageModel page) {
        this.page = page;
        this.model = page.history();
        this.words = page.store().kit().words();
    }

    Node node() {
        list.getStyleClass().add("column");
        list.setId("history");
        var older = Controls.button("history-older", words.get("practices.history.older"), model::older);
        older.visibleProperty().bind(model.more());
        older.managedProperty().bind(model.more());
        model.changes().addListener((ListChangeListener<HistoryChange>) _ -> fill());
        model.show();
        fill();
        return Card.titled(words.get("practices.page.history")).with(list, older);
    }

    private void fill() {
        list.getChildren().setAll(model.changes().stream().map(this::change).toList());
    }

    private Node change(HistoryChange change) {
        var row = new VBox(Controls.text(model.head(change), "muted"));
        if (!change.reason().isBlank()) {
            row.getChildren().add(Controls.text(change.reason()));
        }
        change.lines().stream().limit(MOST_LINES).map(this::line).forEach(row.getChildren()::add);
        if (change.lines().size() > MOST_LINES) {
            row.getChildren()
                    .add(Controls.text(words.get("kit.more", change.lines().size() - MOST_LINES), "muted"));
        }
        row.getStyleClass().add("plan-row");
        return row;
    }

    private Node line(HistoryLine line) {
        var text = Controls.text(model.words(line));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(text);
        var dossier = page.dossier().get();
        if (line.restorable() && dossier != null && dossier.refusal().isEmpty()) {
            var restore = Controls.button(
                    "restore-" + line.record() + "-" + line.written().replace(':', '-'),
                    words.get("practices.history.restore"),
                    () -> model.restore(line));
            restore.setAccessibleText(words.get("practices.history.restore") + ": " + text.getText());
            restore.getStyleClass().add("small");
            row.getChildren().add(restore);
        }
        row.getStyleClass().add("history-line");
        return row;
    }
}
