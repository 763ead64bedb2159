package org.haversack.ui.kit.fields;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// A text that saves itself, on one line or in an area that grows with it.
public final class TextEntry extends Entry {
    private static final String SAVED = "haversack.text-state";

    private final TextModel model;
    private final TextInputControl input;
    private final Button keep;

    private TextEntry(String id, String name, TextModel model, Words words, TextInputControl input) {
        super(id, name);
        this.model = model;
        this.input = input;
        input.setId(id);
        control(input);
        input.textProperty().bindBidirectional(model.text());
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.leave();
            }
        });
        keep = Controls.button(id + "-keep", words.get("kit.guard.keep"), this::keep);
        keep.getStyleClass().add("small");
        getChildren().add(keep);
        model.problem().subscribe(this::problem);
        model.state().subscribe(this::show);
    }

    /// A text on one line; Enter saves at once.
    public static TextEntry line(String id, String name, TextModel model, Words words) {
        var field = new TextField();
        field.setOnAction(_ -> model.leave());
        return new TextEntry(id, name, model, words, field);
    }

    /// A text on several lines.
    ///
    /// @param least lines that are always there
    /// @param most lines before it scrolls
    public static TextEntry area(String id, String name, TextModel model, Words words, int least, int most) {
        return new TextEntry(id, name, model, words, new GrowingArea(least, most));
    }

    /// What is typed in, for a prompt or keys of its own.
    public TextInputControl input() {
        return input;
    }

    /// Whether a control shows a text that is on the disk: undoing then takes back what was saved, not letters.
    public static boolean saved(TextInputControl input) {
        return input.getProperties().get(SAVED) == TextModel.State.SAVED;
    }

    private void show(TextModel.State state) {
        input.getProperties().put(SAVED, state);
        boolean held = state == TextModel.State.HELD;
        keep.setVisible(held);
        keep.setManaged(held);
        getStyleClass().remove("held");
        if (held) {
            getStyleClass().add("held");
        }
    }

    private void keep() {
        input.requestFocus();
        model.keep();
    }
}
