package org.haversack.ui.visits;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.Column;

/// The columns of the list of visits.
final class VisitColumns {
    private final VisitsModel model;
    private final Kit kit;

    VisitColumns(VisitsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// The columns, the most important first.
    List<Column<VisitRow>> all() {
        return List.of(
                Column.of(
                        "when",
                        "visits.when",
                        11.2,
                        row -> Cell.of(model.when(row)),
                        Comparator.comparing(row -> row.start().orElse(LocalDateTime.MAX))),
                Column.growing(
                        "practice",
                        "visits.practice",
                        15.2,
                        row -> Cell.of(model.practice(row)),
                        Comparator.comparing(VisitRow::practiceName, String.CASE_INSENSITIVE_ORDER)),
                Column.of("state", "visits.state", 12.2, this::stateCell, Comparator.comparing(model::state)),
                Column.of(
                        "title",
                        "visits.kind",
                        11,
                        row -> Cell.of(row.title()),
                        Comparator.comparing(VisitRow::title, String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "mode", "visits.mode", 5.2, row -> Cell.of(model.mode(row)), Comparator.comparing(model::mode)),
                Column.of(
                        "minutes",
                        "visits.length",
                        5,
                        row -> Cell.of(minutes(row)),
                        Comparator.comparingInt(row -> row.minutes().orElse(Integer.MAX_VALUE))));
    }

    private String minutes(VisitRow row) {
        return row.minutes().isEmpty() ? "" : kit.days().minutes(row.minutes().getAsInt());
    }

    private Cell stateCell(VisitRow row) {
        return Cell.badge(model.state(row), model.tone(row));
    }
}
