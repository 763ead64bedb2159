package org.haversack.ui.practices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticesModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private PracticesModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new PracticesModel(kit.open(desk));
        model.browse().show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void practices_that_left_are_in_a_part_of_their_own() {
        var list = model.browse().list();
        assertEquals(19, list.rows().size());
        assertEquals("19 practices", model.summary().getValue());
        list.span().set(list.spans().get(2));
        assertEquals(
                List.of("Dr Lindqvist"),
                list.rows().stream().map(PracticeRow::name).toList());
        assertEquals("1 practice", model.summary().getValue());
    }

    @Test
    void a_row_says_when_the_next_visit_is_what_is_open_and_what_is_overdue() {
        var birchwood = row("birchwood");
        assertEquals("Birchwood Family Practice", cell("name", birchwood).words());
        assertEquals("today 09:00", cell("next", birchwood).words());
        assertEquals("1 overdue", cell("open", birchwood).words());
        assertEquals(Tone.BAD, cell("open", birchwood).tone());
        assertEquals("Tue 10 Feb", cell("last", birchwood).words());
        assertEquals("Prepare & launch", cell("stage", birchwood).words());
        var quiet = row("clover");
        assertEquals("none planned", cell("next", quiet).words());
        assertEquals("never", cell("last", quiet).words());
        assertEquals("none", cell("open", quiet).words());
    }

    private PracticeRow row(String typed) {
        model.browse().list().filter().set(typed);
        return model.browse().list().rows().getFirst();
    }

    private org.haversack.ui.kit.lists.Column.Cell cell(String column, PracticeRow row) {
        return model.columns().stream()
                .filter(one -> one.id().equals(column))
                .findFirst()
                .orElseThrow()
                .cell()
                .apply(row);
    }

    @Test
    void sorted_by_next_visit_those_without_one_come_last() {
        var next = model.columns().get(1).order();
        var sorted = model.browse().list().rows().stream().sorted(next).toList();
        assertEquals("Birchwood Family Practice", sorted.getFirst().name());
        assertTrue(sorted.getLast().next().isEmpty());
    }

    @Test
    void the_chosen_practice_comes_with_its_people_visits_and_actions() {
        model.browse().list().chosen().set(row("birchwood"));
        var page = model.browse().page().get();
        assertEquals(
                List.of("Dr Lund", "Kim", "Sam"),
                page.staff().stream().map(one -> one.name()).toList());
        assertEquals(4, page.visits().size());
        assertEquals(1, page.actions().size());
        assertEquals(List.of("Kim"), page.actions().getFirst().owners());
        model.goToVisit(page.visits().getFirst().id());
        model.goToAction(page.actions().getFirst().id());
        assertEquals(
                List.of(
                        Destination.of(Place.VISITS, page.visits().getFirst().id()),
                        Destination.of(Place.ACTIONS, page.actions().getFirst().id())),
                kit.went);
    }

    @Test
    void the_list_is_narrowed_down_to_a_stage_and_that_is_remembered() {
        model.narrowing().stage().set(Optional.of(PracticeStage.MONITOR_AND_SUSTAIN));
        assertTrue(model.browse().list().rows().stream()
                .allMatch(row -> row.stage().orElseThrow().is(PracticeStage.MONITOR_AND_SUSTAIN)));
        assertEquals(6, model.browse().list().rows().size());
        var later = new PracticesModel(kit.open(desk));
        later.browse().show();
        assertEquals(6, later.browse().list().rows().size());
        later.narrowing().clear();
        assertEquals(19, later.browse().list().rows().size());
    }

    @Test
    void with_two_facilitators_each_ones_practices_can_be_shown() {
        assertFalse(model.narrowing().several());
        assign("Maja Holm", 0);
        assign("Tom Baker", 1);
        model.browse().read();
        assertEquals(List.of("Maja Holm", "Tom Baker"), model.narrowing().facilitators());
        assertTrue(model.narrowing().several());
        model.narrowing().facilitator().set("Tom Baker");
        assertEquals(1, model.browse().list().rows().size());
        assertEquals(
                "Tom Baker",
                cell("facilitator", model.browse().list().rows().getFirst()).words());
    }

    private void assign(String name, int practice) {
        var id = new RecordId(desk.workplace().newId());
        var edits = desk.edits();
        assertInstanceOf(
                Edited.Saved.class,
                edits.run(
                        Operation.of("test.did"),
                        List.of(
                                Edit.put(
                                        Person.KIND,
                                        id,
                                        new FieldWrites().text("name", name).code("role", PersonRole.FACILITATOR)),
                                Edit.put(
                                        Assignment.KIND,
                                        new RecordId(desk.workplace().newId()),
                                        new FieldWrites()
                                                .ref(
                                                        "practice",
                                                        model.browse()
                                                                .list()
                                                                .rows()
                                                                .get(practice)
                                                                .id())
                                                .ref("person", id)
                                                .code("as", AssignmentRole.LEAD)))));
    }

    @Test
    void a_new_practice_has_its_page_shown_and_can_be_taken_back() {
        model.create("  Linden Practice ");
        assertEquals(20, model.browse().list().rows().size());
        var id = row("linden").id();
        assertEquals(List.of(Destination.of(Place.PRACTICE, id)), kit.went);
        model.store().editing().undo();
        model.browse().list().filter().set("");
        assertEquals(19, model.browse().list().rows().size());
    }

    @Test
    void a_practice_that_leaves_is_among_the_former_ones_until_that_is_undone() {
        var birchwood = row("birchwood");
        model.browse().list().filter().set("");
        model.archive(birchwood.id(), birchwood.name(), true);
        assertEquals(18, model.browse().list().rows().size());
        assertEquals("Birchwood Family Practice is among the former practices now", kit.said.getLast());
        model.store().editing().undo();
        assertEquals(19, model.browse().list().rows().size());
    }

    @Test
    void an_imported_list_says_which_lines_could_not_be_used() throws IOException {
        var file = Files.writeString(
                folder.resolve("list.csv"), "name,clinicians\nLinden Practice,3\n,4\nHazel Surgery,two\n");
        var imports = new ImportModel(model.store());
        imports.run();
        assertEquals(Optional.empty(), imports.outcome().get());
        imports.file().set(Optional.of(file));
        imports.run();
        var came = imports.outcome().get().orElseThrow();
        assertTrue(
                imports.lines(came).stream().anyMatch(line -> line.startsWith("Line 3 was not used: ")),
                () -> "" + imports.lines(came));
        assertEquals("Linden Practice", row("linden").name());
    }
}
