package org.haversack.service.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.haversack.domain.visit.VisitTemplate;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final Operation DO = Operation.of("visits.test");

    @TempDir
    Path folder;

    private Workplace workplace;
    private Templates templates;
    private Edits edits;

    @BeforeEach
    void open() {
        workplace = Birchwood.empty(folder.resolve("own.db"));
        templates = new Templates(workplace);
        edits = new Edits(workplace);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void those_that_come_with_the_program_fill_their_time_and_cannot_be_changed() {
        assertEquals(
                List.of("Monthly follow-up", "Kickoff", "Check-in by phone", "Closing"),
                templates.all().stream().map(Template::title).toList());
        templates.all().forEach(template -> {
            assertEquals(template.minutes().orElseThrow(), template.itemMinutes(), template.title());
            assertTrue(template.mode().isPresent(), template.title());
            assertFalse(templates.changeable(template));
        });
    }

    @Test
    void a_copy_may_be_changed_and_is_offered_before_the_one_it_was_copied_from() {
        var id = new RecordId(workplace.newId());
        edits.run(DO, templates.copy(templates.titled("Monthly follow-up").orElseThrow(), id, "Monthly follow-up"));
        var copy = templates.titled("monthly follow-up").orElseThrow();
        assertEquals(id, copy.id().orElseThrow());
        assertTrue(templates.changeable(copy));
        assertEquals(90, copy.itemMinutes());
        var last = copy.items().getLast();
        edits.run(DO, templates.move(copy, last.id().orElseThrow(), 0));
        edits.run(
                DO,
                templates.add(
                        templates.titled("Monthly follow-up").orElseThrow(),
                        new RecordId(workplace.newId()),
                        "Cake",
                        3));
        var changed = templates.titled("Monthly follow-up").orElseThrow();
        assertEquals("Expectation check", changed.items().getFirst().title());
        assertEquals("Cake", changed.items().getLast().title());
        assertEquals(93, changed.itemMinutes());
    }

    @Test
    void an_archived_template_is_kept_and_no_longer_offered() {
        var id = new RecordId(workplace.newId());
        edits.run(DO, templates.create(id, "Study day"));
        edits.run(DO, List.of(Edit.put(VisitTemplate.KIND, id, new FieldWrites().flag("archived", true))));
        assertTrue(templates.titled("Study day").isEmpty());
        assertEquals("Study day", templates.all().getLast().title());
    }
}
