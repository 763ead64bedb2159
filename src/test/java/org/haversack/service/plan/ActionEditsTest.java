package org.haversack.service.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionEditsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;

    private StoreDesk desk;
    private ActionEdits edits;
    private RecordId practice;
    private RecordId kim;
    private RecordId action;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.empty(folder.resolve("own.db")));
        edits = new ActionEdits(desk.workplace());
        practice = id();
        kim = id();
        action = id();
        run(List.of(Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Meadow Clinic"))));
        run(List.of(Edit.put(Staff.KIND, kim, practice, new FieldWrites().text("name", "Kim"))));
        run(edits.create(
                action,
                practice,
                new FieldWrites().text("title", "Laminate recheck card").day("due", TODAY.minusDays(2)),
                List.of(kim)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_new_action_is_open_and_has_the_next_code_and_its_owner() {
        var row = desk.action(action).orElseThrow().row();
        assertEquals("A-1", row.code());
        assertEquals(List.of("Kim"), row.owners());
        assertTrue(row.status().orElseThrow().is(ActionStatus.OPEN));
    }

    @Test
    void an_action_that_slips_twice_keeps_all_its_dates_and_reasons() {
        run(edits.due(List.of(action), TODAY.plusDays(3), "Vendor is late"));
        run(edits.due(List.of(action), TODAY.plusDays(10), "Kim was ill"));
        assertEquals(Optional.of(TODAY.plusDays(10)), page().due());
        var days = updates().stream()
                .map(update ->
                        update.oldDue().orElseThrow() + " " + update.newDue().orElseThrow() + " " + update.reason())
                .sorted()
                .toList();
        assertEquals(List.of("2026-03-08 2026-03-13 Vendor is late", "2026-03-13 2026-03-20 Kim was ill"), days);
        assertTrue(updates().stream()
                .allMatch(update -> update.kind().orElseThrow().is(ActionUpdateKind.SLIPPED)));
    }

    @Test
    void a_first_day_is_no_slip_and_an_earlier_one_is_not_called_so() {
        var undated = id();
        run(edits.create(undated, practice, new FieldWrites().text("title", "Print huddle list"), List.of()));
        run(edits.due(List.of(undated), TODAY, ""));
        assertEquals(List.of(), desk.action(undated).orElseThrow().updates());
        run(edits.due(List.of(action), TODAY.minusDays(5), ""));
        assertTrue(updates().getFirst().kind().orElseThrow().is(ActionUpdateKind.PROGRESS));
    }

    @Test
    void done_has_its_day_and_taken_up_again_loses_it() {
        run(edits.status(List.of(action), ActionStatus.DONE, ""));
        assertEquals(Optional.of(TODAY), page().doneOn());
        run(edits.status(List.of(action), ActionStatus.IN_PROGRESS, "Card was lost"));
        assertEquals(Optional.empty(), page().doneOn());
        assertEquals(
                Set.of("done", "reopened"),
                Set.copyOf(updates().stream()
                        .map(update -> update.kind().orElseThrow().code())
                        .toList()));
    }

    @Test
    void what_changes_nothing_is_not_saved() {
        assertEquals(List.of(), edits.status(List.of(action), ActionStatus.OPEN, ""));
        assertEquals(List.of(), edits.due(List.of(action), TODAY.minusDays(2), ""));
        assertEquals(List.of(), edits.owners(List.of(action), List.of(kim)));
        assertEquals(List.of(), edits.status(List.of(id()), ActionStatus.DONE, ""));
    }

    @Test
    void many_are_dropped_in_one_operation_and_come_back_with_one_undo() {
        var other = id();
        run(edits.create(other, practice, new FieldWrites().text("title", "Second cuff"), List.of()));
        run(edits.status(List.of(action, other), ActionStatus.DROPPED, "Not needed"));
        assertTrue(desk.actions().stream().allMatch(row -> row.dropped()));
        assertInstanceOf(Edited.Saved.class, desk.edits().undo());
        assertTrue(desk.actions().stream().allMatch(row -> row.open()));
        assertEquals(List.of(), updates());
    }

    @Test
    void only_the_named_actions_are_read_again() {
        var other = id();
        run(edits.create(other, practice, new FieldWrites().text("title", "Second cuff"), List.of()));
        assertEquals(
                List.of(other),
                desk.actionRows(Set.of(other)).stream().map(row -> row.id()).toList());
        assertEquals(desk.actions(), desk.actionRows(Set.of(other, action)));
    }

    private Action page() {
        return desk.action(action).orElseThrow().action();
    }

    private List<ActionUpdate> updates() {
        return desk.action(action).orElseThrow().updates();
    }

    private RecordId id() {
        return new RecordId(desk.workplace().newId());
    }

    private void run(List<Edit> all) {
        assertInstanceOf(Edited.Saved.class, desk.edits().run(Operation.of("test.did"), all));
    }
}
