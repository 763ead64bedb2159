package org.haversack.ui.practices.page;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.haversack.ui.kit.Controls;

/// A field and a button that add something named.
final class Adding {
    private static final int COLUMNS = 24;

    private Adding() {}

    /// @param id of the field; the button has the same and `-add`
    static Node row(String id, String name, String button, Consumer<String> add) {
        var label = new Label(name);
        var field = Controls.field(id, label);
        field.setPrefColumnCount(COLUMNS);
        Runnable act = () -> {
            if (!field.getText().isBlank()) {
                var typed = field.getText();
                field.clear();
                add.accept(typed);
            }
        };
        field.setOnAction(_ -> act.run());
        var row = new FlowPane(label, field, Controls.button(id + "-add", button, act));
        row.getStyleClass().addAll("buttons", "adding");
        return row;
    }
}
