package org.haversack.service.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.today.TodayService;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactServiceTest {
    @TempDir
    Path folder;

    private Workplace workplace;
    private Edits edits;
    private RecordId practice;

    @BeforeEach
    void open() {
        workplace = SampleStore.empty(folder.resolve("own.db"));
        edits = new Edits(workplace);
        practice = new RecordId(workplace.newId());
        edits.run(
                Operation.of("test"),
                java.util.List.of(Edit.put(
                        Practice.KIND, practice, new FieldWrites().text("name", "Birchwood Family Practice"))));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private Edited log(Optional<RecordId> planned) {
        var contact = new Contact(
                practice, planned, VisitMode.PHONE, Optional.empty(), OptionalInt.of(17), "Home BP monitors");
        return edits.run(Operation.of("test"), new ContactService(workplace).edits(contact));
    }

    @Test
    void a_call_of_seventeen_minutes_counts_as_a_contact_of_the_week_and_not_as_a_visit() {
        assertInstanceOf(Edited.Saved.class, log(Optional.empty()));
        var week = new TodayService(workplace).read(DayOfWeek.MONDAY).week();
        assertEquals(0, week.visits());
        assertEquals(1, week.contacts());
        assertEquals(17, week.minutes());
        edits.undo();
        assertEquals(
                0, new TodayService(workplace).read(DayOfWeek.MONDAY).week().minutes());
    }

    @Test
    void it_ends_with_the_moment_of_logging_and_names_who_logged_it() {
        log(Optional.empty());
        var visit = Visit.KIND.read(
                workplace.store().lookup().all(Visit.KIND).getFirst().fields());
        assertEquals("2026-03-10T07:43", visit.start().orElseThrow().toString());
        assertTrue(visit.people()
                .facilitators()
                .getFirst()
                .id()
                .equals(workplace.identity().person()));
    }

    @Test
    void the_practice_contacted_last_is_offered_first() {
        var other = new RecordId(workplace.newId());
        edits.run(
                Operation.of("test"),
                java.util.List.of(Edit.put(Practice.KIND, other, new FieldWrites().text("name", "Ash Lane Practice"))));
        assertEquals(
                "Ash Lane Practice",
                new ContactService(workplace).practices().getFirst().name());
        log(Optional.empty());
        assertEquals(
                practice, new ContactService(workplace).practices().getFirst().id());
    }
}
