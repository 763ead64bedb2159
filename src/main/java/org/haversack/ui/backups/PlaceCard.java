package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.secret.PassphraseSheet;

/// Where sealed copies go, and choosing it.
final class PlaceCard extends VBox {
    private final PlaceModel model;
    private final BackupText text;
    private final OpenStore store;
    private final Words words;
    private final Runnable copy;

    /// @param copy makes a backup now, which is copied there
    PlaceCard(PlaceModel model, BackupText text, OpenStore store, Runnable copy) {
        this.model = model;
        this.text = text;
        this.store = store;
        this.words = store.kit().words();
        this.copy = copy;
        model.known().subscribe(this::show);
    }

    private void show(Optional<PlaceModel.Known> known) {
        var card = Card.titled(words.get("backups.place"));
        var buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        if (known.isEmpty()) {
            card.with(Controls.text(words.get("backups.place.none")));
            buttons.getChildren().add(Controls.button("place-choose", words.get("backups.place.choose"), this::choose));
        } else {
            card.beside(there(known.get().there()));
            card.with(
                    Controls.text(known.get().folder().toString(), "strong"),
                    Controls.text(known.get()
                            .last()
                            .map(at -> words.get("backups.place.last", text.moment(at)))
                            .orElse(words.get("backups.place.never"))),
                    Controls.text(words.get("backups.place.about"), "muted"));
            buttons.getChildren()
                    .addAll(
                            Controls.button("place-choose", words.get("backups.place.change"), this::choose),
                            Controls.button("place-forget", words.get("backups.place.forget"), model::forget));
        }
        getChildren().setAll(card.with(buttons));
    }

    private Node there(boolean there) {
        return there
                ? new Badge(words.get("backups.place.there"), Tone.GOOD)
                : new Badge(words.get("backups.place.away"), Tone.WARN);
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("backups.place.choose"));
        var folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            ask(folder.toPath());
        }
    }

    /// Asks for the passphrase that will open what lies in a folder.
    void ask(Path folder) {
        new PassphraseSheet(store.sheets(), words)
                .choose(
                        new PassphraseSheet.Question(
                                "place-passphrase",
                                words.get("backups.place.passphrase", folder),
                                words.get("backups.place.passphrase.about"),
                                words.get("backups.place.passphrase.go")),
                        (typed, said) -> model.choose(folder, typed, problem -> {
                            said.accept(problem);
                            if (problem.isEmpty()) {
                                store.sheets().close();
                                copy.run();
                            }
                        }));
    }
}
