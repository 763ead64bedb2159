package org.haversack.ui.visits.prepare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Grips;
import org.jspecify.annotations.Nullable;

/// The agenda: an item a row, which goes up and down by Alt and the arrow keys, or drawn by its grip. Where
/// there is little room, the purpose of an item stands below its title.
final class AgendaTable extends GridPane {
    private static final int COLUMNS = 7;
    private static final int TITLE = 1;
    private static final int ARROW = 2;
    private static final int PURPOSE = 3;
    private static final int MINUTES = 4;

    /// From this width on there is room for title and purpose side by side, in em.
    private static final double ROOMY = 34;

    private final PrepareModel model;
    private final Words words;
    private final List<AgendaRow> rows = new ArrayList<>();
    private final List<Region> grounds = new ArrayList<>();
    private final Grips grips = new Grips(grounds);
    private final Label measure = new Label();
    private @Nullable RecordId toFocus;
    private boolean narrow;

    AgendaTable(PrepareModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("agenda");
        getStyleClass().add("agenda");
        for (int column = 0; column < COLUMNS; column++) {
            var constraints = new ColumnConstraints();
            if (column == TITLE || column == PURPOSE) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setFillWidth(true);
            } else {
                constraints.setMinWidth(Region.USE_PREF_SIZE);
            }
            getColumnConstraints().add(constraints);
        }
        model.agenda().agenda().subscribe(this::show);
        model.loaded()
                .subscribe(
                        _ -> rows.forEach(row -> model.agenda().item(row.id()).ifPresent(row::show)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        measure.setManaged(false);
        measure.setVisible(false);
        widthProperty().subscribe(_ -> arrange());
        measure.fontProperty().subscribe(_ -> arrange());
    }

    private void arrange() {
        boolean now = getWidth() > 0 && getWidth() < ROOMY * measure.getFont().getSize();
        if (now != narrow) {
            narrow = now;
            int column = focusedColumn();
            var focused = focusedRow();
            lay();
            focusAgain(focused, column);
        }
    }

    private void show(AgendaDraft agenda) {
        var ids = agenda.items().stream().map(AgendaDraft.Item::id).toList();
        if (ids.equals(rows.stream().map(AgendaRow::id).toList())) {
            rows.forEach(row -> agenda.item(row.id()).ifPresent(row::show));
            return;
        }
        int column = focusedColumn();
        var focused = focusedRow();
        var before = rows.stream().collect(java.util.stream.Collectors.toMap(AgendaRow::id, row -> row));
        rows.clear();
        for (var item : agenda.items()) {
            var known = before.get(item.id());
            var row = known == null ? new AgendaRow(model, words, item) : known;
            row.show(item);
            rows.add(row);
        }
        lay();
        focusAgain(focused, column);
    }

    private void lay() {
        getChildren().setAll(measure);
        grounds.clear();
        head(TITLE, "visits.prepare.item");
        if (!narrow) {
            head(PURPOSE, "visits.prepare.purpose");
        }
        head(MINUTES, "visits.prepare.minutes");
        int lines = narrow ? 3 : 2;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int first = 1 + lines * i;
            var ground = new Region();
            ground.getStyleClass().add("agenda-row");
            grounds.add(ground);
            add(ground, 0, first, COLUMNS, lines);
            cells(row, first);
            add(row.problemLine(), TITLE, first + lines - 1, COLUMNS - 1, 1);
            grips.on(row.grip(), place -> {
                row.leave();
                model.moveTo(row.id(), place);
            });
        }
    }

    private void cells(AgendaRow row, int first) {
        var cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (narrow && column == ARROW) {
                add(cell, 0, first + 1);
            } else if (narrow && column == TITLE) {
                add(cell, column, first, PURPOSE - TITLE + 1, 1);
            } else if (narrow && column == PURPOSE) {
                add(cell, TITLE, first + 1, COLUMNS - TITLE, 1);
            } else {
                add(cell, column, first);
            }
        }
    }

    private void head(int column, String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("agenda-head");
        label.setMinWidth(USE_PREF_SIZE);
        label.setAlignment(Pos.CENTER_LEFT);
        add(label, column, 0, column == MINUTES ? 2 : 1, 1);
    }

    private @Nullable AgendaRow focusedRow() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(Node::isFocused))
                .findFirst()
                .orElse(null);
    }

    private int focusedColumn() {
        var row = focusedRow();
        if (row == null) {
            return TITLE;
        }
        for (int column = 0; column < COLUMNS; column++) {
            if (row.cells().get(column).isFocused()) {
                return column;
            }
        }
        return TITLE;
    }

    /// The keyboard stays where it was when rows come, go or move; a new row gets it.
    private void focusAgain(@Nullable AgendaRow before, int column) {
        var fresh = toFocus;
        toFocus = null;
        if (fresh != null) {
            rows.stream().filter(row -> row.id().equals(fresh)).findFirst().ifPresent(AgendaRow::focusTitle);
        } else if (before != null && rows.contains(before)) {
            before.focus(column);
        } else if (before != null && !rows.isEmpty()) {
            rows.getLast().focus(column);
        }
    }

    /// A further item, with the keyboard in it.
    void add() {
        var id = model.add();
        toFocus = null;
        rows.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(AgendaRow::focusTitle);
    }

    void focusFirst() {
        if (!rows.isEmpty()) {
            rows.getFirst().focusTitle();
        }
    }

    void leave() {
        List.copyOf(rows).forEach(AgendaRow::leave);
    }

    /// Up and down go to the same column of the next row.
    private void pressed(KeyEvent event) {
        int way = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int column = focusedColumn();
        var row = focusedRow();
        if (way == 0 || row == null || event.isAltDown() || event.isShortcutDown() || column == MINUTES) {
            return;
        }
        int next = rows.indexOf(row) + way;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).focus(column);
            event.consume();
        }
    }
}
