package org.haversack.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;

/// What looks like a search field in the head of the window, and opens the search over everything.
final class FindButton extends Button {
    private final Label words = new Label();
    private final Label keys = new Label("Ctrl K");

    FindButton(Words all, Runnable find) {
        setId("find");
        var name = all.get("shell.find.title");
        setAccessibleText(name);
        setAccessibleHelp("Ctrl+K");
        setTooltip(new Tooltip(name + " (Ctrl+K)"));
        words.setText(all.get("shell.find.prompt"));
        words.setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("key");
        keys.setMinWidth(USE_PREF_SIZE);
        var gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(Icon.SEARCH.node(), words, gap, keys);
        row.getStyleClass().add("find-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        getStyleClass().add("find");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> find.run());
    }

    /// Shows a picture only, where there is no room for words.
    void narrow(boolean narrow) {
        words.setVisible(!narrow);
        words.setManaged(!narrow);
        keys.setVisible(!narrow);
        keys.setManaged(!narrow);
    }
}
