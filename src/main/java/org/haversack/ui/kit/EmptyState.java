package org.haversack.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands where there is nothing to show: why, and what to do about it.
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, String title, String whatToDo, Node... actions) {
        getStyleClass().add("empty-state");
        getChildren().addAll(icon.node(), Controls.text(title, "section-title"), Controls.text(whatToDo, "muted"));
        getChildren().addAll(actions);
        setAccessibleText(title + " " + whatToDo);
    }
}
