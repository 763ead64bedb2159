package org.haversack.ui.kit.secret;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.kit.window.Sheets;

/// Asks for a passphrase: the one that opens something, or a new one, which is typed twice.
public final class PassphraseSheet {
    /// What is asked.
    ///
    /// @param id of the sheet
    /// @param title what it is about
    /// @param about what to know before
    /// @param button what happens with it
    public record Question(String id, String title, String about, String button) {}

    private final Sheets sheets;
    private final Words words;

    public PassphraseSheet(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /// Asks for the passphrase that opens something.
    ///
    /// @param then gets what was typed, and says what is wrong with it; an empty sentence closes the sheet
    public void ask(Question question, BiConsumer<String, Consumer<String>> then) {
        var passphrase = new PassphraseEntry("passphrase", words.get("kit.passphrase"));
        show(question, passphrase, then, passphrase);
    }

    /// Asks for a new one, twice.
    ///
    /// @param then as for [#ask]
    public void choose(Question question, BiConsumer<String, Consumer<String>> then) {
        var passphrase = new PassphraseEntry("passphrase", words.get("kit.passphrase.new"));
        var again = new PassphraseEntry("passphrase-again", words.get("kit.passphrase.again"));
        show(
                question,
                passphrase,
                (typed, said) -> {
                    if (typed.equals(again.typed())) {
                        again.problem("");
                        then.accept(typed, said);
                    } else {
                        said.accept("");
                        again.problem(words.get("kit.passphrase.different"));
                    }
                },
                passphrase,
                again);
    }

    private void show(
            Question question,
            PassphraseEntry first,
            BiConsumer<String, Consumer<String>> then,
            PassphraseEntry... entries) {
        var content = new VBox(Controls.text(question.about(), "muted"));
        content.getChildren().addAll(entries);
        content.getStyleClass().add("passphrase-sheet");
        Button[] go = new Button[1];
        Runnable answer = () -> {
            go[0].setDisable(true);
            then.accept(first.typed(), sentence -> {
                go[0].setDisable(false);
                first.problem(sentence);
            });
        };
        go[0] = Controls.mainButton(question.id() + "-go", question.button(), answer);
        for (var entry : entries) {
            entry.onEnter(answer);
        }
        sheets.show(Sheet.of(question.id(), question.title(), content)
                .with(go)
                .beginningAt(first.input())
                .whenClosed(() -> {
                    for (var entry : entries) {
                        entry.clear();
                    }
                }));
    }
}
