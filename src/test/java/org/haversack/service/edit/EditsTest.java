package org.haversack.service.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {
    private static final Operation RENAME = Operation.of("test.rename");

    @TempDir
    Path folder;

    private Workplace workplace;
    private Edits edits;
    private RecordId practice;
    private RecordId action;

    @BeforeEach
    void open() {
        workplace = SampleStore.empty(folder.resolve("own.db"));
        edits = new Edits(workplace);
        practice = new RecordId(workplace.newId());
        action = new RecordId(workplace.newId());
        edits.run(
                Operation.of("test.begin"),
                List.of(
                        Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Birchwood")),
                        Edit.put(
                                Action.KIND,
                                action,
                                practice,
                                new FieldWrites()
                                        .text("title", "Laminate recheck card")
                                        .day("due", LocalDate.of(2026, 3, 13))
                                        .code("status", ActionStatus.OPEN))));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private StoredRecord action() {
        return workplace.store().lookup().find(Action.KIND, action).orElseThrow();
    }

    private Edited title(String title) {
        return edits.run(RENAME, List.of(Edit.put(Action.KIND, action, new FieldWrites().text("title", title))));
    }

    @Test
    void undo_brings_back_what_a_field_was_and_redo_what_it_became() {
        title("Laminate two cards");
        edits.undo();
        assertEquals("Laminate recheck card", action().fields().words("title"));
        edits.redo();
        assertEquals("Laminate two cards", action().fields().words("title"));
        assertEquals(Optional.of(RENAME), edits.undoable());
    }

    @Test
    void undo_clears_a_field_that_was_empty_and_takes_a_member_out_of_its_set() {
        var kim = new RecordId(workplace.newId());
        edits.run(
                RENAME,
                List.of(Edit.put(
                        Action.KIND,
                        action,
                        new FieldWrites().text("notes", "On A5").member("owner", kim))));
        edits.undo();
        assertFalse(action().values().containsKey("notes"));
        assertEquals(List.of(), action().fields().members("owner"));
        edits.redo();
        assertEquals(List.of(kim.text()), action().fields().members("owner"));
    }

    @Test
    void undoing_the_making_of_records_deletes_them_and_redo_brings_them_back() {
        edits.undo();
        assertFalse(action().alive());
        edits.redo();
        assertTrue(action().alive());
        assertEquals("Laminate recheck card", action().fields().words("title"));
    }

    @Test
    void a_deleted_record_comes_back_with_what_hangs_on_it() {
        edits.run(Operation.of("test.delete"), List.of(Edit.delete(Practice.KIND, practice)));
        assertFalse(action().alive());
        edits.undo();
        assertTrue(action().alive());
    }

    @Test
    void what_somebody_changed_since_stays_and_is_named() {
        title("Laminate two cards");
        edits.run(
                Operation.of("test.due"),
                List.of(Edit.put(Action.KIND, action, new FieldWrites().day("due", LocalDate.of(2026, 3, 20)))));
        new RecordService(workplace)
                .put(List.of(new RecordService.Put(
                        1,
                        "action",
                        Optional.of(action.text()),
                        Optional.empty(),
                        new FieldWrites().day("due", LocalDate.of(2026, 4, 1)).all())));
        var saved = assertInstanceOf(Edited.Saved.class, edits.undo());
        assertEquals(1, saved.kept().size());
        assertEquals("due", saved.kept().getFirst().field());
        assertEquals(Optional.of("Ana Ruiz"), saved.kept().getFirst().by());
        assertEquals("2026-04-01", action().fields().words("due"));
        edits.undo();
        assertEquals("Laminate recheck card", action().fields().words("title"));
    }

    @Test
    void typing_on_in_one_field_is_one_step() {
        for (var text : List.of("L", "La", "Lam")) {
            edits.run(
                    RENAME.inRun("title " + action),
                    List.of(Edit.put(Action.KIND, action, new FieldWrites().text("title", text))));
        }
        edits.undo();
        assertEquals("Laminate recheck card", action().fields().words("title"));
        edits.redo();
        assertEquals("Lam", action().fields().words("title"));
    }

    @Test
    void an_operation_with_one_wrong_value_saves_nothing_at_all() {
        var wrong = edits.run(
                RENAME,
                List.of(
                        Edit.put(Action.KIND, action, new FieldWrites().text("title", "Other")),
                        Edit.put(Action.KIND, action, new FieldWrites().value("due", Value.of("soon")))));
        assertEquals(
                Optional.of("due"),
                assertInstanceOf(Edited.Refused.class, wrong).field());
        assertEquals("Laminate recheck card", action().fields().words("title"));
        assertTrue(workplace.store().check().problems().isEmpty());
    }

    @Test
    void a_new_operation_forgets_what_was_undone() {
        title("One");
        edits.undo();
        title("Two");
        assertInstanceOf(Edited.Nothing.class, edits.redo());
        assertEquals("Two", action().fields().words("title"));
    }

    @Test
    void listeners_hear_which_records_are_different_after_the_commit() {
        var heard = new ArrayList<Changed>();
        edits.listen(heard::add);
        title("One");
        assertTrue(heard.getFirst().touches(Action.KIND, action));
        assertFalse(heard.getFirst().touches(Practice.KIND));
    }
}
