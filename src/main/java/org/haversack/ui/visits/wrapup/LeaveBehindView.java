package org.haversack.ui.visits.wrapup;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;

/// What the practice keeps, as it will read, to copy or to save as PDF.
final class LeaveBehindView extends StackPane {
    private static final int LINES = 12;

    private final WrapUpModel model;
    private final TextArea text = new TextArea();

    LeaveBehindView(WrapUpModel model, Words words) {
        this.model = model;
        text.setId("leave-behind");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        var label = new Label(words.get("wrapup.leave.about"));
        label.setWrapText(true);
        label.setLabelFor(text);
        label.getStyleClass().add("field-name");
        text.setAccessibleText(words.get("wrapup.leave"));
        var actions = new FlowPane(
                Controls.button("copy-leave-behind", words.get("wrapup.leave.copy"), this::copy),
                Controls.button("save-leave-behind", words.get("wrapup.leave.pdf"), model::savePdf));
        actions.getStyleClass().add("wrap-buttons");
        getChildren().add(Card.titled(words.get("wrapup.leave")).with(label, text, actions));
        model.left().subscribe(_ -> text.setText(model.leftText()));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.leftText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
