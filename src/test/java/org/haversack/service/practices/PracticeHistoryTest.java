package org.haversack.service.practices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
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

class PracticeHistoryTest {
    @TempDir
    Path folder;

    private Workplace workplace;
    private PracticeHistory history;
    private RecordId practice;

    @BeforeEach
    void open() {
        workplace = SampleStore.empty(folder.resolve("own.db"));
        history = new PracticeHistory(workplace);
        practice = new RecordId(workplace.newId());
        put(Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Meadow Clinic")));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void a_history_says_who_set_what_and_when_newest_first() {
        put(Edit.put(Practice.KIND, practice, new FieldWrites().text("ehr", "Epic")));
        var page = history.page(practice, Long.MAX_VALUE);
        assertEquals(2, page.size());
        var newest = page.getFirst();
        assertEquals("Ana Ruiz", newest.by());
        assertEquals(LocalDateTime.of(2026, 3, 10, 8, 0), newest.at());
        assertEquals(Optional.empty(), newest.file());
        assertEquals(
                List.of("ehr"),
                newest.lines().stream().map(HistoryLine::written).toList());
        assertEquals("Meadow Clinic", newest.lines().getFirst().label());
        assertTrue(newest.lines().getFirst().present());
    }

    @Test
    void an_earlier_value_is_set_again_and_one_that_stands_is_not() {
        put(Edit.put(Practice.KIND, practice, new FieldWrites().text("ehr", "Epic")));
        put(Edit.put(Practice.KIND, practice, new FieldWrites().text("ehr", "Medicom")));
        var page = history.page(practice, Long.MAX_VALUE);
        var stands = page.get(0).lines().getFirst();
        var earlier = page.get(1).lines().getFirst();
        assertFalse(stands.restorable());
        assertEquals(List.of(), history.restore(stands));
        assertTrue(earlier.restorable());
        var edits = new Edits(workplace);
        assertInstanceOf(Edited.Saved.class, edits.run(Operation.of("test.did"), history.restore(earlier)));
        assertEquals("Epic", ehr());
        edits.undo();
        assertEquals("Medicom", ehr());
    }

    private String ehr() {
        return new Dossiers(workplace)
                .of(practice)
                .orElseThrow()
                .practice()
                .profile()
                .ehr();
    }

    @Test
    void what_is_deleted_cannot_have_a_value_set_again() {
        var kim = new RecordId(workplace.newId());
        put(Edit.put(
                Staff.KIND, kim, practice, new FieldWrites().text("name", "Kim").text("title", "MA")));
        put(Edit.put(Staff.KIND, kim, new FieldWrites().text("title", "MA lead")));
        put(Edit.delete(Staff.KIND, kim));
        var page = history.page(practice, Long.MAX_VALUE);
        var deleted = page.getFirst().lines().getFirst();
        assertTrue(deleted.life());
        assertEquals(Value.TRUE, deleted.value());
        assertFalse(deleted.restorable());
        var earlier = page.get(2).lines().stream()
                .filter(line -> line.written().equals("title"))
                .findFirst()
                .orElseThrow();
        assertFalse(earlier.restorable());
        assertEquals(List.of(), history.restore(earlier));
    }

    @Test
    void a_long_history_comes_in_pages_without_gaps_or_repetitions() {
        for (int i = 0; i < 120; i++) {
            put(Edit.put(Practice.KIND, practice, new FieldWrites().number("clinicians", i)));
        }
        var other = new RecordId(workplace.newId());
        put(Edit.put(Practice.KIND, other, new FieldWrites().text("name", "Old Mill Surgery")));
        var first = history.page(practice, Long.MAX_VALUE);
        var second = history.page(practice, first.getLast().no());
        assertEquals(PracticeHistory.PAGE, first.size());
        assertEquals(21, second.size());
        var numbers = new HashSet<Long>();
        first.forEach(change -> assertTrue(numbers.add(change.no())));
        second.forEach(change -> assertTrue(numbers.add(change.no())));
        assertEquals(List.of(), history.page(practice, second.getLast().no()));
    }

    private void put(Edit edit) {
        assertInstanceOf(Edited.Saved.class, new Edits(workplace).run(Operation.of("test.did"), List.of(edit)));
    }
}
