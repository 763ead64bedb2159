package org.haversack.ui.visits.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.AgendaDrafts;
import org.haversack.service.visits.Birchwood;
import org.haversack.service.visits.Template;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.files.SavedFiles;
import org.haversack.ui.visits.planning.VisitMoves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private OpenStore store;
    private Birchwood birchwood;
    private PrepareModel model;
    private PrepareActions actions;

    @BeforeEach
    void open() {
        desk = new StoreDesk(Birchwood.empty(folder.resolve("own.db")));
        birchwood = new Birchwood(desk.workplace(), desk.edits());
        store = kit.open(desk);
        model = new PrepareModel(store);
        model.show(birchwood.visit);
        actions = new PrepareActions(
                model,
                store,
                new SavedFiles(kit.kit, store.notices(), (_, name) -> Optional.of(folder.resolve(name)), file -> {}));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RecordId item(String title) {
        return model.agenda().items().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> titles() {
        return model.agenda().items().stream().map(AgendaDraft.Item::title).toList();
    }

    private String purposeOf(String title) {
        return model.purpose(model.agenda().item(item(title)).orElseThrow());
    }

    @Test
    void the_agenda_fills_its_slot_and_names_the_open_actions_by_the_day_of_the_visit() {
        assertEquals("90 of 90 min", model.total());
        assertFalse(model.over());
        assertEquals("A-14 (12 days overdue), A-17", purposeOf("Open actions"));
        var prepared = model.loaded().get().prepared();
        assertEquals("09:00 – 10:30", actions.slot(prepared.visit()));
        var brief = actions.brief(prepared).orElseThrow();
        assertEquals("Birchwood Family Practice", brief.practice());
        assertEquals("on site, 2 Mill Road, Lakeshore", brief.place());
        assertEquals("A-14 (12 days overdue), A-17", brief.agenda().get(1).purpose());
        assertEquals(
                List.of("A-14", "A-17"),
                brief.actions().stream().map(one -> one.code()).toList());
        assertTrue(brief.know().getFirst().startsWith("3 visits held so far, last Tue 10 Feb"), brief.know()::toString);
    }

    @Test
    void what_is_too_long_is_said_and_items_come_go_and_move() {
        var added = model.add();
        model.title(added, "Flu clinic");
        model.minutes(added, OptionalInt.of(10));
        assertEquals("100 of 90 min", model.total());
        assertTrue(model.over());
        model.move(added, -1);
        model.moveTo(item("Data review"), 0);
        assertEquals("Data review", titles().getFirst());
        assertEquals("Flu clinic", titles().get(6));
        model.move(item("Data review"), -1);
        assertEquals("Data review", titles().getFirst());
        model.remove(added);
        assertEquals(7, titles().size());
        model.agenda().revert();
        assertEquals("Flu clinic", titles().get(6));
    }

    @Test
    void a_draft_is_kept_with_every_change_and_found_again_at_the_next_start() {
        model.title(item("Workflow"), "Workflow: repeat BP");
        model.carry().bring("BP technique poster");
        var kept =
                new AgendaDrafts(desk.workplace().store()).find(birchwood.visit).orElseThrow();
        assertEquals("Workflow: repeat BP", kept.items().get(4).title());
        assertEquals(
                List.of("BP technique poster"),
                kept.bring().stream().map(AgendaDraft.Thing::title).toList());
        var next = new PrepareModel(store);
        next.show(birchwood.visit);
        assertEquals("Workflow: repeat BP", next.agenda().items().get(4).title());
        assertEquals(
                Optional.empty(),
                desk.edits().undoable().filter(what -> what.key().contains("item")));
    }

    @Test
    void a_ready_agenda_is_everybodys_and_can_be_undone_into_the_draft_it_was() {
        model.title(item("Workflow"), "Workflow: repeat BP");
        model.ready();
        assertTrue(model.loaded().get().prepared().ready());
        var page = desk.visit(birchwood.visit).orElseThrow();
        assertEquals(7, page.agenda().size());
        assertEquals("A-14 (12 days overdue), A-17", page.agenda().get(1).purpose());
        model.minutes(item("Data review"), OptionalInt.of(20));
        model.move(item("Expectation check"), -6);
        assertEquals(
                "Expectation check",
                desk.visit(birchwood.visit).orElseThrow().agenda().getFirst().title());
        assertEquals(
                OptionalInt.of(20),
                desk.visit(birchwood.visit).orElseThrow().agenda().get(3).plannedMinutes());
        for (int i = 0; i < 3; i++) {
            store.editing().undo();
        }
        assertFalse(model.loaded().get().prepared().ready());
        assertTrue(titles().contains("Workflow: repeat BP"));
        assertEquals(List.of(), desk.visit(birchwood.visit).orElseThrow().agenda());
    }

    @Test
    void an_item_that_lost_its_title_keeps_it_once_the_agenda_is_ready() {
        model.ready();
        var first = item("Welcome & wins");
        model.title(first, " ");
        assertEquals(
                "Welcome & wins",
                desk.visit(birchwood.visit).orElseThrow().agenda().getFirst().title());
        var added = model.add();
        assertEquals(8, titles().size());
        assertEquals(7, desk.visit(birchwood.visit).orElseThrow().agenda().size());
        model.title(added, "Cake");
        assertEquals(
                "Cake",
                desk.visit(birchwood.visit).orElseThrow().agenda().getLast().title());
    }

    @Test
    void the_brief_and_the_calendar_are_written_where_she_wants_them() throws IOException {
        actions.brief();
        var brief = folder.resolve("Birchwood Family Practice 2026-03-10 brief.pdf");
        assertTrue(Files.size(brief) > 1000);
        assertEquals("Written: " + brief, kit.said.getLast());
        actions.calendar();
        var first = calendar();
        assertTrue(first.contains("SEQUENCE:0"), first);
        assertTrue(first.contains("DTSTART;TZID=Europe/Copenhagen:20260310T090000"), first);
        assertTrue(first.contains("TRIGGER:-PT15M"), first);
        new VisitMoves(store).move(birchwood.visit, "Birchwood", LocalDateTime.of(2026, 3, 10, 9, 30));
        actions.calendar();
        var moved = calendar();
        assertTrue(moved.contains("SEQUENCE:1"), moved);
        assertTrue(moved.contains("DTSTART;TZID=Europe/Copenhagen:20260310T093000"), moved);
        assertEquals(line(first, "UID:"), line(moved, "UID:"));
        assertEquals("Moved: Birchwood, today 09:30", kit.said.get(kit.said.size() - 2));
    }

    private String calendar() throws IOException {
        return Files.readString(folder.resolve("Birchwood Family Practice 2026-03-10 visit.ics"));
    }

    private static String line(String text, String begin) {
        return text.lines().filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
    }

    @Test
    void the_template_can_be_another_and_what_was_parked_stays() {
        var phone = model.templates().stream()
                .filter(template -> template.title().equals("Check-in by phone"))
                .findFirst()
                .orElseThrow();
        model.use(phone);
        assertEquals(4, titles().size());
        assertEquals("20 of 90 min", model.total());
        assertEquals(
                "Check-in by phone", model.loaded().get().prepared().visit().title());
        model.agenda().revert();
        assertEquals(7, titles().size());
    }

    private String title() {
        return model.loaded().get().prepared().visit().title();
    }

    private Template template(String title) {
        return model.templates().stream()
                .filter(template -> template.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void taking_another_template_back_brings_the_title_back_too() {
        var before = title();
        model.use(template("Check-in by phone"));
        model.agenda().revert();
        assertEquals(before, title());
        model.use(template("Check-in by phone"));
        store.editing()
                .run(
                        Operation.of("visits.did.mode"),
                        List.of(Edit.put(
                                Visit.KIND,
                                model.loaded().get().prepared().visit().id().id(),
                                new FieldWrites().text("title", "Tea"))));
        model.agenda().revert();
        assertEquals("Tea", title(), "a title that was given since stays");
    }

    @Test
    void of_an_agenda_that_is_ready_one_undo_takes_the_template_and_the_title_back() {
        model.ready();
        var before = title();
        var items = titles();
        model.use(template("Check-in by phone"));
        assertEquals("Check-in by phone", title());
        store.editing().undo();
        assertEquals(before, title());
        assertEquals(items, titles());
    }
}
