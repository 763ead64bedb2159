package org.haversack.service.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Snooze;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;
import org.haversack.report.momentum.Reason;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.exchange.SetupService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day of the silent practice: Tuesday 30 June 2026, with the contacts, cancellations and actions of the
/// quarter.
class TodayServiceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @TempDir
    Path folder;

    private final Hands clock = new Hands(LocalDateTime.of(2026, 6, 30, 8, 0));
    private Workplace workplace;
    private Edits edits;
    private RecordId birchwood;
    private RecordId harbour;
    private RecordId okafor;

    /// A clock that is put to a time.
    private static final class Hands extends Clock {
        private LocalDateTime now;

        Hands(LocalDateTime now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return now.atZone(ZONE).toInstant();
        }
    }

    @BeforeEach
    void open() {
        workplace = new SetupService(Kinds.ALL, clock, new Random(3))
                .newProgramme(folder.resolve("own.db"), "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
        edits = new Edits(workplace);
        birchwood = practice("Birchwood Family Practice");
        harbour = practice("Harbour Street Surgery");
        okafor = practice("Dr Okafor");
        visit(birchwood, "2026-06-16T09:00", VisitMode.IN_PERSON, VisitState.HELD, 80);
        visit(birchwood, "2026-06-24T10:00", VisitMode.VIDEO, VisitState.HELD, 30);
        visit(harbour, "2026-04-21T09:00", VisitMode.IN_PERSON, VisitState.HELD, 60);
        visit(harbour, "2026-05-19T09:00", VisitMode.IN_PERSON, VisitState.CANCELLED_BY_PRACTICE, 0);
        visit(harbour, "2026-06-23T09:00", VisitMode.IN_PERSON, VisitState.HELD, 45);
        visit(okafor, "2026-03-17T09:00", VisitMode.IN_PERSON, VisitState.HELD, 60);
        visit(okafor, "2026-04-08T09:00", VisitMode.PHONE, VisitState.HELD, 15);
        visit(okafor, "2026-05-27T09:00", VisitMode.PHONE, VisitState.HELD, 20);
        action(okafor, "Print huddle list", "2026-05-15", ActionStatus.OPEN);
        action(okafor, "Name a team", "2026-03-01", ActionStatus.DONE);
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private Today today() {
        return new TodayService(workplace).read(DayOfWeek.MONDAY);
    }

    @Test
    void the_silent_practice_comes_first_with_its_reasons_and_the_others_do_not_worry() {
        var practices = today().practices();
        assertEquals(1, practices.size());
        assertEquals("Dr Okafor", practices.getFirst().name());
        assertEquals(
                List.of(new Reason.NotOnSite(105, 2), new Reason.NoContact(34, true, 1), new Reason.Overdue(46, 1)),
                practices.getFirst().momentum().reasons());
        assertEquals(Momentum.Level.RED, practices.getFirst().momentum().level());
    }

    @Test
    void put_aside_for_fourteen_days_it_comes_back_on_14_july() {
        snooze("2026-07-14");
        assertEquals(List.of(), today().practices());
        clock.now = LocalDateTime.of(2026, 7, 13, 23, 0);
        assertTrue(today().practices().stream().noneMatch(one -> one.practice().equals(okafor)));
        clock.now = LocalDateTime.of(2026, 7, 14, 8, 0);
        assertTrue(today().practices().stream().anyMatch(one -> one.practice().equals(okafor)));
    }

    @Test
    void a_contact_ends_the_putting_aside_and_says_so_by_one_reason_less() {
        snooze("2026-07-14");
        clock.now = LocalDateTime.of(2026, 7, 3, 9, 0);
        visit(okafor, "2026-07-02T10:00", VisitMode.PHONE, VisitState.HELD, 15);
        assertEquals(
                List.of(new Reason.NotOnSite(108, 2), new Reason.Overdue(49, 1)),
                today().practices().getFirst().momentum().reasons());
    }

    @Test
    void cancellations_count_only_since_the_last_visit_that_was_held() {
        clock.now = LocalDateTime.of(2026, 7, 20, 8, 0);
        visit(harbour, "2026-07-01T09:00", VisitMode.IN_PERSON, VisitState.CANCELLED_BY_PRACTICE, 0);
        visit(harbour, "2026-07-14T09:00", VisitMode.IN_PERSON, VisitState.NO_SHOW, 0);
        var needs = today().practices().stream()
                .filter(one -> one.practice().equals(harbour))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new Reason.Cancelled(2, 2)), needs.momentum().reasons());
        visit(harbour, "2026-07-15T09:00", VisitMode.PHONE, VisitState.HELD, 10);
        assertTrue(today().practices().stream().noneMatch(one -> one.practice().equals(harbour)));
    }

    @Test
    void actions_due_within_a_week_are_listed_with_the_oldest_first_and_finished_ones_are_not() {
        action(birchwood, "Laminate recheck card", "2026-07-07", ActionStatus.IN_PROGRESS);
        action(birchwood, "Later", "2026-07-08", ActionStatus.OPEN);
        var due = today();
        assertEquals(
                List.of("Print huddle list", "Laminate recheck card"),
                due.due().stream().map(DueAction::title).toList());
        assertEquals(1, due.overdue());
    }

    @Test
    void an_archived_practice_needs_nobody_and_its_actions_are_not_due() {
        run(Edit.put(Practice.KIND, okafor, new FieldWrites().flag("archived", true)));
        assertEquals(List.of(), today().practices());
        assertEquals(List.of(), today().due());
    }

    @Test
    void visits_of_the_day_come_in_order_with_what_there_is_to_know() {
        visit(birchwood, "2026-06-30T16:00", VisitMode.PHONE, VisitState.PLANNED, 0);
        visit(okafor, "2026-06-30T09:00", VisitMode.IN_PERSON, VisitState.PLANNED, 0);
        visit(okafor, "2026-07-01T09:00", VisitMode.IN_PERSON, VisitState.PLANNED, 0);
        var visits = today().visits();
        assertEquals(
                List.of("Dr Okafor", "Birchwood Family Practice"),
                visits.stream().map(visit -> visit.row().practiceName()).toList());
        assertEquals(1, visits.getFirst().open());
    }

    @Test
    void the_week_adds_up_what_was_held_since_monday() {
        visit(birchwood, "2026-06-29T09:00", VisitMode.IN_PERSON, VisitState.SHORTENED, 40);
        visit(birchwood, "2026-06-30T07:00", VisitMode.PHONE, VisitState.HELD, 17);
        visit(birchwood, "2026-06-28T09:00", VisitMode.IN_PERSON, VisitState.HELD, 90);
        var week = today().week();
        assertEquals(List.of(1, 1, 57), List.of(week.visits(), week.contacts(), week.minutes()));
    }

    private RecordId practice(String name) {
        var id = new RecordId(workplace.newId());
        run(Edit.put(Practice.KIND, id, new FieldWrites().text("name", name)));
        return id;
    }

    private void visit(RecordId practice, String start, VisitMode mode, VisitState state, int minutes) {
        run(Edit.put(
                Visit.KIND,
                new RecordId(workplace.newId()),
                practice,
                new FieldWrites()
                        .time("start", LocalDateTime.parse(start))
                        .code("mode", mode)
                        .code("state", state)
                        .number("contactMinutes", minutes)));
    }

    private void action(RecordId practice, String title, String due, ActionStatus status) {
        run(Edit.put(
                Action.KIND,
                new RecordId(workplace.newId()),
                practice,
                new FieldWrites()
                        .text("title", title)
                        .day("due", LocalDate.parse(due))
                        .code("status", status)));
    }

    private void snooze(String until) {
        run(Edit.put(
                Snooze.KIND,
                new RecordId(workplace.newId()),
                okafor,
                new FieldWrites()
                        .day("until", LocalDate.parse(until))
                        .text("reason", "New clinician starts 6 Jul")
                        .time("at", LocalDateTime.now(clock))));
    }

    private void run(Edit edit) {
        assertInstanceOf(Edited.Saved.class, edits.run(Operation.of("test"), List.of(edit)));
    }
}
