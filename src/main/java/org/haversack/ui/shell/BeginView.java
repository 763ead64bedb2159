package org.haversack.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// The cards to fill in for one's own store.
final class BeginView {
    private final BeginModel begin;
    private final Words words;

    BeginView(ShellModel model, Words words) {
        this.begin = new BeginModel(model, words);
        this.words = words;
    }

    /// With a file from the coordinator, chosen or dropped here.
    Node join() {
        var file = field("join-file", words.get("shell.first.join.file"), begin.file());
        var choose = Controls.button("join-choose", words.get("shell.first.join.choose"), () -> choose(file.input()));
        HBox.setHgrow(file, Priority.ALWAYS);
        var both = new HBox(file, choose);
        both.getStyleClass().add("field-and-button");
        var code = field("join-code", words.get("shell.first.join.code"), begin.joinCode());
        var ask = Controls.text("", "strong");
        ask.textProperty().bind(begin.askFor());
        var compare = new VBox(ask, code);
        compare.getStyleClass().add("way-part");
        compare.visibleProperty().bind(begin.askFor().isNotEmpty());
        compare.managedProperty().bind(compare.visibleProperty());
        begin.askFor().subscribe(asked -> {
            if (!asked.isEmpty()) {
                code.input().requestFocus();
            }
        });
        var card = card(
                words.get("shell.first.join.title"),
                words.get("shell.first.join.about"),
                both,
                sixWords(),
                field("join-name", words.get("shell.first.name"), begin.joinName()),
                compare,
                problem("join-problem", begin.joinProblem()),
                go("join", words.get("shell.first.join.go"), begin::join));
        card.setOnDragOver(BeginView::over);
        card.setOnDragDropped(this::dropped);
        return card;
    }

    /// The words that open the file, as soon as it is known to be closed with some.
    private Node sixWords() {
        var model = begin.sixWords();
        var typed = field("join-words", words.get("shell.first.join.words"), model.typed());
        var hint = Controls.text("", "muted");
        hint.setId("join-words-hint");
        hint.textProperty().bind(model.hint());
        typed.input().accessibleHelpProperty().bind(model.hint());
        var part = new VBox(Controls.text(words.get("shell.first.join.words.about"), "muted"), typed, hint);
        part.getStyleClass().add("way-part");
        part.visibleProperty().bind(model.wanted());
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    /// As the coordinator of a new programme.
    Node found() {
        return card(
                words.get("shell.first.found.title"),
                words.get("shell.first.found.about"),
                field("found-name", words.get("shell.first.name"), begin.foundName()),
                field("found-title", words.get("shell.first.found.programme"), begin.foundTitle()),
                field("found-code", words.get("shell.first.found.code"), begin.foundCode()),
                problem("found-problem", begin.foundProblem()),
                go("found", words.get("shell.first.found.go"), begin::found));
    }

    private static VBox card(String title, String about, Node... parts) {
        var box = new VBox(Controls.text(title, "section-title"), Controls.text(about, "muted"));
        box.getChildren().addAll(parts);
        box.getStyleClass().addAll("card", "way");
        return box;
    }

    /// A label with its field below it.
    private static final class Field extends VBox {
        private final TextField input;

        Field(String id, String name) {
            var label = Controls.text(name);
            input = Controls.field(id, label);
            getStyleClass().add("field-entry");
            getChildren().addAll(label, input);
        }

        TextField input() {
            return input;
        }
    }

    private static Field field(String id, String name, StringProperty text) {
        var field = new Field(id, name);
        field.input().textProperty().bindBidirectional(text);
        return field;
    }

    private static Label problem(String id, ObservableStringValue sentence) {
        var label = Controls.text("", "problem-line");
        label.setId(id);
        sentence.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
            label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        return label;
    }

    private Node go(String id, String name, Runnable action) {
        Button button = Controls.button(id, name, action);
        button.disableProperty().bind(begin.busy());
        return new FlowPane(button);
    }

    private void choose(TextField beside) {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("shell.first.join.file"));
        File chosen = chooser.showOpenDialog(beside.getScene().getWindow());
        if (chosen != null) {
            begin.file().set(chosen.getPath());
        }
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            begin.file()
                    .set(files.stream()
                            .map(File::toPath)
                            .map(Path::toString)
                            .findFirst()
                            .orElse(""));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
