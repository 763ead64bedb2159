package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// Everything about something that went wrong, for whoever is asked for help.
final class ProblemSheet {
    private ProblemSheet() {}

    /// @param logs the folder of the logs
    static Sheet of(Problems.Problem problem, Path logs, Words words) {
        var facts = new Facts(problem.sentence(), words.get("shell.problem.about"))
                .fact(words.get("shell.problem.code"), problem.code())
                .fact(words.get("shell.problem.logs"), logs.toString())
                .section(words.get("shell.problem.where"))
                .line(problem.details(), "muted");
        facts.getStyleClass().add("about");
        return Sheet.of("problem-sheet", words.get("shell.problem.title"), facts)
                .with(Controls.button("copy-problem", words.get("shell.problem.copy"), () -> copy(problem)));
    }

    static void copy(Problems.Problem problem) {
        var content = new ClipboardContent();
        content.putString(Stream.of(problem.sentence(), problem.code(), problem.details())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(System.lineSeparator())));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
