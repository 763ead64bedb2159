package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.haversack.service.Outcome;
import org.haversack.service.rescue.Rescued;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;

/// Writes everything that can be read into a folder, for an emergency.
public final class RescueCard {
    private final Kit kit;
    private final Words words;
    private final Function<Path, Outcome<Rescued>> rescue;
    private final VBox said = new VBox();

    /// @param rescue writes it into a folder, on the thread of the store
    public RescueCard(Kit kit, Function<Path, Outcome<Rescued>> rescue) {
        this.kit = kit;
        this.words = kit.words();
        this.rescue = rescue;
        said.getStyleClass().add("backup-rows");
    }

    public Node node() {
        var button = Controls.button("rescue", words.get("backups.rescue.go"), this::choose);
        return Card.titled(words.get("backups.rescue"))
                .with(Controls.text(words.get("backups.rescue.about"), "muted"), new FlowPane(button), said);
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("backups.rescue.go"));
        var window = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        var folder = chooser.showDialog(window);
        if (folder != null) {
            write(folder.toPath());
        }
    }

    /// Writes it into this folder and says what came of it.
    void write(Path folder) {
        said.getChildren().setAll(Controls.text(words.get("backups.rescue.writing")));
        kit.work()
                .job(words.get("backups.rescue.writing"), _ -> rescue.apply(folder))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Rescued>(var sentence) ->
                            said.getChildren().setAll(Controls.text(sentence, "problem-line"));
                        case Outcome.Done<Rescued>(var rescued) -> show(rescued);
                    }
                })
                .start();
    }

    private void show(Rescued rescued) {
        said.getChildren()
                .setAll(
                        Controls.text(words.get("backups.rescue.written", rescued.folder()), "strong"),
                        Controls.text(words.get(
                                "backups.rescue.counts",
                                rescued.practices(),
                                rescued.records(),
                                rescued.changes(),
                                rescued.notes())));
        rescued.unreadable().forEach(line -> said.getChildren().add(Controls.text(line)));
    }
}
