package org.haversack.ui.exchange.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.exchange.Sending;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.files.FolderOpener;
import org.haversack.ui.kit.parts.Card;

/// The files that were written: where they are, and that the stick may go.
final class SentCards {
    private final SendModel model;
    private final SendWords said;
    private final Words words;

    SentCards(SendModel model, SendWords said) {
        this.model = model;
        this.said = said;
        this.words = model.store().kit().words();
    }

    List<Node> of(List<Sending.Sent> sent) {
        if (sent.isEmpty()) {
            return List.of();
        }
        var cards = new ArrayList<Node>();
        var written = sent.stream()
                .filter(Sending.Sent.Written.class::isInstance)
                .map(Sending.Sent.Written.class::cast)
                .toList();
        var card = Card.titled(words.get("exchange.sent.title", written.size()));
        card.setId("sent-card");
        sent.forEach(one -> card.with(row(one)));
        Optional.ofNullable(written.isEmpty() ? null : written.getFirst()).ifPresent(first -> {
            card.with(Controls.text(words.get("exchange.sent.safe")));
            card.actions(Controls.button(
                    "show-sent",
                    words.get("exchange.sent.show"),
                    () -> FolderOpener.ofSystem().open(first.file())));
        });
        cards.add(card);
        return cards;
    }

    private Node row(Sending.Sent sent) {
        var row = new VBox(Controls.text(said.sent(sent)));
        row.getStyleClass().add("change");
        if (sent instanceof Sending.Sent.Written written) {
            var path = Controls.text(written.file().toString(), "muted");
            var copy = Controls.link("copy-path-" + written.number(), words.get("exchange.sent.copy"), () -> {
                var content = new ClipboardContent();
                content.putString(written.file().toString());
                Clipboard.getSystemClipboard().setContent(content);
                model.store().notices().say(words.get("exchange.sent.copied"));
            });
            var line = new FlowPane(path, copy);
            line.getStyleClass().add("totals");
            row.getChildren().addAll(line, Controls.text(said.sealed(written), "muted"));
        }
        return row;
    }
}
