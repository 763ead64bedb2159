package org.haversack.ui.programme;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.programme.ProgrammeFigures;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.programme.people.FolderChoice;

/// Writing everything out to be kept, closing the programme, and opening it again.
final class ClosingCard {
    private final ClosingModel model;
    private final Words words;

    ClosingCard(ClosingModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    Node of(ProgrammeFigures now) {
        var card = Card.titled(words.get(now.closed() ? "programme.closed.title" : "programme.close.card"));
        card.with(Controls.text(
                words.get(now.closed() ? "programme.closed.about" : "programme.close.card.about"), "muted"));
        var buttons = new FlowPane(Controls.button("keep-all", words.get("programme.keep"), this::keep));
        buttons.getStyleClass().add("buttons");
        buttons.getChildren()
                .add(
                        now.closed()
                                ? Controls.button("reopen", words.get("programme.reopen"), () -> model.close(false))
                                : Controls.button("close-programme", words.get("programme.close"), () -> ask(now)));
        return card.with(buttons);
    }

    private void keep() {
        FolderChoice.ofSystem(words.get("programme.keep.folder"))
                .ask(Optional.<Path>empty())
                .ifPresent(model::keep);
    }

    private void ask(ProgrammeFigures now) {
        var sheets = model.store().sheets();
        var content = new VBox(
                Controls.text(words.get("programme.close.about")),
                Controls.text(words.get("programme.close.open", now.openActions(), now.conflicts(), now.waiting())),
                Controls.text(words.get("programme.close.after"), "muted"));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of("close-sheet", words.get("programme.close.title", now.title()), content)
                .with(
                        Controls.button("close-cancel", words.get("programme.cancel"), sheets::close),
                        Controls.mainButton("close-do", words.get("programme.close.do"), () -> {
                            sheets.close();
                            model.close(true);
                        })));
    }
}
