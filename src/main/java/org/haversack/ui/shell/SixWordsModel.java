package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.service.desk.Beginning;
import org.haversack.service.joining.InvitationFile;
import org.haversack.ui.kit.Words;

/// The six words that open an invitation, while they are typed.
final class SixWordsModel {
    private static final String ENDING = ".age";

    private final Words words;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    /// Every file that was chosen: choosing it again gives no more tries.
    private final Map<String, InvitationFile> files = new HashMap<>();

    private String file = "";

    SixWordsModel(Words words) {
        this.words = words;
        typed.subscribe(this::look);
    }

    /// Another file was chosen. One that is named like a sealed one needs words.
    void file(String path) {
        file = path.strip();
        typed.set("");
        wanted.set(file.endsWith(ENDING));
        look();
    }

    /// What somebody types.
    StringProperty typed() {
        return typed;
    }

    /// Whether the file needs words, as far as that is known.
    ReadOnlyBooleanProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// How many words there are, or which of them cannot be right.
    ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /// It turned out that the file is sealed, whatever its name.
    void want() {
        wanted.set(true);
        look();
    }

    /// The file as an invitation.
    ///
    /// @throws java.nio.file.InvalidPathException if it cannot be a file
    InvitationFile invitation() {
        return files.computeIfAbsent(file, path -> new InvitationFile(Path.of(path)));
    }

    private void look() {
        if (!wanted.get()) {
            hint.set("");
            return;
        }
        var said = list().whileTyping(typed.get());
        hint.set(
                said instanceof InvitationFile.Begun.UnknownWord(var word, var near)
                        ? unknown(word, near)
                        : words.get("shell.first.join.words.count", count(said)));
    }

    private InvitationFile list() {
        return files.computeIfAbsent("", _ -> new InvitationFile(Path.of("")));
    }

    private static int count(InvitationFile.Begun said) {
        return said instanceof InvitationFile.Begun.NotSix(var count) ? count : 0;
    }

    private String unknown(String word, String near) {
        return near.isEmpty()
                ? words.get("shell.first.join.unknown-word", word)
                : words.get("shell.first.join.unknown-word.near", word, near);
    }

    /// What is to be said of words that were tried.
    String problem(Beginning beginning) {
        return switch (beginning) {
            case Beginning.NeedsWords() -> words.get("shell.first.join.no-words");
            case Beginning.UnknownWord(var word, var near) -> unknown(word, near);
            case Beginning.NotSix(var count) -> words.get("shell.first.join.not-six", count);
            case Beginning.WrongWords(var left) -> words.get("shell.first.join.wrong-words", left);
            case Beginning.Refused(var sentence) -> sentence;
            case Beginning.Begun _, Beginning.Compare _ -> "";
        };
    }
}
