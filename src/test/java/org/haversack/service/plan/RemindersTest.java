package org.haversack.service.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.exchange.SetupService;
import org.haversack.ui.SampleStore;
import org.haversack.ui.visits.live.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(SampleStore.CLOCK.instant(), SampleStore.CLOCK.getZone());
    private Workplace workplace;
    private Reminders reminders;
    private RecordId practice;

    @BeforeEach
    void open() {
        workplace = new SetupService(Kinds.ALL, clock, new Random(7))
                .newProgramme(folder.resolve("own.db"), "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
        reminders = new Reminders(workplace);
        practice = new RecordId(workplace.newId());
        run(List.of(Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Meadow Clinic"))));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void a_rule_names_the_latest_of_its_days_and_forgets_those_put_away() {
        var due = LocalDate.of(2026, 3, 20);
        var rule = ReminderRule.USUAL;
        assertEquals(Optional.empty(), rule.latest(due, due.minusDays(30), due.minusDays(4)));
        assertEquals(Optional.of(due.minusDays(3)), rule.latest(due, due.minusDays(30), due.minusDays(1)));
        assertEquals(Optional.of(due), rule.latest(due, due.minusDays(30), due.plusDays(6)));
        assertEquals(Optional.empty(), rule.latest(due, due, due.plusDays(6)));
        assertEquals(Optional.of(due.plusDays(14)), rule.latest(due, due.plusDays(13), due.plusDays(20)));
        assertEquals(Optional.empty(), ReminderRule.NEVER.latest(due, LocalDate.MIN, due.plusDays(70)));
    }

    @Test
    void a_rule_is_read_as_it_was_kept() {
        var rule = new ReminderRule(List.of(7, 2), false, 3);
        assertEquals(Optional.of(rule), ReminderRule.read(rule.text()));
        assertEquals(Optional.of(ReminderRule.NEVER), ReminderRule.read(ReminderRule.NEVER.text()));
        assertEquals(Optional.empty(), ReminderRule.read("every=-1"));
        assertEquals(Optional.empty(), ReminderRule.read("before=x"));
    }

    @Test
    void of_what_is_due_today_soon_and_since_a_week_one_is_reminded_and_of_nothing_else() {
        action("today", TODAY);
        action("in three days", TODAY.plusDays(3));
        action("in four days", TODAY.plusDays(4));
        action("a week ago", TODAY.minusDays(7));
        action("long ago", TODAY.minusDays(21));
        run(new ActionEdits(workplace).status(List.of(action("done", TODAY)), ActionStatus.DONE, ""));
        assertEquals(List.of("long ago", "a week ago", "today", "in three days"), titles());
    }

    @Test
    void what_is_put_away_does_not_come_again_today() {
        action("today", TODAY);
        reminders.putAwayToday();
        assertEquals(List.of(), titles());
    }

    @Test
    void one_that_is_put_away_leaves_the_others() {
        action("another", TODAY);
        action("today", TODAY);
        reminders.putAway(reminder("today"), Away.NEXT_TIME);
        assertEquals(List.of("another"), titles());
    }

    @Test
    void what_is_put_away_comes_again_when_the_person_said() {
        action("overdue", TODAY.minusDays(10));
        assertEquals(LocalDateTime.of(2026, 3, 10, 8, 0), LocalDateTime.now(clock), "a Tuesday");
        reminders.putAway(reminder("overdue"), Away.LATER_TODAY);
        assertEquals(List.of(), titles());
        goTo(10, 10, 59);
        assertEquals(List.of(), titles());
        goTo(10, 11, 0);
        assertEquals(List.of("overdue"), titles());
        reminders.putAway(reminder("overdue"), Away.TOMORROW);
        assertEquals(List.of(), titles());
        goTo(11, 0, 0);
        assertEquals(List.of("overdue"), titles());
        reminders.putAway(reminder("overdue"), Away.NEXT_WEEK);
        goTo(15, 23, 59);
        assertEquals(List.of(), titles());
        goTo(16, 8, 0);
        assertEquals(List.of("overdue"), titles());
        reminders.putAway(reminder("overdue"), Away.NEXT_TIME);
        goTo(20, 8, 0);
        assertEquals(List.of(), titles());
        goTo(21, 8, 0);
        assertEquals(List.of("overdue"), titles(), "three weeks after the day it was due");
    }

    @Test
    void what_is_put_away_late_comes_again_tomorrow() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 3, 11, 0, 0)),
                Away.LATER_TODAY.back(LocalDateTime.of(2026, 3, 10, 22, 30)));
    }

    @Test
    void of_an_action_that_is_due_on_another_day_by_then_its_rule_decides_again() {
        var action = action("moved", TODAY);
        reminders.putAway(reminder("moved"), Away.TOMORROW);
        run(new ActionEdits(workplace).due(List.of(action), TODAY.plusDays(20), "Vendor is late"));
        goTo(11, 8, 0);
        assertEquals(List.of(), titles());
        goTo(27, 8, 0);
        assertEquals(List.of("moved"), titles());
    }

    @Test
    void putting_away_is_taken_back() {
        action("another", TODAY);
        action("today", TODAY);
        var before = titles();
        var next = reminders.putAway(reminder("today"), Away.NEXT_WEEK);
        var later = reminders.putAway(reminder("another"), Away.NEXT_TIME);
        reminders.takeBack(later);
        assertEquals(List.of("another"), titles());
        reminders.takeBack(next);
        assertEquals(before, titles());
        reminders.takeBack(reminders.putAwayToday());
        assertEquals(before, titles());
    }

    /// Lets time pass until a day and time of this month.
    private void goTo(int day, int hour, int minute) {
        clock.pass(Duration.between(LocalDateTime.now(clock), LocalDateTime.of(2026, 3, day, hour, minute)));
    }

    private Reminder reminder(String title) {
        return reminders.today().stream()
                .filter(one -> one.action().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_missed_day_is_made_up_for() {
        action("due on Sunday", TODAY.minusDays(2));
        assertEquals(TODAY.minusDays(2), reminders.today().getFirst().day());
    }

    @Test
    void an_action_may_have_a_rule_of_its_own() {
        var later = action("in ten days", TODAY.plusDays(10));
        var today = action("today", TODAY);
        reminders.ruleOf(later, Optional.of(new ReminderRule(List.of(10), false, 0)));
        reminders.ruleOf(today, Optional.of(ReminderRule.NEVER));
        assertEquals(List.of("in ten days"), titles());
        reminders.ruleOf(today, Optional.empty());
        assertEquals(List.of("today", "in ten days"), titles());
        reminders.rule(ReminderRule.NEVER);
        assertEquals(List.of("in ten days"), titles());
    }

    private List<String> titles() {
        return reminders.today().stream().map(one -> one.action().title()).toList();
    }

    private RecordId action(String title, LocalDate due) {
        var id = new RecordId(workplace.newId());
        run(new ActionEdits(workplace)
                .create(id, practice, new FieldWrites().text("title", title).day("due", due), List.of()));
        return id;
    }

    private void run(List<Edit> all) {
        assertInstanceOf(Edited.Saved.class, new Edits(workplace).run(Operation.of("test.did"), all));
    }
}
