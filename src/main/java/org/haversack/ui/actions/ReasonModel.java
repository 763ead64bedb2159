package org.haversack.ui.actions;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A change that waits for its reason. It is made when the reason was given or the person goes on without one;
/// it is never lost.
final class ReasonModel {
    /// @param question what is asked
    /// @param change is made with the reason; empty if none was given
    private record Waiting(String question, Consumer<String> change) {}

    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");

    /// Asks for the reason of a change. One that waited before is made.
    void ask(String question, Consumer<String> change) {
        finish();
        waiting.set(Optional.of(new Waiting(question, change)));
    }

    /// The change is made, with the reason as it is now.
    void finish() {
        var now = waiting.get();
        var why = reason.get().strip();
        waiting.set(Optional.empty());
        reason.set("");
        now.ifPresent(change -> change.change().accept(why));
    }

    /// The change is not wanted.
    void forget() {
        waiting.set(Optional.empty());
        reason.set("");
    }

    /// What is asked; empty while nothing waits.
    String question() {
        return waiting.get().map(Waiting::question).orElse("");
    }

    ReadOnlyObjectProperty<?> waiting() {
        return waiting.getReadOnlyProperty();
    }

    StringProperty reason() {
        return reason;
    }
}
