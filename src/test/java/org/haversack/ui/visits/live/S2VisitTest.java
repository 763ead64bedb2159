package org.haversack.ui.visits.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Barrier;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The visit of S2, through the models.
class S2VisitTest {
    private static final int[] MINUTES = {7, 18, 15, 12, 22, 9, 4};

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private Birchwood birchwood;
    private VisitModel model;
    private VisitScreen.Parts parts;

    @BeforeEach
    void open() {
        desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
        birchwood = new Birchwood(desk);
        look();
    }

    private void look() {
        var store = kit.open(desk);
        model = new VisitModel(store, clock);
        parts = VisitScreen.Parts.of(store, model);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        model.tick();
    }

    private VisitTimes times() {
        return new VisitTimes(
                model.shown(), model.running().get().orElseThrow(), model.now().get(), kit.words);
    }

    private void capture(String line) {
        parts.capture().text().set(line);
        parts.capture().enter();
        assertEquals("", parts.capture().problem().get());
        assertEquals("", parts.capture().text().get());
    }

    private Action action(RecordId id) {
        return Action.KIND.read(desk.workplace()
                .store()
                .lookup()
                .find(Action.KIND, id)
                .orElseThrow()
                .fields());
    }

    @Test
    void a_visit_of_today_begins_when_it_is_gone_to() {
        model.open(birchwood.visit);
        assertEquals(LiveState.RUNNING, model.state().get());
        assertEquals("Welcome and wins", model.current().orElseThrow().title());
        assertEquals(
                "2026-03-10T09:00",
                model.shown().visit().time().startedAt().orElseThrow().toString());
        assertEquals(4, model.shown().number());
        assertEquals(
                List.of(model.shown().me()),
                model.shown().visit().people().facilitators().stream()
                        .map(one -> one.id())
                        .toList());
    }

    @Test
    void minutes_of_items_add_up_to_those_of_the_visit() {
        model.open(birchwood.visit);
        for (int minutes : MINUTES) {
            pass(minutes);
            model.next();
        }
        assertEquals("01:27", times().timer());
        assertEquals("Planned 90 · so far 87 · 2 min ahead", times().totals());
        model.wrapUp();
        assertEquals(Place.WRAP_UP, kit.went.getLast().place());
        var agenda = model.shown().agenda();
        assertEquals(
                List.of(7, 18, 15, 12, 22, 9, 4),
                agenda.stream().map(item -> item.actualMinutes().orElseThrow()).toList());
        assertTrue(agenda.stream().allMatch(item -> is(item, AgendaItemState.DONE)));
        assertEquals(87, model.shown().visit().time().contactMinutes().orElseThrow());
    }

    private static boolean is(AgendaItem item, AgendaItemState state) {
        return item.state().filter(one -> one.is(state)).isPresent();
    }

    @Test
    void the_time_so_far_is_held_against_the_plan() {
        model.open(birchwood.visit);
        for (int i = 0; i < 3; i++) {
            pass(MINUTES[i]);
            model.next();
        }
        pass(10);
        assertEquals("00:50", times().timer());
        assertEquals("of 90 min", times().planned());
        assertEquals("Planned 90 · so far 50 · 5 min behind", times().totals());
        var agenda = model.shown().agenda();
        assertEquals("7 / 5 min", times().of(agenda.get(0)));
        assertEquals("10 / 20 min", times().of(agenda.get(3)));
        assertEquals("20 min", times().of(agenda.get(4)));
    }

    @Test
    void after_a_kill_the_timer_shows_the_true_time_and_the_same_item() {
        model.open(birchwood.visit);
        pass(7);
        model.next();
        pass(3);
        model.pauseOrResume();
        pass(20);
        model.pauseOrResume();
        pass(4);
        clock.pass(Duration.ofMinutes(5));
        look();
        model.open();
        assertEquals(LiveState.RUNNING, model.state().get());
        assertEquals("00:19", times().timer());
        assertEquals("Open actions", model.current().orElseThrow().title());
        assertEquals("12 / 15 min", times().of(model.current().orElseThrow()));
    }

    @Test
    void what_is_captured_gets_its_code_its_owner_and_its_day() {
        model.open(birchwood.visit);
        capture("/decision Recheck BP when first reading ≥ 140/90, both MAs !16 mar");
        capture("/action Laminate recheck card @Kim !fri");
        capture("/action Send quitline fax form @me !tomorrow");
        var sheet = model.shown();
        var decision = sheet.decisions().getFirst();
        assertEquals("D-1", decision.code());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 16)), decision.from());
        assertEquals(model.item(), decision.item().map(one -> one.id()));
        assertEquals(
                List.of("A-18", "A-19"),
                sheet.actions().stream().map(line -> line.action().code()).toList());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 11)),
                sheet.actions().stream()
                        .map(line -> line.action().due().orElseThrow())
                        .toList());
        assertEquals(
                List.of(List.of("Kim"), List.of("Ana Ruiz")),
                sheet.actions().stream().map(line -> line.owners()).toList());
        assertEquals(
                List.of("Decision D-1", "Action A-18", "Action A-19"),
                parts.lines().lines().stream().map(Line::badge).toList());
        assertEquals("Kim · due Fri 13 Mar", parts.lines().lines().get(1).detail());
    }

    @Test
    void a_line_that_cannot_be_understood_stays_with_the_reason() {
        model.open(birchwood.visit);
        var line = "/action Laminate recheck card @Nobody !fri";
        parts.capture().text().set(line);
        parts.capture().enter();
        assertEquals(line, parts.capture().text().get());
        assertTrue(parts.capture().problem().get().contains("“Nobody”"));
        assertEquals(List.of(), model.shown().actions());
        parts.capture().text().set("/action Laminate recheck card @Kim !fro");
        assertEquals("", parts.capture().problem().get());
        parts.capture().enter();
        assertTrue(parts.capture().problem().get().contains("“fro”"));
    }

    @Test
    void what_was_captured_is_changed_and_undone() {
        model.open(birchwood.visit);
        capture("/action Laminate card @Kim !fri");
        var line = parts.lines().lines().getFirst();
        parts.capture().change(line);
        assertEquals(
                "/action Laminate card @Kim !2026-03-13", parts.capture().text().get());
        capture("/action Laminate recheck card @Jo @\"Dr Lund\" !16 mar");
        assertEquals(
                List.of("Laminate recheck card — Dr Lund, Jo · due Mon 16 Mar"),
                parts.lines().lines().stream()
                        .map(one -> one.text() + " — " + one.detail())
                        .map(S2VisitTest::sorted)
                        .toList());
        model.run(org.haversack.service.edit.Operation.of("live.did.changed", ""), _ -> List.of(), _ -> {});
        desk.edits().undo();
        assertEquals("Laminate card", parts.lines().lines().getFirst().text());
        desk.edits().undo();
        assertEquals(List.of(), parts.lines().lines());
    }

    private static String sorted(String line) {
        return line.replace("Jo, Dr Lund", "Dr Lund, Jo");
    }

    @Test
    void barriers_of_the_list_are_ticked_and_others_are_noted() {
        model.open(birchwood.visit);
        capture("/barrier workload");
        capture("/barrier the lift was broken");
        assertEquals(
                List.of(Barrier.WORKLOAD),
                model.shown().visit().content().barriers().stream()
                        .map(one -> one.known().orElseThrow())
                        .toList());
        assertEquals(
                "Barrier: the lift was broken",
                parts.notes().current().get().text().get());
        capture("/question Which exclusion counts?");
        capture("/park Fax line");
        assertEquals(
                "Which exclusion counts?", model.shown().questions().getFirst().text());
        assertEquals("Fax line", model.shown().agenda().getLast().title());
        assertTrue(is(model.shown().agenda().getLast(), AgendaItemState.PARKED));
    }

    @Test
    void notes_are_saved_as_they_are_typed_and_belong_to_their_item() {
        model.open(birchwood.visit);
        var first = parts.notes().current().get();
        first.text().set("Huddle works.");
        kit.time.pass(800);
        model.next();
        parts.notes().current().get().text().set("Kim suggests a second cuff.");
        model.previous();
        assertEquals("Huddle works.", parts.notes().current().get().text().get());
        look();
        model.open();
        assertEquals(
                List.of("Huddle works.", "Kim suggests a second cuff."),
                model.shown().notes().stream().map(line -> line.note().text()).toList());
        capture("Second line");
        assertEquals(
                "Huddle works.\nSecond line",
                parts.notes().current().get().text().get());
    }

    @Test
    void an_action_of_last_time_that_slips_keeps_both_days_and_the_reason() {
        model.open(birchwood.visit);
        var before = model.shown().before();
        assertEquals(
                List.of("A-14", "A-17"),
                before.stream().map(one -> one.line().action().code()).toList());
        assertEquals("12 d", parts.room().due(before.getFirst()));
        assertEquals(Optional.of("Say why it slipped."), parts.room().slip(before.getFirst(), " ", "24 mar"));
        assertEquals(Optional.empty(), parts.room().slip(before.getFirst(), "waiting for EHR vendor", "24 mar"));
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 24)), action(birchwood.a14).due());
        var slipped = model.shown().before().stream()
                .filter(one -> one.line().action().code().equals("A-14"))
                .findFirst()
                .orElseThrow();
        var update = slipped.slip().orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2026, 2, 26)), update.oldDue());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 24)), update.newDue());
        assertEquals("waiting for EHR vendor", update.reason());
        assertEquals(
                "Slipped: waiting for EHR vendor → Tue 24 Mar", parts.room().slip(slipped));
        parts.room().done(model.shown().before().getLast(), true);
        assertTrue(action(birchwood.a17).status().orElseThrow().is(ActionStatus.DONE));
        assertEquals(2, model.shown().before().size());
        parts.room().done(model.shown().before().getLast(), false);
        assertFalse(action(birchwood.a17).status().orElseThrow().is(ActionStatus.DONE));
    }

    @Test
    void people_in_the_room_are_counted_by_role() {
        model.open(birchwood.visit);
        assertEquals("Nobody ticked yet", parts.room().headcount());
        for (var staff : model.shown().staff().subList(0, 2)) {
            parts.room().present(staff, true);
        }
        assertTrue(parts.room().add("Ida, nurse"));
        assertEquals(
                "3 people: 1 clinician, 2 nurse or MA", parts.room().headcount().replace("1 nurse or MA, 1", "?"));
    }

    @Test
    void parked_and_skipped_items_keep_their_state_at_the_end() {
        model.open(birchwood.visit);
        pass(5);
        model.park();
        model.skip();
        assertEquals("Data review", model.current().orElseThrow().title());
        model.wrapUp();
        var agenda = model.shown().agenda();
        assertTrue(is(agenda.get(0), AgendaItemState.PARKED));
        assertTrue(is(agenda.get(1), AgendaItemState.SKIPPED));
        assertTrue(is(agenda.get(2), AgendaItemState.DONE));
        assertTrue(VisitSheet.open(agenda.get(3)));
    }

    @Test
    void only_one_visit_goes_on_at_a_time() {
        model.open(birchwood.visit);
        var other = model.shown();
        model.open(new RecordId(desk.workplace().newId()));
        assertEquals(LiveState.NOTHING, model.state().get());
        model.open();
        assertEquals(other.visit().id(), model.shown().visit().id());
        model.notBegun();
        assertEquals(LiveState.AHEAD, model.state().get());
        assertEquals(Optional.empty(), model.shown().visit().time().startedAt());
    }
}
