package org.haversack.ui.kit.fields;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.ui.kit.Words;

/// How one field is kept free of patients.
///
/// @param field which field of which record, the same at every start
/// @param guard looks at the text
/// @param remembered what the person said is none
/// @param holding keeps the text that is not saved
/// @param words says what was found: `kit.guard.` and its kind
public record Guarding(String field, Guard guard, Remembered remembered, Holding holding, Words words) {
    /// For texts that need no guard; nothing is held either.
    public static Guarding none(Words words) {
        return new Guarding("", Guard.none(), Remembered.forNow(""), Holding.none(), words);
    }

    /// What was found and not kept before, in the text's order.
    List<Guard.Finding> look(String text) {
        return guard.look(text).stream()
                .filter(found -> !remembered.kept(field, fingerprint(text, found)))
                .toList();
    }

    /// The person keeps everything that is found in it.
    public void keep(String text) {
        look(text).forEach(found -> remembered.keep(field, fingerprint(text, found)));
    }

    String sentence(Guard.Finding found) {
        return words.get("kit.guard." + found.kind());
    }

    /// One text that is looked at before it is saved with other things. What looks as if it told of a patient is
    /// said; then it is taken once it is another text, or the person keeps it.
    public static final class Line {
        private final Guarding guarding;
        private final StringProperty text = new SimpleStringProperty("");
        private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
        private Runnable again = () -> {};

        public Line(Guarding guarding) {
            this.guarding = guarding;
            text.subscribe((_, _) -> problem.set(""));
        }

        /// What is typed.
        public StringProperty text() {
            return text;
        }

        /// What it looks like, in a sentence; empty unless that keeps it from being taken.
        public ReadOnlyStringProperty problem() {
            return problem.getReadOnlyProperty();
        }

        /// The text without blanks around it; empty if it is held back.
        ///
        /// @param then asks for it again once the person keeps it
        public Optional<String> taken(Runnable then) {
            again = then;
            problem.set("");
            var found = guarding.look(text.get());
            if (found.isEmpty()) {
                return Optional.of(text.get().strip());
            }
            problem.set(guarding.sentence(found.getFirst()));
            return Optional.empty();
        }

        /// What it looks like is none: that is remembered for this field, and the text is asked for again.
        public void keep() {
            guarding.keep(text.get());
            problem.set("");
            again.run();
        }
    }

    private String fingerprint(String text, Guard.Finding found) {
        return Fingerprint.of(remembered.salt(), field, text.substring(found.start(), found.end()));
    }
}
