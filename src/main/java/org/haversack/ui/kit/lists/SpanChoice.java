package org.haversack.ui.kit.lists;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// Chooses a part of a list: radio buttons in a row, so that the arrow keys work as everywhere.
final class SpanChoice<R> extends HBox {
    SpanChoice(ListModel<R> model, Words words) {
        getStyleClass().add("spans");
        var group = new ToggleGroup();
        for (var span : model.spans()) {
            var button = new RadioButton(words.get(span.key()));
            button.setId("span-" + span.key().substring(span.key().lastIndexOf('.') + 1));
            button.setAccessibleText(button.getText());
            button.getStyleClass().add("span");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            Controls.onChosen(button, () -> model.span().set(span));
            model.span().subscribe(now -> button.setSelected(now == span));
            getChildren().add(button);
        }
    }
}
