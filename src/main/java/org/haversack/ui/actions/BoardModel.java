package org.haversack.ui.actions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.plan.ActionEditing;

/// The actions by status, one column each. Of finished ones the last three months are shown, until older ones
/// are asked for.
final class BoardModel {
    /// For so many days what is finished stays on the board.
    private static final int RECENT = 90;

    private final ListModel<ActionRow> list;
    private final ActionEditing editing;
    private final Supplier<LocalDate> today;
    private final Map<ActionStatus, ObservableList<ActionRow>> columns = new EnumMap<>(ActionStatus.class);
    private final BooleanProperty older = new SimpleBooleanProperty();
    private boolean seen;

    BoardModel(ListModel<ActionRow> list, ActionEditing editing, Supplier<LocalDate> today) {
        this.list = list;
        this.editing = editing;
        this.today = today;
        for (var status : ActionStatus.values()) {
            columns.put(status, FXCollections.observableArrayList());
        }
        list.everything().addListener((ListChangeListener<ActionRow>) _ -> fill());
        list.narrowing().subscribe(_ -> fill());
        list.filter().subscribe(_ -> fill());
        older.subscribe(_ -> fill());
    }

    /// The board is looked at, or not any more; it is filled only while it is.
    void seen(boolean now) {
        seen = now;
        fill();
    }

    private void fill() {
        if (!seen) {
            return;
        }
        var found = new EnumMap<ActionStatus, List<ActionRow>>(ActionStatus.class);
        for (var status : ActionStatus.values()) {
            found.put(status, new java.util.ArrayList<>());
        }
        var since = today.get().minusDays(RECENT);
        var here = list.narrowed();
        for (var row : list.everything()) {
            if (here.test(row) && (row.open() || older.get() || recent(row, since))) {
                found.getOrDefault(status(row), new java.util.ArrayList<>()).add(row);
            }
        }
        found.forEach((status, rows) -> column(status).setAll(rows));
    }

    private static boolean recent(ActionRow row, LocalDate since) {
        return row.doneOn().or(row::due).map(day -> !day.isBefore(since)).orElse(true);
    }

    /// The column a row is in; one with a status this version does not know counts as open.
    static ActionStatus status(ActionRow row) {
        return row.status().flatMap(choice -> choice.known()).orElse(ActionStatus.OPEN);
    }

    ObservableList<ActionRow> column(ActionStatus status) {
        return java.util.Objects.requireNonNull(columns.get(status));
    }

    /// Whether finished actions are shown however long ago that was.
    BooleanProperty older() {
        return older;
    }

    /// The column beside another.
    ///
    /// @param by -1 for the one before, 1 for the next
    static Optional<ActionStatus> beside(ActionStatus status, int by) {
        int at = status.ordinal() + by;
        return at < 0 || at >= ActionStatus.values().length ? Optional.empty() : Optional.of(ActionStatus.values()[at]);
    }

    /// Puts an action into another column.
    void move(ActionRow row, ActionStatus to) {
        if (status(row) != to) {
            editing.status(List.of(row), to, "");
        }
    }
}
