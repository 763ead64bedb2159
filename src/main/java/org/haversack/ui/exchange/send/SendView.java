package org.haversack.ui.exchange.send;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.exchange.outgoing.Letter;
import org.haversack.service.exchange.outgoing.Outbox;
import org.haversack.ui.exchange.parts.Choosing;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;

/// The page on which files go out.
public final class SendView extends ScrollPane {
    private final SendModel model;
    private final Words words;
    private final SendWords said;
    private final Choosing choosing;
    private final VBox sent = new VBox();
    private final VBox letters = new VBox();
    private final Card where;

    public SendView(SendModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        this.said = new SendWords(words, model.store().kit().days());
        this.choosing = new Choosing(words);
        this.where = where();
        sent.getStyleClass().add("receive");
        letters.getStyleClass().add("receive");
        var page = new VBox(header(), going(), sent, where, letters);
        page.getStyleClass().add("receive");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("beside");
        model.contents().subscribe(this::show);
        model.ticked().subscribe(_ -> show(model.contents().get()));
        model.sent().subscribe(files -> sent.getChildren().setAll(new SentCards(model, said).of(files)));
    }

    private PageHeader header() {
        var send = Controls.mainButton("send", words.get("exchange.send.write", 0), model::send);
        model.ticked().subscribe(who -> {
            var name = words.get("exchange.send.write", who.size());
            send.setText(name);
            send.setAccessibleText(name);
        });
        send.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.ticked().get().isEmpty()
                                || model.folder().get().isEmpty()
                                || model.running().get() != null,
                        model.ticked(),
                        model.folder(),
                        model.running()));
        return new PageHeader(
                words.get("exchange.send.title"),
                model.contents().map(all -> all.map(this::summary).orElse("")),
                send);
    }

    private String summary(Outbox.Contents all) {
        long due = all.letters().stream().filter(Letter::due).count();
        return all.coordinator()
                ? words.get("exchange.send.due", due)
                : words.get("exchange.send.due-coordinator", due);
    }

    private Node going() {
        var doing = Controls.text("");
        var part = new ProgressBar();
        part.setMaxWidth(Double.MAX_VALUE);
        part.setAccessibleText(words.get("exchange.progress"));
        var card = new Card(doing, part);
        model.running().subscribe(job -> {
            card.setVisible(job != null);
            card.setManaged(job != null);
            if (job != null) {
                doing.textProperty().bind(job.step());
                part.progressProperty().bind(job.part());
            }
        });
        return card;
    }

    private void show(Optional<Outbox.Contents> contents) {
        letters.getChildren().clear();
        contents.ifPresent(all -> {
            if (all.letters().isEmpty()) {
                letters.getChildren().add(new Card(Controls.text(words.get("exchange.send.nobody"), "muted")));
            }
            if (all.coordinator() && !all.letters().isEmpty()) {
                var card = Card.titled(words.get("exchange.send.whom"));
                all.letters().forEach(letter -> card.with(row(letter)));
                letters.getChildren().add(card);
            } else {
                all.letters().forEach(letter -> letters.getChildren().add(single(letter)));
            }
            var stays = said.stays(all);
            if (!stays.isEmpty()) {
                var card = Card.titled(words.get("exchange.send.stays"));
                stays.forEach(sentence -> card.with(Controls.text(sentence)));
                letters.getChildren().add(card);
            }
        });
    }

    /// What the coordinators get.
    private Node single(Letter letter) {
        var card = Card.titled(words.get("exchange.send.to", letter.to()));
        card.setId("letter");
        card.beside(mark(letter));
        card.with(Controls.text(said.brings(letter)), Controls.text(said.known(letter), "muted"));
        notes(letter).forEach(card::with);
        return card;
    }

    /// One of many people.
    private Node row(Letter letter) {
        var box = new CheckBox(letter.to());
        box.setId("to-" + letter.to().replaceAll("[^A-Za-z0-9]", "-").toLowerCase(java.util.Locale.ROOT));
        box.setAccessibleText(letter.to() + " " + said.brings(letter));
        box.setSelected(model.ticked().get().contains(letter.recipient()));
        box.setDisable(letter.closed() && !model.plain().get());
        box.setOnAction(_ -> model.tick(letter, box.isSelected()));
        var head = new FlowPane(box, mark(letter));
        head.getStyleClass().add("totals");
        var row = new VBox(head, Controls.text(said.brings(letter)), Controls.text(said.known(letter), "muted"));
        row.getStyleClass().add("change");
        row.getChildren().addAll(notes(letter));
        return row;
    }

    private List<Node> notes(Letter letter) {
        var notes = new ArrayList<Node>();
        if (letter.closed()) {
            notes.add(Controls.text(words.get("exchange.send.closed", letter.to())));
        }
        if (!letter.due() && !letter.closed()) {
            notes.add(Controls.link(
                    "again-" + letter.to().replaceAll("[^A-Za-z0-9]", "-"),
                    words.get("exchange.send.again"),
                    () -> model.again(letter)));
        }
        return notes;
    }

    private Badge mark(Letter letter) {
        if (letter.due()) {
            return new Badge(words.get("exchange.send.is-due"), Tone.INFORM);
        }
        return letter.confirmed()
                ? new Badge(words.get("exchange.send.is-confirmed"), Tone.GOOD)
                : new Badge(words.get("exchange.send.is-open"), Tone.WARN);
    }

    private Card where() {
        var card = Card.titled(words.get("exchange.send.where"));
        var path = Controls.text("");
        path.setId("send-folder");
        model.folder()
                .subscribe(folder ->
                        path.setText(folder.map(Path::toString).orElseGet(() -> words.get("exchange.send.no-folder"))));
        var change = Controls.button(
                "choose-send-folder",
                words.get("exchange.choose.folder"),
                () -> choosing.folder(model.folder().get()).ifPresent(model::into));
        var buttons = new FlowPane(change);
        buttons.getStyleClass().add("buttons");
        var plain = new CheckBox(words.get("exchange.send.plain"));
        plain.setId("send-plain");
        plain.setAccessibleText(plain.getText());
        plain.setWrapText(true);
        plain.selectedProperty().bindBidirectional(model.plain());
        var warning = Controls.text(words.get("exchange.send.plain.warning"));
        warning.setId("plain-warning");
        warning.visibleProperty().bind(model.plain());
        warning.managedProperty().bind(model.plain());
        model.plain().subscribe(_ -> show(model.contents().get()));
        return card.with(path, buttons, plain, warning);
    }

    /// Puts the keyboard where work begins.
    public void focus() {
        Optional.ofNullable(lookup("#send"))
                .filter(button -> !button.isDisabled())
                .or(() -> Optional.ofNullable(lookup("#choose-send-folder")))
                .ifPresent(Node::requestFocus);
    }
}
