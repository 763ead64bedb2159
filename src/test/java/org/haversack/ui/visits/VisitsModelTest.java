package org.haversack.ui.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.Planning;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.visits.planning.VisitMoves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private OpenStore store;
    private VisitsModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        store = kit.open(desk);
        model = new VisitsModel(store);
        model.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void visits_ahead_come_first_and_the_next_one_is_at_the_top() {
        var first = model.browse().list().rows().getFirst();
        assertEquals("Birchwood Family Practice", model.practice(first));
        assertEquals("today 09:00", model.when(first));
        assertEquals("Planned", model.state(first));
        assertEquals("on site", model.mode(first));
    }

    @Test
    void a_visit_whose_day_has_passed_in_silence_says_so() {
        var list = model.browse().list();
        list.span().set(list.spans().get(1));
        assertEquals(1, list.rows().size());
        assertEquals("Not logged yet", model.state(list.rows().getFirst()));
        assertEquals(Tone.WARN, model.tone(list.rows().getFirst()));
        assertEquals("yesterday 13:30", model.when(list.rows().getFirst()));
    }

    @Test
    void past_visits_are_listed_with_the_latest_at_the_top_and_what_became_of_them() {
        var list = model.browse().list();
        list.span().set(list.spans().get(4));
        var starts = list.rows().stream().map(row -> row.start().orElseThrow()).toList();
        assertEquals(starts.stream().sorted(java.util.Comparator.reverseOrder()).toList(), starts);
        assertEquals(54, list.rows().size());
        assertEquals("54 visits and contacts", model.summary().getValue());
        list.filter().set("cancelled");
        assertTrue(list.rows().stream().allMatch(row -> model.state(row).equals("Cancelled by practice")));
    }

    @Test
    void a_visit_is_found_by_its_month() {
        var list = model.browse().list();
        list.span().set(list.spans().get(3));
        list.filter().set("apr");
        assertTrue(
                list.rows().stream().allMatch(row -> row.start().orElseThrow().getMonthValue() == 4));
        assertTrue(list.rows().size() >= 2, list.rows()::toString);
    }

    @Test
    void the_chosen_visit_comes_with_its_agenda() {
        model.browse().list().chosen().set(model.browse().list().rows().getFirst());
        var page = model.browse().page().get();
        assertEquals(
                List.of("Welcome and wins", "Open actions"),
                page.agenda().stream().map(item -> item.title()).toList());
    }

    @Test
    void a_practice_without_any_visit_is_listed_and_can_have_its_first_one_planned() {
        var list = model.browse().list();
        list.span().set(list.spans().get(0));
        assertEquals(
                List.of("Clover Street Practice"),
                list.rows().stream().map(VisitRow::practiceName).toList());
        assertEquals("Never visited", model.state(list.rows().getFirst()));
    }

    @Test
    void enter_leads_to_preparing_what_is_planned() {
        var first = model.browse().list().rows().getFirst();
        model.open(first);
        assertEquals(Destination.of(Place.PREPARE, first.id()), kit.went.getLast());
    }

    @Test
    void enter_leads_to_the_running_visit_once_it_has_begun_on_whatever_computer() {
        var first = model.browse().list().rows().getFirst();
        desk.edits()
                .run(
                        Operation.of("visits.did.moved", ""),
                        List.of(Edit.put(
                                Visit.KIND,
                                first.id(),
                                new FieldWrites()
                                        .time(
                                                "startedAt",
                                                desk.workplace().today().atTime(9, 0)))));
        model.open(first);
        assertEquals(Destination.of(Place.VISIT, first.id()), kit.went.getLast());
    }

    @Test
    void the_week_shows_its_visits_and_the_keyboard_goes_among_them() {
        model.look(Look.WEEK);
        var week = model.calendar();
        assertEquals(LocalDate.of(2026, 3, 9), week.from());
        assertEquals("9 – 15 Mar 2026 · week 11", week.title());
        var tuesday = week.on(LocalDate.of(2026, 3, 10));
        assertEquals("Birchwood Family Practice", tuesday.getFirst().practiceName());
        week.go(LocalDate.of(2026, 3, 10));
        assertEquals(tuesday.getFirst(), week.focused().get());
        assertEquals(2, week.page().get().agenda().size());
        week.turn(1);
        assertEquals(LocalDate.of(2026, 3, 16), week.from());
        assertTrue(week.rows().get().stream()
                .allMatch(row -> !row.start().orElseThrow().toLocalDate().isBefore(week.from())));
        week.today();
        assertEquals(LocalDate.of(2026, 3, 9), week.from());
    }

    @Test
    void a_visit_is_moved_in_the_calendar_and_moved_back_by_undo() {
        model.look(Look.WEEK);
        var week = model.calendar();
        week.go(LocalDate.of(2026, 3, 10));
        week.move(1, 30);
        assertEquals(
                LocalDateTime.of(2026, 3, 11, 9, 30),
                week.focused().get().start().orElseThrow());
        assertEquals(LocalDate.of(2026, 3, 11), week.day().get());
        assertEquals("Moved: Birchwood Family Practice, tomorrow 09:30", kit.said.getLast());
        store.editing().undo();
        assertEquals(
                LocalDateTime.of(2026, 3, 10, 9, 0),
                week.focused().get().start().orElseThrow());
    }

    @Test
    void a_visit_that_was_held_stays_where_it_was() {
        model.look(Look.MONTH);
        var month = model.calendar();
        month.turn(-1);
        assertEquals("February 2026", month.title());
        var held =
                month.rows().get().stream().filter(VisitRow::held).findFirst().orElseThrow();
        month.moveTo(held, LocalDateTime.of(2026, 3, 12, 9, 0));
        assertEquals("Only a planned visit can be moved.", kit.said.getLast());
    }

    @Test
    void the_look_and_the_week_are_as_she_left_and_set_them() {
        model.look(Look.MONTH);
        kit.kit.settings().set(Settings.WEEK_START, "SUNDAY");
        var again = new VisitsModel(store);
        assertEquals(Look.MONTH, again.look().get());
        again.show();
        assertEquals(LocalDate.of(2026, 3, 1), again.calendar().from());
        again.look(Look.WEEK);
        assertEquals(LocalDate.of(2026, 3, 8), again.calendar().from());
    }

    @Test
    void a_visit_is_called_off_and_planned_after_all() {
        var row = model.browse().list().rows().getFirst();
        new VisitMoves(store)
                .notHeld(
                        row.id(),
                        row.practiceName(),
                        new Planning.NotHeld(VisitState.NO_SHOW, "locked door", PaceSetter.PRACTICE_LEADER, null));
        assertEquals(
                "Nobody there", model.state(desk.visit(row.id()).orElseThrow().row()));
        model.plannedAgain(row);
        assertEquals("Planned", model.state(desk.visit(row.id()).orElseThrow().row()));
        model.delete(row);
        assertTrue(desk.visit(row.id()).isEmpty());
        store.editing().undo();
        assertTrue(desk.visit(row.id()).isPresent());
    }
}
