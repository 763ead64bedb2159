package org.haversack.ui.kit.fields;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value that people write as they like, and what they wrote. It is read when the field is left.
///
/// @param <T> what is meant
public final class TypedModel<T> {
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;
    private final String notUnderstood;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<T>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Consumer<Optional<T>> onChosen = _ -> {};

    /// @param reader understands a text; empty if it does not
    /// @param writer how a value is shown
    /// @param notUnderstood what to write instead, in a sentence
    public TypedModel(Function<String, Optional<T>> reader, Function<T, String> writer, String notUnderstood) {
        this.reader = reader;
        this.writer = writer;
        this.notUnderstood = notUnderstood;
    }

    /// What is in the field.
    public StringProperty text() {
        return text;
    }

    /// What was meant last; empty for an empty field.
    public ReadOnlyObjectProperty<Optional<T>> value() {
        return value.getReadOnlyProperty();
    }

    /// Why the text is not understood; empty if it is.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Is told whatever the person decides on; not what [#show] shows.
    public void onChosen(Consumer<Optional<T>> then) {
        onChosen = then;
    }

    /// The record has this value. What is being typed stays.
    public void show(Optional<T> newest) {
        boolean edited = edited();
        value.set(newest);
        if (!edited) {
            write();
        }
    }

    /// The person is done with the field: what she wrote becomes the value.
    public void leave() {
        if (!edited()) {
            problem.set("");
            return;
        }
        var typed = text.get().strip();
        var meant = typed.isEmpty() ? Optional.<T>empty() : reader.apply(typed);
        if (typed.isEmpty() || meant.isPresent()) {
            choose(meant);
        } else {
            problem.set(notUnderstood);
        }
    }

    /// Goes back to the value as it was.
    public void forget() {
        write();
    }

    /// The person decided on a value.
    public void choose(Optional<T> meant) {
        boolean other = !meant.equals(value.get());
        value.set(meant);
        write();
        if (other) {
            onChosen.accept(meant);
        }
    }

    /// Goes on from the value, or from here if there is none.
    public void step(T here, UnaryOperator<T> onwards) {
        leave();
        if (problem.get().isEmpty()) {
            choose(Optional.of(value.get().map(onwards).orElse(here)));
        }
    }

    private boolean edited() {
        return !text.get().equals(written());
    }

    private void write() {
        problem.set("");
        text.set(written());
    }

    private String written() {
        return value.get().map(writer).orElse("");
    }
}
