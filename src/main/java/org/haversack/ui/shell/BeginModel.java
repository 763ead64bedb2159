package org.haversack.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.service.desk.Beginning;
import org.haversack.ui.kit.Words;

/// What somebody fills in to begin: with a file from her coordinator, or as the coordinator of a new
/// programme.
final class BeginModel {
    private final ShellModel model;
    private final Words words;
    private final StringProperty file = new SimpleStringProperty("");
    private final SixWordsModel sixWords;
    private final StringProperty joinName = new SimpleStringProperty("");
    private final StringProperty joinCode = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper askFor = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper joinProblem = new ReadOnlyStringWrapper("");
    private final StringProperty foundName = new SimpleStringProperty("");
    private final StringProperty foundTitle = new SimpleStringProperty("");
    private final StringProperty foundCode = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper foundProblem = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    BeginModel(ShellModel model, Words words) {
        this.model = model;
        this.words = words;
        // Another file may have another sender: her code is asked for anew.
        sixWords = new SixWordsModel(words);
        file.subscribe(chosen -> {
            sixWords.file(chosen);
            askFor.set("");
            joinCode.set("");
            joinProblem.set("");
        });
    }

    /// Where the coordinator's file lies.
    StringProperty file() {
        return file;
    }

    /// The words that open an invitation.
    SixWordsModel sixWords() {
        return sixWords;
    }

    StringProperty joinName() {
        return joinName;
    }

    /// The code that the coordinator said.
    StringProperty joinCode() {
        return joinCode;
    }

    /// Whom to ask for which code, in a sentence; empty until the file was read.
    ReadOnlyStringProperty askFor() {
        return askFor.getReadOnlyProperty();
    }

    /// What is wrong with the file or the name; empty for nothing.
    ReadOnlyStringProperty joinProblem() {
        return joinProblem.getReadOnlyProperty();
    }

    StringProperty foundName() {
        return foundName;
    }

    StringProperty foundTitle() {
        return foundTitle;
    }

    StringProperty foundCode() {
        return foundCode;
    }

    /// What is missing or wrong with the new programme; empty for nothing.
    ReadOnlyStringProperty foundProblem() {
        return foundProblem.getReadOnlyProperty();
    }

    /// Whether a store is being made.
    BooleanProperty busy() {
        return busy;
    }

    /// Begins with the coordinator's file; the first time it only says whom to ask for her code.
    void join() {
        joinProblem.set("");
        if (file.get().isBlank()) {
            joinProblem.set(words.get("shell.first.join.no-file"));
        } else if (joinName.get().isBlank()) {
            joinProblem.set(words.get("shell.first.no-name"));
        } else if (!askFor.get().isEmpty() && joinCode.get().isBlank()) {
            joinProblem.set(words.get("shell.first.join.no-code"));
        } else if (sixWords.wanted().get() && sixWords.typed().get().isBlank()) {
            joinProblem.set(words.get("shell.first.join.no-words"));
        } else {
            try {
                start(joining(), joinProblem);
            } catch (InvalidPathException none) {
                joinProblem.set(words.get("shell.first.join.no-file"));
            }
        }
    }

    private FirstStore.Way joining() {
        var name = joinName.get().strip();
        if (sixWords.wanted().get()) {
            return new FirstStore.Way.Invited(
                    sixWords.invitation(), name, sixWords.typed().get());
        }
        var code = Optional.of(joinCode.get().strip()).filter(typed -> !typed.isEmpty());
        return new FirstStore.Way.Join(Path.of(file.get().strip()), name, code);
    }

    /// Begins a programme.
    void found() {
        foundProblem.set("");
        if (foundName.get().isBlank()) {
            foundProblem.set(words.get("shell.first.no-name"));
        } else if (foundTitle.get().isBlank()) {
            foundProblem.set(words.get("shell.first.found.no-title"));
        } else if (foundCode.get().isBlank()) {
            foundProblem.set(words.get("shell.first.found.no-code"));
        } else {
            start(
                    new FirstStore.Way.Found(
                            foundName.get().strip(),
                            foundTitle.get().strip(),
                            foundCode.get().strip()),
                    foundProblem);
        }
    }

    private void start(FirstStore.Way how, ReadOnlyStringWrapper problem) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        model.begin(how, beginning -> heard(beginning, problem), () -> busy.set(false));
    }

    private void heard(Beginning beginning, ReadOnlyStringWrapper problem) {
        switch (beginning) {
            case Beginning.Begun _ -> problem.set("");
            case Beginning.Compare(var sender, var _) -> askFor.set(words.get("shell.first.join.ask", sender));
            case Beginning.NeedsWords() -> {
                sixWords.want();
                problem.set(sixWords.problem(beginning));
            }
            case Beginning.UnknownWord _, Beginning.NotSix _, Beginning.WrongWords _, Beginning.Refused _ ->
                problem.set(sixWords.problem(beginning));
        }
    }
}
