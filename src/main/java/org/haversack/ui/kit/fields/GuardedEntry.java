package org.haversack.ui.kit.fields;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.haversack.ui.kit.Controls;

/// A text on one line that is taken when the person is done with it, unless it looks as if it told of a
/// patient: then it says so, and is taken once it is changed or kept.
public final class GuardedEntry extends Entry {
    private final TextField input = new TextField();
    private final Guarding guarding;
    private final Button keep;
    private Runnable again = () -> {};

    /// @param guarding how it is kept free of patients; nothing is held
    public GuardedEntry(String id, String name, Guarding guarding) {
        super(id, name);
        this.guarding = guarding;
        input.setId(id);
        control(input);
        keep = Controls.button(id + "-keep", guarding.words().get("kit.guard.keep"), this::keep);
        keep.getStyleClass().add("small");
        getChildren().add(keep);
        input.textProperty().subscribe(_ -> calm());
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
        this.again = again;
        return take(guarding, input.getText(), this::hold);
    }

    private void hold(String sentence) {
        problem(sentence);
        show(true);
        input.requestFocus();
    }

    private void calm() {
        problem("");
        show(false);
    }

    private void show(boolean held) {
        keep.setVisible(held);
        keep.setManaged(held);
    }

    private void keep() {
        guarding.keep(input.getText());
        calm();
        again.run();
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
