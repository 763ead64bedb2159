package org.haversack.service.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionCodesTest {
    @TempDir
    Path folder;

    private Workplace workplace;
    private Edits edits;

    @BeforeEach
    void open() {
        workplace = SampleStore.empty(folder.resolve("own.db"));
        edits = new Edits(workplace);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void the_first_code_is_a_1() {
        assertEquals("A-1", new ActionCodes(workplace).next());
    }

    @Test
    void the_next_code_is_one_more_than_the_highest_number_and_not_than_the_last_word() {
        var practice = save(Edit.put(Practice.KIND, id(), new FieldWrites().text("name", "Meadow Clinic")));
        for (var code : List.of("A-9", "A-22", "A-7", "B-90", "A-30x", "A-", "A-99999999999999999999")) {
            action(practice, code);
        }
        assertEquals("A-23", new ActionCodes(workplace).next());
        assertEquals(List.of("A-23", "A-24"), new ActionCodes(workplace).next(2));
    }

    @Test
    void the_code_of_a_deleted_action_is_not_given_again() {
        var practice = save(Edit.put(Practice.KIND, id(), new FieldWrites().text("name", "Meadow Clinic")));
        action(practice, "A-4");
        save(Edit.delete(Action.KIND, action(practice, "A-5")));
        assertEquals("A-6", new ActionCodes(workplace).next());
    }

    private RecordId action(RecordId practice, String code) {
        return save(Edit.put(
                Action.KIND,
                id(),
                practice,
                new FieldWrites().text("title", "x").text("code", code)));
    }

    private RecordId id() {
        return new RecordId(workplace.newId());
    }

    private RecordId save(Edit edit) {
        assertInstanceOf(Edited.Saved.class, edits.run(Operation.of("test.did"), List.of(edit)));
        return edit.id();
    }
}
