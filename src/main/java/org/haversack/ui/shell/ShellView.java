package org.haversack.ui.shell;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// The window's inside: whose store at the top, the screens' names at the left, the screen, and what is
/// saved and sent.
final class ShellView extends BorderPane {
    private static final double NARROW = 60;
    private static final double ONE_LINE = 10_000;

    private final ShellModel model;
    private final Words words;
    private final StackPane content = new StackPane();
    private final Navigation navigation;
    private final Label programme = new Label();
    private final Badge sample;
    private final Badge person = new Badge();
    private final HBox back = new HBox();

    ShellView(ShellModel model, Kit kit) {
        this.model = model;
        this.words = kit.words();
        this.navigation = new Navigation(model, words);
        this.sample = new Badge(words.get("shell.sample.badge"), Tone.WARN);
        getStyleClass().add("shell");
        content.getStyleClass().add("content");
        setTop(new VBox(head(), new ProblemBar(model.problems(), words)));
        setLeft(navigation);
        setCenter(content);
        setBottom(new StatusLine(model, words, kit.days()));
        model.state().subscribe(this::show);
        model.overview().subscribe(_ -> showPerson());
        widthProperty().subscribe(_ -> narrow());
        programme.fontProperty().subscribe(_ -> narrow());
    }

    private HBox head() {
        var name = new Label(words.get("shell.name"), Icon.HAVERSACK.node());
        name.getStyleClass().add("brand");
        name.setMinWidth(Label.USE_PREF_SIZE);
        programme.getStyleClass().add("muted");
        programme.setId("programme");
        person.setId("person");
        programme.setMinWidth(Label.USE_PREF_SIZE);
        var about = new FlowPane(name, programme, sample);
        about.getStyleClass().add("head-words");
        about.setPrefWrapLength(ONE_LINE);
        HBox.setHgrow(about, Priority.ALWAYS);
        back.getStyleClass().add("head-buttons");
        back.getChildren()
                .addAll(
                        backButton(
                                "undo",
                                words.get("shell.command.undo"),
                                Icon.UNDO,
                                model.saveState().undo(),
                                model::undo),
                        backButton(
                                "redo",
                                words.get("shell.command.redo"),
                                Icon.REDO,
                                model.saveState().redo(),
                                model::redo));
        var head = new HBox(about, back, person);
        head.getStyleClass().add("head");
        return head;
    }

    /// Undo or redo, with what it would do as its name.
    private Button backButton(String id, String usual, Icon icon, ObservableStringValue what, Runnable action) {
        var button = Controls.iconButton(id, icon, usual, action);
        what.subscribe(name -> {
            var now = name.isEmpty() ? usual : name;
            button.setDisable(name.isEmpty());
            button.setAccessibleText(now);
            button.getTooltip().setText(now);
        });
        return button;
    }

    private void showPerson() {
        programme.setText(model.programme());
        person.say(model.person(), Tone.PLAIN);
        person.setVisible(!model.person().isEmpty());
    }

    private void show(ShellModel.State state) {
        var open = state instanceof ShellModel.State.Open;
        navigation.setVisible(open);
        navigation.setManaged(open);
        back.setVisible(open);
        sample.setVisible(state instanceof ShellModel.State.Open store && store.sample());
        sample.setManaged(sample.isVisible());
        var without = new WithoutStore(model, words);
        switch (state) {
            case ShellModel.State.Waiting() -> show(without.waiting());
            case ShellModel.State.FirstStart(var file) -> show(without.firstStart(file));
            case ShellModel.State.Unusable(var why, var sentence) -> show(without.unusable(why, sentence));
            case ShellModel.State.Open ignored -> content.getChildren().clear();
        }
    }

    /// Shows this in the middle, at once with everything in it, so that it can take the keyboard.
    void show(Node node) {
        content.getChildren().setAll(node);
        node.applyCss();
    }

    private void narrow() {
        navigation.narrow(getWidth() < NARROW * programme.getFont().getSize());
    }
}
