package org.haversack.ui.kit.fields;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for a value that people write as they like. Enter or leaving it reads the text, Esc takes back
/// what was typed, the arrow keys go on from the value.
///
/// @param <T> what is meant
public abstract class TypedEntry<T> extends Entry {
    private final TypedModel<T> model;
    private final TextField input = new TextField();

    /// @param id of the text field
    protected TypedEntry(String id, String name, TypedModel<T> model) {
        super(id, name);
        this.model = model;
        input.setId(id);
        input.textProperty().bindBidirectional(model.text());
        input.setOnAction(_ -> model.leave());
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.leave();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.problem().subscribe(this::problem);
    }

    /// Puts the text field below the label.
    ///
    /// @param seen the text field, or what it is part of
    protected final void put(Node seen) {
        control(input, seen);
    }

    protected final TextField input() {
        return input;
    }

    protected final TypedModel<T> model() {
        return model;
    }

    /// What was meant last.
    public final ReadOnlyObjectProperty<Optional<T>> value() {
        return model.value();
    }

    /// Is told whatever the person decides on.
    public final void onChosen(Consumer<Optional<T>> then) {
        model.onChosen(then);
    }

    /// The record has this value. What is being typed stays.
    public final void show(Optional<T> newest) {
        model.show(newest);
    }

    /// Takes what is typed as the value, as leaving the field does.
    public final void leave() {
        model.leave();
    }

    /// Goes on from the value.
    ///
    /// @param key an arrow up or down, or a page up or down
    /// @param wide with the shift key
    protected abstract void step(KeyCode key, boolean wide);

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.UP || code == KeyCode.DOWN || code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            step(code, event.isShiftDown());
            input.selectAll();
            event.consume();
        } else if (code == KeyCode.ESCAPE && !model.problem().get().isEmpty()) {
            model.forget();
            event.consume();
        }
    }
}
