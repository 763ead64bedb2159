package org.haversack.ui.exchange.receive;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.haversack.service.exchange.incoming.IncomingFile;
import org.haversack.ui.exchange.parts.AskAgain;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.jspecify.annotations.Nullable;

/// The chosen file in words, and what one can do with it.
final class FileCard {
    private final ReceiveModel model;
    private final ReceiveWords said;
    private final Words words;

    FileCard(ReceiveModel model, ReceiveWords said) {
        this.model = model;
        this.said = said;
        this.words = model.store().kit().words();
    }

    Node of(@Nullable FileRow row) {
        if (row == null) {
            return new Card(Controls.text(words.get("exchange.choose-row"), "muted"));
        }
        var file = row.file();
        boolean taken = model.stage().get() == ReceiveModel.Stage.TAKEN;
        var mark = said.state(file, taken);
        var card = Card.titled(file.name()).beside(new Badge(mark.words(), mark.tone()));
        card.setId("file-card");
        card.with(Controls.text(words.get("exchange.card.from", said.from(file), said.brings(file)), "muted"));
        said.sentences(file).forEach(sentence -> card.with(Controls.text(sentence)));
        var buttons = buttons(row, taken);
        if (!buttons.isEmpty()) {
            var bar = new FlowPane();
            bar.getStyleClass().add("buttons");
            bar.getChildren().setAll(buttons);
            card.with(bar);
        }
        return card;
    }

    private java.util.List<Button> buttons(FileRow row, boolean taken) {
        var buttons = new ArrayList<Button>();
        var file = row.file();
        if (!taken && file.state().taken()) {
            buttons.add(Controls.button("see-changes", words.get("exchange.see-changes"), () -> open(row)));
        }
        if (!taken && file.state() == IncomingFile.State.ASKS) {
            var code = file.code().orElse("");
            var key = file.reason().equals("unknown-sender") ? "exchange.accept.computer" : "exchange.accept.file";
            buttons.add(Controls.button("accept-code", words.get(key, code), () -> model.accept(file)));
        }
        if (file.state() == IncomingFile.State.REFUSED) {
            buttons.add(Controls.button("ask-again", words.get("exchange.ask"), () -> askAgain(file)));
        }
        return buttons;
    }

    /// Shows what the file changes.
    void open(FileRow row) {
        if (row.file().state().taken()) {
            model.changes(
                    row.file(),
                    changes -> new ChangesSheet(model.store()).show(row.file().name(), changes));
        }
    }

    private void askAgain(IncomingFile file) {
        var content = new ClipboardContent();
        content.putString(new AskAgain(words).text(file.name(), file.sender(), file.reason(), file.sentence(), ""));
        Clipboard.getSystemClipboard().setContent(content);
        model.store().notices().say(words.get("exchange.ask.copied"));
    }
}
