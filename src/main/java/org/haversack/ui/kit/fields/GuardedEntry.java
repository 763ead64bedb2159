package org.haversack.ui.kit.fields;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// A text on one line that is taken when the person is done with it, unless it looks as if it told of a
/// patient: then it says so, and is taken once it is changed or kept.
public final class GuardedEntry extends Entry {
    private final TextField input = new TextField();
    private final Guarding.Line line;

    /// @param guarding how it is kept free of patients; nothing is held
    public GuardedEntry(String id, String name, Guarding guarding) {
        this(id, name, new Guarding.Line(guarding), guarding.words());
    }

    /// The field of a text that a model asks for.
    public GuardedEntry(String id, String name, Guarding.Line line, Words words) {
        super(id, name);
        this.line = line;
        input.setId(id);
        control(input);
        var keep = Controls.button(id + "-keep", words.get("kit.guard.keep"), line::keep);
        keep.getStyleClass().add("small");
        getChildren().add(keep);
        input.textProperty().bindBidirectional(line.text());
        input.textProperty().subscribe(_ -> problem(""));
        line.problem().subscribe(sentence -> {
            problem(sentence);
            keep.setVisible(!sentence.isEmpty());
            keep.setManaged(!sentence.isEmpty());
            if (!sentence.isEmpty()) {
                input.requestFocus();
            }
        });
    }

    /// Enter in it is being done with it.
    public GuardedEntry onEnter(Runnable action) {
        input.setOnAction(_ -> action.run());
        return this;
    }

    /// What is typed in.
    public TextField input() {
        return input;
    }

    /// The text, without blanks around it; empty, and said so below it, if it looks as if it told of a patient.
    ///
    /// @param again asks for it again once the person keeps it
    public Optional<String> taken(Runnable again) {
        return line.taken(again);
    }

    /// A text that may be saved, without blanks around it.
    ///
    /// @param held is told in a sentence why it may not
    public static Optional<String> take(Guarding guarding, String text, Consumer<String> held) {
        var found = guarding.look(text);
        if (found.isEmpty()) {
            return Optional.of(text.strip());
        }
        held.accept(guarding.sentence(found.getFirst()));
        return Optional.empty();
    }
}
