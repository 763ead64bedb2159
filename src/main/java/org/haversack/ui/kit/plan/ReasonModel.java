package org.haversack.ui.kit.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.ui.kit.fields.Guard;

/// A change that waits for its reason. It is made when the reason was given or the person goes on without one;
/// it is never lost.
public final class ReasonModel {
    /// @param question what is asked
    /// @param change is made with the reason; empty if none was given
    private record Waiting(String question, Consumer<String> change) {}

    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final Guard guard;
    private String kept = "";

    public ReasonModel(Guard guard) {
        this.guard = guard;
        reason.subscribe(_ -> found.set(""));
    }

    /// Asks for the reason of a change. One that waited before is made.
    public void ask(String question, Consumer<String> change) {
        if (!finish()) {
            reason.set("");
            finish();
        }
        waiting.set(Optional.of(new Waiting(question, change)));
    }

    /// The change is made, with the reason as it is now. A reason that looks as if it told of a patient makes it
    /// wait until the reason is another one, or the person keeps it.
    ///
    /// @return whether nothing waits any more
    public boolean finish() {
        var now = waiting.get();
        var findings = now.isEmpty() || reason.get().equals(kept) ? List.<Guard.Finding>of() : guard.look(reason.get());
        found.set(findings.isEmpty() ? "" : findings.getFirst().kind());
        if (!findings.isEmpty()) {
            return false;
        }
        var why = reason.get().strip();
        waiting.set(Optional.empty());
        reason.set("");
        now.ifPresent(change -> change.change().accept(why));
        return true;
    }

    /// What the reason looks like is none: the change is made.
    public void keep() {
        kept = reason.get();
        finish();
    }

    /// What the reason looks like, as the end of a key `kit.guard.…`; empty unless that keeps the change waiting.
    public ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    /// The change is not wanted.
    public void forget() {
        waiting.set(Optional.empty());
        reason.set("");
    }

    /// What is asked; empty while nothing waits.
    public String question() {
        return waiting.get().map(Waiting::question).orElse("");
    }

    public ReadOnlyObjectProperty<?> waiting() {
        return waiting.getReadOnlyProperty();
    }

    public StringProperty reason() {
        return reason;
    }
}
