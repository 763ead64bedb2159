package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
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
    /// Below these widths, in em, there is no room for the names of the screens, the words in the
    /// search and
    /// the programme's name.
    private static final double NARROW = 60;

    private static final double ROOM_FOR_SEARCH = 68;
    private static final double ROOM_FOR_PROGRAMME = 88;
    private static final double ROOM_FOR_BRAND = 45;

    private final ShellModel model;
    private final Kit kit;
    private final Words words;
    private final Path logs;
    private final StackPane content = new StackPane();
    private final Navigation navigation;
    private final FindButton find;
    private final Label programme = new Label();
    private final SampleBar sample;
    private final Label brand = new Label();
    private final Tooltip programmeHint = new Tooltip();
    private final Badge person = new Badge();
    private final HBox back = new HBox();

    /// @param logs the folder of the logs
    /// @param find opens the search over everything
    /// @param send shows what there is to send
    /// @param details shows more about a problem
    ShellView(ShellModel model, Kit kit, Path logs, Runnable find, Runnable send, Consumer<Problems.Problem> details) {
        this.model = model;
        this.logs = logs;
        this.kit = kit;
        this.words = kit.words();
        this.find = new FindButton(words, find);
        this.navigation = new Navigation(model, words);
        this.sample = new SampleBar(model, words);
        getStyleClass().add("shell");
        content.getStyleClass().add("content");
        content.setMinHeight(0);
        setTop(new VBox(head(), sample, new ProblemBar(model.problems(), words, details)));
        setLeft(scrolling(navigation));
        setCenter(content);
        setBottom(new StatusLine(model, words, kit.days(), send));
        model.state().subscribe(this::show);
        model.standing().overview().subscribe(_ -> showPerson());
        widthProperty().subscribe(_ -> narrow());
        programme.fontProperty().subscribe(_ -> narrow());
    }

    /// The names of the screens scroll where the window is too low for them.
    private static Node scrolling(Navigation names) {
        var scroll = new ScrollPane(names);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("beside");
        scroll.minWidthProperty().bind(names.prefWidthProperty());
        scroll.prefWidthProperty().bind(names.prefWidthProperty());
        scroll.visibleProperty().bind(names.visibleProperty());
        scroll.managedProperty().bind(names.managedProperty());
        return scroll;
    }

    private HBox head() {
        brand.setText(words.get("shell.name"));
        brand.setGraphic(Icon.HAVERSACK.node());
        brand.setMinWidth(Label.USE_PREF_SIZE);
        brand.getStyleClass().add("brand");
        programme.getStyleClass().add("muted");
        programme.setId("programme");
        person.setId("person");
        person.setTooltip(programmeHint);
        programme.setMinWidth(Label.USE_PREF_SIZE);
        brand.getStyleClass().add("head-brand");
        var gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
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
        var head = new HBox(brand, find, gap, programme, back, person);
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
        programme.setText(model.standing().programme());
        programmeHint.setText(model.standing().programme());
        person.say(model.standing().person(), Tone.PLAIN);
        person.setVisible(!model.standing().person().isEmpty());
    }

    private void show(ShellModel.State state) {
        var open = state instanceof ShellModel.State.Open;
        navigation.setVisible(open);
        navigation.setManaged(open);
        back.setVisible(open);
        find.setVisible(open);
        sample.setVisible(state instanceof ShellModel.State.Open store && store.sample());
        sample.setManaged(sample.isVisible());
        var without = new WithoutStore(model, kit, logs);
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
        double width = getWidth() / programme.getFont().getSize();
        navigation.narrow(width < NARROW);
        find.narrow(width < ROOM_FOR_SEARCH);
        programme.setVisible(width >= ROOM_FOR_PROGRAMME);
        programme.setManaged(programme.isVisible());
        brand.setContentDisplay(width < ROOM_FOR_BRAND ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
}
