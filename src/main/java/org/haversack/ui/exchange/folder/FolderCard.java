package org.haversack.ui.exchange.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haversack.ui.exchange.parts.Choosing;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;

/// The exchange folder in a card: which it is, and how many files arrived in it.
public final class FolderCard {
    private final FolderModel model;
    private final Words words;
    private final Choosing choosing;

    public FolderCard(FolderModel model, Words words) {
        this.model = model;
        this.words = words;
        this.choosing = new Choosing(words);
    }

    /// @param receive looks at the files that arrived
    public Card node(Consumer<List<Path>> receive) {
        var card = Card.titled(words.get("exchange.folder.title"));
        card.setId("exchange-folder");
        var where = Controls.text("", "muted");
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.folder().get().map(this::where).orElseGet(() -> words.get("exchange.folder.none")),
                        model.folder(),
                        model.there()));
        var what = Controls.text("");
        what.setId("folder-arrived");
        what.textProperty().bind(model.arrived().map(files -> words.get("exchange.folder.arrived", files.size())));
        var take = Controls.button(
                "receive-arrived",
                words.get("exchange.folder.receive"),
                () -> receive.accept(model.arrived().get()));
        shown(take, Bindings.createBooleanBinding(() -> !model.arrived().get().isEmpty(), model.arrived()));
        var chosen = Bindings.createBooleanBinding(() -> model.folder().get().isPresent(), model.folder());
        what.visibleProperty().bind(chosen);
        what.managedProperty().bind(chosen);
        var choose = Controls.button("choose-exchange-folder", words.get("exchange.folder.choose"), this::choose);
        var none = Controls.button(
                "no-exchange-folder", words.get("exchange.folder.stop"), () -> model.choose(Optional.empty()));
        shown(none, chosen);
        var buttons = new FlowPane(take, choose, none);
        buttons.getStyleClass().add("buttons");
        return card.with(where, what, buttons);
    }

    private static void shown(Button button, javafx.beans.binding.BooleanBinding when) {
        button.visibleProperty().bind(when);
        button.managedProperty().bind(when);
    }

    private String where(Path folder) {
        return model.there().get() ? folder.toString() : words.get("exchange.folder.away", folder.toString());
    }

    private void choose() {
        choosing.folder(model.folder().get()).ifPresent(folder -> model.choose(Optional.of(folder)));
    }
}
