package org.haversack.ui.exchange.history;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import org.haversack.service.exchange.incoming.ImportHistory;
import org.haversack.ui.exchange.parts.TablePage;
import org.haversack.ui.exchange.receive.LatestImport;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.lists.Span;
import org.haversack.ui.kit.parts.Card;
import org.jspecify.annotations.Nullable;

/// All imports: who wrote each file, when it came, what it brought, and its digest; the latest can be undone.
public final class ImportsPage {
    /// So many digits of a digest tell files apart; all of them are below the table.
    private static final int DIGITS = 12;

    private final LatestImport imports;
    private final Kit kit;
    private final Words words;
    private final ListModel<ImportRow> list;
    private final TablePage page;

    public ImportsPage(LatestImport imports, Kit kit) {
        this.imports = imports;
        this.kit = kit;
        this.words = kit.words();
        this.list = new ListModel<>(
                ImportRow::id,
                row -> row.file().name() + " " + row.file().sender() + " "
                        + row.file().sha256(),
                List.of(
                        new Span<>("exchange.span.all", _ -> true),
                        new Span<>("exchange.span.latest", ImportRow::latest)));
        var pane = new ListPane<>("exchange.files", list, columns(), words, this::empty);
        var undo = Controls.button("undo-latest", words.get("exchange.undo"), imports::undo);
        page = new TablePage(
                new PageHeader(
                        words.get("exchange.imports.title"), imports.page().map(this::summary), undo),
                pane);
        list.chosen().subscribe(row -> page.detail(card(row)));
        imports.page().subscribe(now -> {
            list.show(ImportRow.of(now));
            undo.setDisable(now.imports().isEmpty());
        });
    }

    public TablePage node() {
        return page;
    }

    private String summary(ImportHistory.Page now) {
        return words.get("exchange.imports.count", now.imports().size());
    }

    private List<Column<ImportRow>> columns() {
        return List.of(
                Column.of(
                        "when",
                        "exchange.column.when",
                        12,
                        row -> Cell.of(kit.days().moment(row.at())),
                        Comparator.comparing(ImportRow::at)),
                Column.growing(
                        "file",
                        "exchange.column.file",
                        15,
                        row -> Cell.of(row.file().name()),
                        Comparator.comparing(row -> row.file().name(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "from",
                        "exchange.column.from",
                        10,
                        row -> Cell.of(row.file().sender()),
                        Comparator.comparing(row -> row.file().sender(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "brings",
                        "exchange.column.brought",
                        14,
                        row -> Cell.of(brought(row)),
                        Comparator.comparingInt(row -> row.file().changes())),
                Column.of(
                        "digest",
                        "exchange.column.digest",
                        10,
                        row -> Cell.of(row.file().sha256().substring(0, DIGITS)),
                        Comparator.comparing(row -> row.file().sha256())));
    }

    private String brought(ImportRow row) {
        var changes = words.get("exchange.changes.count", row.file().changes());
        return row.file().conflicts() > 0
                ? changes + " · "
                        + words.get("exchange.conflicts.count", row.file().conflicts())
                : changes;
    }

    private Node empty(ListModel.State state) {
        return state == ListModel.State.NOTHING_YET
                ? new EmptyState(
                        Icon.RECEIVE, words.get("exchange.imports.none.title"), words.get("exchange.imports.none.do"))
                : ListPane.usualEmpty(state, words, () -> list.filter().set(""));
    }

    private Node card(@Nullable ImportRow row) {
        if (row == null) {
            return new Card(Controls.text(words.get("exchange.choose-row"), "muted"));
        }
        var card = Card.titled(row.file().name());
        card.with(
                Controls.text(words.get(
                        "exchange.imports.about",
                        row.file().sender(),
                        kit.days().moment(row.at()),
                        row.with(),
                        brought(row))),
                Controls.text(words.get("exchange.digest.content", row.file().sha256()), "muted"));
        if (row.latest()) {
            card.beside(new Badge(words.get("exchange.imports.latest"), Tone.INFORM));
            card.with(Controls.text(
                    imports.page().get().refusal().orElseGet(() -> words.get("exchange.imports.can-undo")), "muted"));
        }
        return card;
    }
}
