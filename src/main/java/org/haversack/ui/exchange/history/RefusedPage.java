package org.haversack.ui.exchange.history;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.exchange.parts.TablePage;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;
import org.jspecify.annotations.Nullable;

/// The refused files: why each cannot be used, and a text to ask for it again.
public final class RefusedPage {
    private static final int ROWS = 12;

    private final RefusedModel model;
    private final Words words;
    private final TablePage page;

    public RefusedPage(RefusedModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        var pane = new ListPane<>("exchange.files", model.list(), columns(), words, this::empty);
        var count = Bindings.createStringBinding(
                () -> words.get("exchange.refused.count", model.list().size()),
                model.list().everything());
        page = new TablePage(new PageHeader(words.get("exchange.refused.title"), count), pane);
        model.list().chosen().subscribe(row -> page.detail(card(row)));
    }

    public TablePage node() {
        return page;
    }

    private List<Column<RefusedModel.Row>> columns() {
        var days = model.store().kit().days();
        return List.of(
                Column.of(
                        "when",
                        "exchange.column.when",
                        12,
                        row -> Cell.of(days.moment(row.file().at())),
                        Comparator.comparing(row -> row.file().at())),
                Column.growing(
                        "file",
                        "exchange.column.file",
                        14,
                        row -> Cell.of(row.file().name()),
                        Comparator.comparing(row -> row.file().name(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "from",
                        "exchange.column.from",
                        9,
                        row -> Cell.of(
                                row.file().sender().isEmpty()
                                        ? words.get("exchange.from.unknown")
                                        : row.file().sender()),
                        Comparator.comparing(row -> row.file().sender(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "why",
                        "exchange.column.why",
                        24,
                        row -> Cell.of(row.file().sentence()),
                        Comparator.comparing(row -> row.file().sentence())),
                Column.of(
                        "state",
                        "exchange.column.state",
                        7,
                        RefusedPage.this::state,
                        Comparator.comparing(row -> row.file().waits())));
    }

    private Cell state(RefusedModel.Row row) {
        return row.file().waits()
                ? Cell.badge(words.get("exchange.refused.waits"), Tone.WARN)
                : Cell.badge(words.get("exchange.refused.kept"), Tone.BAD);
    }

    private Node empty(ListModel.State state) {
        return state == ListModel.State.NOTHING_YET
                ? new EmptyState(
                        Icon.SAVED, words.get("exchange.refused.none.title"), words.get("exchange.refused.none.do"))
                : ListPane.usualEmpty(state, words, () -> model.list().filter().set(""));
    }

    private Node card(RefusedModel.@Nullable Row row) {
        if (row == null) {
            return new Card(Controls.text(words.get("exchange.choose-row"), "muted"));
        }
        var file = row.file();
        var card = Card.titled(file.name());
        card.beside(
                file.waits()
                        ? new Badge(words.get("exchange.refused.waits"), Tone.WARN)
                        : new Badge(words.get("exchange.refused.kept"), Tone.BAD));
        card.with(Controls.text(file.sentence()), Controls.text(words.get("exchange.digest", file.sha256()), "muted"));
        var buttons = new FlowPane(
                Controls.button("ask-again", words.get("exchange.ask.show"), () -> ask(row)),
                Controls.button("look-again", words.get("exchange.refused.again"), () -> model.again(row)));
        buttons.getStyleClass().add("buttons");
        return card.with(buttons);
    }

    private void ask(RefusedModel.Row row) {
        var label = Controls.text(words.get("exchange.ask.label"));
        var text = new TextArea(model.ask(row));
        text.setId("ask-text");
        text.setAccessibleText(label.getText());
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        label.setLabelFor(text);
        var box = new VBox(label, text);
        box.getStyleClass().add("sheet-form");
        var copy = Controls.mainButton("ask-copy", words.get("exchange.ask.copy"), () -> {
            var content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
            model.store().sheets().close();
            model.store().notices().say(words.get("exchange.ask.copied"));
        });
        model.store()
                .sheets()
                .show(Sheet.of("ask-sheet", words.get("exchange.ask.title"), box)
                        .with(copy));
    }
}
