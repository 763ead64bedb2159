package org.haversack.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The top of a page: what it is, how much of it there is, and what one can do.
public final class PageHeader extends HBox {
    /// Words stand side by side as long as there is room.
    private static final double ONE_LINE = 10_000;

    /// @param title what the page is
    /// @param summary a few words on what is in it
    /// @param actions what one can do, the most likely last
    public PageHeader(String title, ObservableValue<String> summary, Node... actions) {
        getStyleClass().add("page-header");
        var name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setAccessibleRole(AccessibleRole.TEXT);
        name.setMinWidth(Label.USE_PREF_SIZE);
        var about = Controls.text("", "muted");
        about.textProperty().bind(summary);
        var words = new FlowPane(name, about);
        words.setPrefWrapLength(ONE_LINE);
        words.getStyleClass().add("page-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        getChildren().addAll(actions);
    }
}
