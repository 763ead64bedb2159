package org.haversack.ui.reflections;

import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.reflections.Reflection;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.secret.PassphraseEntry;
import org.haversack.ui.kit.secret.PassphraseSheet;

/// The private notes: their passphrase, or what one writes and has written.
final class ReflectionsView extends ScrollPane {
    private final ReflectionsModel model;
    private final Words words;
    private final VBox cards = new VBox();
    private Runnable focus = () -> {};

    ReflectionsView(ReflectionsModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        var problem = Controls.text("", "settings-warning");
        problem.setGraphic(Icon.TROUBLE.node());
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        cards.getStyleClass().add("settings-cards");
        var back = Controls.link(
                "back",
                words.get("reflections.back"),
                () -> model.store().kit().go().accept(Destination.of(Place.SETTINGS)));
        var line = new FlowPane(back);
        line.getStyleClass().add("page-words");
        var header = new PageHeader(
                words.get("reflections.title"), Bindings.createStringBinding(() -> words.get("reflections.about")));
        var page = new VBox(line, header, problem, cards);
        page.getStyleClass().addAll("page", "settings");
        setContent(page);
        getStyleClass().add("beside");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(words.get("reflections.title"));
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> model.awake());
        model.state().subscribe(this::show);
    }

    private void show(ReflectionsModel.State state) {
        switch (state) {
            case ReflectionsModel.State.Unguarded(var notes) ->
                cards.getChildren().setAll(unguarded(notes));
            case ReflectionsModel.State.Closed(var notes) -> cards.getChildren().setAll(closed(notes));
            case ReflectionsModel.State.Open(var notes) -> cards.getChildren().setAll(writing(), written(notes));
        }
    }

    private Node unguarded(int notes) {
        var choose = Controls.mainButton("reflections-guard", words.get("reflections.guard"), this::choose);
        focus = choose::requestFocus;
        return Card.titled(words.get("reflections.unguarded"))
                .with(
                        Controls.text(words.get("reflections.unguarded.about", notes)),
                        Controls.text(words.get("reflections.forgotten.before"), "muted"),
                        new FlowPane(choose));
    }

    private void choose() {
        var sheets = model.store().sheets();
        new PassphraseSheet(sheets, words)
                .choose(
                        new PassphraseSheet.Question(
                                "reflections-passphrase",
                                words.get("reflections.guard"),
                                words.get("reflections.forgotten.before"),
                                words.get("reflections.guard.go")),
                        (typed, said) -> model.guard(typed, wrong -> {
                            said.accept(wrong);
                            if (wrong.isEmpty()) {
                                sheets.close();
                            }
                        }));
    }

    private Node closed(int notes) {
        var passphrase = new PassphraseEntry("reflections-open", words.get("kit.passphrase"));
        Runnable open = () -> {
            var typed = passphrase.typed();
            passphrase.problem(words.get("reflections.trying"));
            model.open(typed, passphrase::problem);
        };
        passphrase.onEnter(open);
        focus = passphrase::focus;
        var forgotten = Controls.link("reflections-forgotten", words.get("reflections.forgotten"), this::forgotten);
        return Card.titled(words.get("reflections.closed"))
                .with(
                        Controls.text(words.get("reflections.closed.about", notes)),
                        passphrase,
                        new FlowPane(Controls.mainButton("reflections-go", words.get("reflections.open"), open)),
                        forgotten);
    }

    private void forgotten() {
        var sheets = model.store().sheets();
        var content = new VBox(
                Controls.text(words.get("reflections.forgotten.about")),
                Controls.text(words.get("reflections.forgotten.copies"), "muted"));
        content.getStyleClass().add("passphrase-sheet");
        sheets.show(org.haversack.ui.kit.window.Sheet.of(
                        "reflections-forgotten-sheet", words.get("reflections.forgotten"), content)
                .with(Controls.button("reflections-remove", words.get("reflections.forgotten.remove"), () -> {
                    sheets.close();
                    model.removeAll();
                })));
    }

    private Node writing() {
        var label = Controls.text(words.get("reflections.new"), "field-name");
        var area = new TextArea();
        area.setId("reflection-text");
        area.setWrapText(true);
        area.setPrefRowCount(5);
        area.setAccessibleText(words.get("reflections.new"));
        label.setLabelFor(area);
        area.textProperty().bindBidirectional(model.text());
        focus = area::requestFocus;
        var buttons = new FlowPane(
                Controls.mainButton("reflection-keep", words.get("reflections.keep"), model::keep),
                Controls.button("reflections-close", words.get("reflections.close"), model::close),
                Controls.button("reflections-change", words.get("reflections.change"), this::change));
        buttons.getStyleClass().add("buttons");
        return Card.titled(words.get("reflections.write"))
                .with(Controls.text(words.get("reflections.write.about"), "muted"), new VBox(label, area), buttons);
    }

    private void change() {
        var sheets = model.store().sheets();
        var before = new PassphraseEntry("reflections-before", words.get("reflections.before"));
        var now = new PassphraseEntry("reflections-now", words.get("kit.passphrase.new"));
        var again = new PassphraseEntry("reflections-again", words.get("kit.passphrase.again"));
        var content = new VBox(Controls.text(words.get("reflections.change.about"), "muted"), before, now, again);
        content.getStyleClass().add("passphrase-sheet");
        sheets.show(org.haversack.ui.kit.window.Sheet.of(
                        "reflections-change-sheet", words.get("reflections.change"), content)
                .with(Controls.mainButton("reflections-change-go", words.get("reflections.change.go"), () -> {
                    if (!now.typed().equals(again.typed())) {
                        again.problem(words.get("kit.passphrase.different"));
                        return;
                    }
                    again.problem("");
                    model.change(before.typed(), now.typed(), wrong -> {
                        before.problem(wrong);
                        if (wrong.isEmpty()) {
                            sheets.close();
                        }
                    });
                })));
    }

    private Node written(List<Reflection> notes) {
        var card = Card.titled(words.get("reflections.written"));
        if (notes.isEmpty()) {
            card.with(Controls.text(words.get("reflections.none"), "muted"));
        }
        for (var note : notes) {
            var delete = Controls.button(
                    "reflection-delete-" + note.id(), words.get("reflections.delete"), () -> model.delete(note));
            delete.setAccessibleText(words.get("reflections.delete.named", moment(note.at())));
            delete.getStyleClass().addAll("small", "flat");
            card.with(new VBox(Controls.text(moment(note.at()), "muted"), Controls.text(note.text()), delete));
        }
        return card;
    }

    private String moment(Instant at) {
        return model.store().kit().days().moment(at);
    }

    void focusFirst() {
        focus.run();
    }
}
