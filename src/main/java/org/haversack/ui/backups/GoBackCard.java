package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.secret.PassphraseEntry;

/// A backup to begin with, or to go back to, where no store is open.
public final class GoBackCard {
    private final GoBackModel model;
    private final Words words;

    /// @param restore puts a backup in the store's place
    public GoBackCard(Kit kit, SafeStore safe, Consumer<Path> restore) {
        this.model = new GoBackModel(kit, safe, restore);
        this.words = kit.words();
    }

    /// For a laptop without a store: her backup from a stick, for instance.
    public Node begin() {
        return card(words.get("backups.back.begin"), words.get("backups.back.begin.about"));
    }

    /// For a damaged store: the newest backup that is whole is looked at by itself.
    public Node instead() {
        model.propose();
        return card(words.get("backups.back.instead"), words.get("backups.back.instead.about"));
    }

    private Node card(String title, String about) {
        var label = new Label(words.get("backups.back.file"));
        var file = Controls.field("back-file", label);
        file.textProperty().bindBidirectional(model.file());
        HBox.setHgrow(file, Priority.ALWAYS);
        var choose = Controls.button("back-choose", words.get("backups.back.choose"), this::choose);
        var both = new HBox(file, choose);
        both.getStyleClass().add("field-and-button");
        var passphrase = new PassphraseEntry("back-passphrase", words.get("kit.passphrase"));
        passphrase.visibleProperty().bind(model.sealed());
        passphrase.managedProperty().bind(passphrase.visibleProperty());
        var look = Controls.button("back-look", words.get("backups.back.look"), () -> model.look(passphrase.typed()));
        look.disableProperty().bind(model.busy());
        passphrase.onEnter(look::fire);
        var found = new VBox();
        found.getStyleClass().add("settings-cards");
        model.comparison().subscribe(compared -> {
            found.getChildren().clear();
            compared.ifPresent(one -> found.getChildren()
                    .addAll(
                            CompareSheet.sides(one, model.text(), words),
                            new FlowPane(Controls.button("back-go", words.get("backups.restore"), model::goBack))));
            found.setVisible(compared.isPresent());
            found.setManaged(compared.isPresent());
        });
        var problem = BackupsView.problem(model.problem());
        problem.setId("back-problem");
        var box = new VBox(
                Controls.text(title, "section-title"),
                Controls.text(about, "muted"),
                new VBox(label, both),
                passphrase,
                problem,
                new FlowPane(look),
                found);
        box.getStyleClass().addAll("card", "way");
        return box;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("backups.back.file"));
        var window = javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isFocused)
                .findFirst()
                .orElse(null);
        var chosen = chooser.showOpenDialog(window);
        if (chosen != null) {
            model.file().set(chosen.getPath());
            model.look("");
        }
    }
}
