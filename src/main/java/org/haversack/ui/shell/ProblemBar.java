package org.haversack.ui.shell;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;

/// Tells the person what went wrong, above everything else, until she puts it aside.
final class ProblemBar extends VBox {
    private final Problems problems;
    private final Words words;
    private final Consumer<Problems.Problem> details;

    /// @param details shows more about a problem
    ProblemBar(Problems problems, Words words, Consumer<Problems.Problem> details) {
        this.problems = problems;
        this.details = details;
        this.words = words;
        getStyleClass().add("problems");
        problems.open().addListener((ListChangeListener<Problems.Problem>) _ -> show());
        show();
    }

    private void show() {
        getChildren().setAll(problems.open().stream().map(this::row).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
        if (isVisible()) {
            setAccessibleText(problems.open().getLast().sentence());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private Node row(Problems.Problem problem) {
        var sentence = Controls.text(problem.sentence());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(Icon.TROUBLE.node(), sentence);
        row.getStyleClass().add("problem");
        if (!problem.details().isEmpty()) {
            row.getChildren()
                    .addAll(
                            Controls.button(
                                    "show-details", words.get("shell.problem.details"), () -> details.accept(problem)),
                            Controls.button(
                                    "copy-details", words.get("shell.problem.copy"), () -> ProblemSheet.copy(problem)));
        }
        row.getChildren()
                .add(Controls.button("close-problem", words.get("shell.problem.close"), () -> problems.close(problem)));
        return row;
    }
}
