package org.haversack.ui.conflicts;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Guard;

/// A text that is taken as a whole. One that looks as if it told of a patient is not taken until it is another
/// one, or the person keeps it.
final class GuardedText {
    private final Guard guard;
    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private String kept = "";

    GuardedText(Guard guard, Words words) {
        this.guard = guard;
        this.words = words;
        text.subscribe(_ -> found.set(""));
    }

    StringProperty text() {
        return text;
    }

    /// What it looks like, in a sentence; empty unless it was not taken.
    ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    /// What it looks like is none.
    void keep() {
        kept = text.get();
        found.set("");
    }

    void clear() {
        text.set("");
    }

    /// The text as it is now; empty if it is not to be taken.
    Optional<String> take() {
        var now = text.get();
        var findings = now.equals(kept) ? List.<Guard.Finding>of() : guard.look(now);
        if (!findings.isEmpty()) {
            found.set(words.get("kit.guard." + findings.getFirst().kind()));
            return Optional.empty();
        }
        return Optional.of(now);
    }
}
