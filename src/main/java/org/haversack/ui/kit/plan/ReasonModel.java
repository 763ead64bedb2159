package org.haversack.ui.kit.plan;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.ui.kit.fields.Guarding;

/// A change that waits for its reason. It is made when the reason was given or the person goes on without one;
/// it is never lost.
public final class ReasonModel {
    /// @param question what is asked
    /// @param change is made with the reason; empty if none was given
    private record Waiting(String question, Consumer<String> change) {}

    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Guarding.Line reason;

    public ReasonModel(Guarding guarding) {
        reason = new Guarding.Line(guarding);
    }

    /// Asks for the reason of a change. One that waited before is made.
    public void ask(String question, Consumer<String> change) {
        if (!finish()) {
            reason.text().set("");
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
        if (now.isEmpty()) {
            return true;
        }
        var why = reason.taken(this::finish);
        why.ifPresent(said -> {
            forget();
            now.get().change().accept(said);
        });
        return why.isPresent();
    }

    /// The change is not wanted.
    public void forget() {
        waiting.set(Optional.empty());
        reason.text().set("");
    }

    /// What is asked; empty while nothing waits.
    public String question() {
        return waiting.get().map(Waiting::question).orElse("");
    }

    public ReadOnlyObjectProperty<?> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// The reason, and what keeps it from being taken.
    public Guarding.Line reason() {
        return reason;
    }
}
