package org.haversack.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.haversack.merge.change.RecordId;

/// Makes controls, none of them without a name for screen readers.
public final class Controls {
    private Controls() {}

    /// A button that says what it does.
    public static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /// The button for what one most likely wants; a screen has at most one.
    public static Button mainButton(String id, String words, Runnable action) {
        var button = button(id, words, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /// A button with a picture; its name is read, and shown when the mouse rests on it.
    public static Button iconButton(String id, Icon icon, String name, Runnable action) {
        var button = button(id, name, action);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /// Words that lead somewhere.
    public static Hyperlink link(String id, String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setAccessibleText(words);
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /// One of several choices does something when it is chosen, with the mouse, the space bar or an arrow key.
    public static void onChosen(RadioButton choice, Runnable action) {
        choice.selectedProperty().addListener((_, _, is) -> {
            if (is) {
                action.run();
            }
        });
    }

    /// How many fields of a record wait for a decision: leads to them.
    public static Hyperlink conflicts(int many, RecordId record, Kit kit) {
        var link = link(
                "conflicts-of-" + record,
                kit.words().get("kit.conflicts", many),
                () -> kit.go().accept(Destination.of(Place.CONFLICTS, record)));
        link.getStyleClass().addAll("badge", Tone.WARN.styleClass());
        return link;
    }

    /// A field for text and the label that names it.
    public static TextField field(String id, Label label) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(label.getText());
        label.setLabelFor(field);
        return field;
    }

    /// A label whose text goes on in the next line where it must.
    public static Label text(String words, String... styleClasses) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(styleClasses);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
