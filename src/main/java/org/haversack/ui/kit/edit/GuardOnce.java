package org.haversack.ui.kit.edit;

import java.util.Optional;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Guard;

/// Points out that a text looks as if it told of a patient before it is saved with other things. The same text
/// said again is kept: the person has seen what it looks like.
public final class GuardOnce {
    private final Guard guard;
    private final Words words;
    private String pointedOut = "";

    public GuardOnce(Guard guard, Words words) {
        this.guard = guard;
        this.words = words;
    }

    /// What to say instead of saving it; empty if it may be saved.
    public Optional<String> about(String text) {
        var findings = guard.look(text);
        if (findings.isEmpty() || text.equals(pointedOut)) {
            return Optional.empty();
        }
        pointedOut = text;
        return Optional.of(
                words.get("kit.guard." + findings.getFirst().kind()) + " " + words.get("kit.guard.once-more"));
    }
}
