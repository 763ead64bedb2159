package org.haversack.ui.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.haversack.service.desk.Desk;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Days;

/// What the list of visits shows: the visits, and the practices that never had one. Used on the thread of the
/// store.
final class VisitRows {
    private static final int DAYS_TO_BEGIN_WITH = 31;
    private static final int ROWS_TO_BEGIN_WITH = 200;

    private final Desk desk;
    private final Days days;

    VisitRows(Desk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    /// The visits of the days ahead: enough to begin with.
    List<VisitRow> first() {
        var today = days.today();
        return desk.visits(today, today.plusDays(DAYS_TO_BEGIN_WITH)).stream()
                .filter(VisitRow::planned)
                .limit(ROWS_TO_BEGIN_WITH)
                .toList();
    }

    /// All visits, and the practices without a held or planned one.
    List<VisitRow> all() {
        var rows = new ArrayList<>(desk.visits());
        var visited = rows.stream()
                .filter(row -> row.planned() || row.held())
                .map(VisitRow::practice)
                .collect(Collectors.toSet());
        desk.practices().stream()
                .filter(practice -> !practice.archived() && !visited.contains(practice.id()))
                .map(practice -> VisitRow.never(practice.id(), practice.name()))
                .forEach(rows::add);
        return rows;
    }
}
