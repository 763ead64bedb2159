package org.haversack.ui.practices.page;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.fields.Guarding;

/// A field and a button that add something named.
final class Adding {
    private static final int COLUMNS = 24;

    private Adding() {}

    /// @param id of the field; the button has the same and `-add`
    /// @param guarding how the field is kept free of patients
    static Node row(String id, String name, String button, Guarding guarding, Consumer<String> add) {
        var field = new GuardedEntry(id, name, guarding);
        field.input().setPrefColumnCount(COLUMNS);
        field.onEnter(() -> take(field, add));
        var row = new FlowPane(field, Controls.button(id + "-add", button, () -> take(field, add)));
        row.setRowValignment(VPos.BOTTOM);
        row.getStyleClass().addAll("buttons", "adding");
        return row;
    }

    private static void take(GuardedEntry field, Consumer<String> add) {
        field.taken(() -> take(field, add)).filter(text -> !text.isEmpty()).ifPresent(text -> {
            field.input().clear();
            add.accept(text);
        });
    }
}
