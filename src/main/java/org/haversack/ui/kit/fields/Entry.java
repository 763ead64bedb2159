package org.haversack.ui.kit.fields;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;

/// One field: its label, its control, and below it what is wrong, which is read out as soon as it is said.
public abstract class Entry extends VBox {
    private final Label label = new Label();
    private final Label problem = Controls.text("", "problem-line");
    private Node control = label;

    /// @param id of the control; what is wrong with it has the same and `-problem`
    /// @param name its label, in words
    protected Entry(String id, String name) {
        getStyleClass().add("field-entry");
        label.setText(name);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("field-name");
        problem.setId(id + "-problem");
        getChildren().addAll(label, problem);
        problem("");
    }

    /// The control that the label names.
    ///
    /// @param seen what is put below the label: the control, or what it is part of
    protected final void control(Node control, Node seen) {
        this.control = control;
        control.setAccessibleText(label.getText());
        label.setLabelFor(control);
        getChildren().add(1, seen);
    }

    /// The control that the label names, itself below the label.
    protected final void control(Node control) {
        control(control, control);
    }

    protected final Label label() {
        return label;
    }

    /// Says what is wrong, or that nothing is any more.
    ///
    /// @param sentence empty for nothing
    public final void problem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        problem.setAccessibleText(sentence);
        control.setAccessibleHelp(sentence);
        if (!sentence.isEmpty()) {
            problem.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            control.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    /// Puts the keyboard into it.
    public void focus() {
        control.requestFocus();
    }

    /// Whether the keyboard is in it.
    public boolean hasFocus() {
        return control.isFocused();
    }
}
