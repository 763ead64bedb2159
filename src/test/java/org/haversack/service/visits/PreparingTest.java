package org.haversack.service.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.Vec;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparingTest {
    private static final Operation DO = Operation.of("visits.test");

    @TempDir
    Path folder;

    private Workplace workplace;
    private Edits edits;
    private Birchwood birchwood;

    @BeforeEach
    void open() {
        workplace = Birchwood.empty(folder.resolve("own.db"));
        edits = new Edits(workplace);
        birchwood = new Birchwood(workplace, edits);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private Preparation prepared() {
        return new Preparing(workplace).of(birchwood.visit).orElseThrow();
    }

    private Visit visit() {
        return prepared().visit();
    }

    private String everyChange() throws java.io.IOException {
        var text = new StringBuilder();
        for (var space : workplace.store().spaces()) {
            workplace
                    .store()
                    .missing(space.id(), Vec.NONE)
                    .forEach(line -> text.append(new String(line, java.nio.charset.StandardCharsets.UTF_8)));
        }
        return text.toString();
    }

    @Test
    void an_agenda_begins_with_the_template_named_like_the_visit_and_adds_up_to_its_slot() {
        var agenda = prepared().agenda();
        assertEquals(
                List.of(
                        "Welcome & wins 5",
                        "Open actions 15",
                        "Data review 15",
                        "PDSA cycle – study 20",
                        "Workflow 20",
                        "Next steps & owners 10",
                        "Expectation check 5"),
                agenda.items().stream()
                        .map(item -> item.title() + " " + item.minutes().orElseThrow())
                        .toList());
        assertEquals(90, agenda.minutes());
        assertFalse(prepared().ready());
    }

    @Test
    void open_actions_come_with_it_and_are_overdue_by_the_day_of_the_visit() {
        var prepared = prepared();
        assertEquals(
                List.of("A-14", "A-17"),
                prepared.actions().stream().map(Carried::name).toList());
        var day = LocalDate.of(2026, 3, 10);
        assertEquals(12, prepared.actions().getFirst().overdue(day));
        assertEquals(0, prepared.actions().getLast().overdue(day));
        assertEquals(List.of("Kim"), prepared.actions().getLast().owners());
        assertEquals(new Preparation.Left(3, 1), prepared.left());
        assertEquals(3, prepared.know().held());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 10)), prepared.know().lastHeld());
    }

    @Test
    void a_draft_outlives_the_program_and_is_in_no_change_until_it_is_ready() throws java.io.IOException {
        var drafts = new AgendaDrafts(workplace.store());
        var agenda = prepared().agenda();
        var first = agenda.items().getFirst().id();
        var draft = agenda.change(first, item -> item.titled("sentinel\tone\\two\nthree"))
                .withThing(new Agendas(workplace).thing("sentinel poster"));
        drafts.keep(birchwood.visit, draft);
        workplace.close();
        workplace = Workplace.open(folder.resolve("own.db"), Kinds.ALL, Birchwood.CLOCK, new Random(9));
        edits = new Edits(workplace);
        assertEquals(draft, prepared().agenda());
        assertFalse(everyChange().contains("sentinel"));
        var ready = draft.change(first, item -> item.titled("sentinel"));
        assertInstance(edits.run(DO, new Agendas(workplace).ready(birchwood.visit, ready)));
        assertTrue(everyChange().contains("sentinel poster"));
    }

    @Test
    void a_ready_agenda_is_one_operation_and_changes_by_what_was_changed() {
        var agendas = new Agendas(workplace);
        var draft = prepared().agenda().withThing(agendas.thing("BP technique poster"));
        edits.run(DO, agendas.ready(birchwood.visit, draft));
        new AgendaDrafts(workplace.store()).forget(birchwood.visit);
        var ready = prepared();
        assertTrue(ready.ready());
        assertEquals(draft.items(), ready.agenda().items());
        assertEquals(draft.bring(), ready.agenda().bring());
        assertEquals(List.of(), agendas.edits(birchwood.visit, ready.agenda(), ready.agenda()));

        var last = draft.items().getLast().id();
        var moved = ready.agenda().move(last, 1);
        var one = agendas.edits(birchwood.visit, ready.agenda(), moved);
        assertEquals(List.of(last), one.stream().map(Edit::id).toList());
        edits.run(DO, one);
        assertEquals(moved.items(), prepared().agenda().items());
        edits.undo();
        assertEquals(draft.items(), prepared().agenda().items());
        edits.undo();
        assertFalse(prepared().ready());
    }

    @Test
    void what_was_parked_last_time_is_on_the_new_agenda_until_another_one_takes_it_up() {
        var parked = new RecordId(workplace.newId());
        birchwood.run(Edit.put(
                AgendaItem.KIND,
                parked,
                new FieldWrites()
                        .ref("visit", birchwood.lastVisit)
                        .text("title", "Flu clinic")
                        .code("state", AgendaItemState.PARKED)));
        assertEquals(1, prepared().parked().size());
        var carried = prepared().agenda().items().getLast();
        assertEquals("Flu clinic", carried.title());
        assertEquals(Optional.of(parked), carried.carriedFrom());
        assertEquals(OptionalInt.empty(), carried.minutes());
        assertEquals(90, prepared().agenda().minutes());
        birchwood.run(Edit.put(
                AgendaItem.KIND,
                new RecordId(workplace.newId()),
                new FieldWrites()
                        .ref("visit", birchwood.lastVisit)
                        .text("title", "Flu clinic")
                        .ref("carriedFrom", parked)));
        assertEquals(List.of(), prepared().parked());
    }

    @Test
    void moving_a_visit_raises_its_sequence_as_undoing_does() {
        assertEquals(0, CalendarSequence.of(workplace.store(), birchwood.visit));
        var planning = new Planning(workplace);
        edits.run(DO, planning.move(birchwood.visit, LocalDateTime.of(2026, 3, 10, 9, 30)));
        assertEquals(1, CalendarSequence.of(workplace.store(), birchwood.visit));
        birchwood.run(Edit.put(Visit.KIND, birchwood.visit, new FieldWrites().text("title", "Kickoff")));
        assertEquals(1, CalendarSequence.of(workplace.store(), birchwood.visit));
        edits.undo();
        edits.undo();
        assertEquals(Optional.of(LocalDateTime.of(2026, 3, 10, 9, 0)), visit().start());
        assertEquals(2, CalendarSequence.of(workplace.store(), birchwood.visit));
        assertEquals(List.of(), planning.move(birchwood.visit, LocalDateTime.of(2026, 3, 10, 9, 0)));
    }

    @Test
    void a_visit_that_is_not_held_says_why_and_may_be_planned_anew() {
        var again = LocalDateTime.of(2026, 3, 17, 13, 0);
        edits.run(
                DO,
                new Planning(workplace)
                        .notHeld(
                                birchwood.visit,
                                new Planning.NotHeld(
                                        VisitState.CANCELLED_BY_PRACTICE,
                                        "staff absence",
                                        PaceSetter.PRACTICE_LEADER,
                                        again)));
        assertTrue(visit().state().orElseThrow().is(VisitState.CANCELLED_BY_PRACTICE));
        assertEquals("staff absence", visit().reason());
        assertTrue(visit().paceSetter().orElseThrow().is(PaceSetter.PRACTICE_LEADER));
        var planned = workplace.store().listing().visits().stream()
                .filter(line -> line.start().equals("2026-03-17T13:00"))
                .toList();
        assertEquals(1, planned.size());
        assertEquals("Monthly follow-up", planned.getFirst().title());
        assertEquals(OptionalInt.of(90), planned.getFirst().minutes());
        assertInstance(edits.undo());
        assertTrue(visit().state().orElseThrow().is(VisitState.PLANNED));
        assertEquals("", visit().reason());
    }

    private static void assertInstance(Edited edited) {
        assertTrue(edited instanceof Edited.Saved, edited::toString);
    }

    @Test
    void the_next_visit_is_suggested_for_the_next_working_day_at_nine_and_as_long_as_usual() {
        var plan = new Planning(workplace).suggestion(birchwood.practice);
        assertEquals(LocalDateTime.of(2026, 3, 10, 9, 0), plan.start());
        assertEquals(90, plan.minutes());
        assertEquals("Europe/Copenhagen", plan.zone().getId());
        assertEquals(LocalDate.of(2026, 3, 16), Planning.nextWorkingDay(LocalDate.of(2026, 3, 13)));
    }
}
