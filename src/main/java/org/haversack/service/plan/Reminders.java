package org.haversack.service.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.Rows;

/// What is due, said again and again by a rule: one for all actions, and others for single ones. Nothing is
/// stored for a reminder; what a person chose and put away is kept on this computer alone. Used on the thread
/// of the store.
///
/// What was not put away stays until it is. What is put away comes again when the person said ([Away]), or when
/// its rule says so: tomorrow at the earliest. Days on which the program was not open are made up for, a week at
/// most.
public final class Reminders {
    private static final String GENERAL = "reminders.rule";
    private static final String ONE = "reminders.rule.";
    private static final String PUT_AWAY = "reminders.put-away";
    private static final String PUT_AWAY_ONE = "reminders.put-away.";
    private static final int LOOK_BACK = 7;
    private static final int MOST_BEFORE = 60;

    private final Workplace workplace;
    private final Rows rows;

    public Reminders(Workplace workplace) {
        this.workplace = workplace;
        this.rows = new Rows(workplace);
    }

    /// The rule for all actions without one of their own.
    public ReminderRule rule() {
        return kept(GENERAL).orElse(ReminderRule.USUAL);
    }

    public void rule(ReminderRule rule) {
        workplace.store().meta().set(GENERAL, rule.text());
    }

    /// The rule of one action; empty if it follows the general one.
    public Optional<ReminderRule> ruleOf(RecordId action) {
        return kept(ONE + action.text());
    }

    /// Gives an action a rule of its own, or the general one again.
    public void ruleOf(RecordId action, Optional<ReminderRule> rule) {
        workplace
                .store()
                .meta()
                .set(ONE + action.text(), rule.map(ReminderRule::text).orElse(""));
    }

    private Optional<ReminderRule> kept(String key) {
        return workplace.store().meta().get(key).flatMap(ReminderRule::read);
    }

    /// What this person is to be reminded of today: actions that are hers, or of practices she works with, the
    /// first due first.
    public List<Reminder> today() {
        var today = workplace.today();
        var after = later(putAway(PUT_AWAY), today.minusDays(LOOK_BACK));
        var general = rule();
        var own = workplace.store().meta().beginningWith(ONE);
        var apart = workplace.store().meta().beginningWith(PUT_AWAY_ONE);
        var furthest = today.plusDays(MOST_BEFORE);
        return workplace.store().listing().openActionsDueBy(furthest.toString()).stream()
                .map(rows::of)
                .flatMap(row -> {
                    var id = row.id().text();
                    var rule = ReminderRule.read(own.getOrDefault(id, "")).orElse(general);
                    return reminder(row, rule, Aside.read(apart.getOrDefault(id, "")), after).stream();
                })
                .filter(reminder -> hers(reminder.action()))
                .sorted(Comparator.comparing(Reminder::action, Rows.ACTIONS_IN_ORDER))
                .toList();
    }

    private static LocalDate later(Optional<LocalDate> one, LocalDate other) {
        return one.filter(day -> day.isAfter(other)).orElse(other);
    }

    private Optional<Reminder> reminder(ActionRow row, ReminderRule rule, Optional<Aside> aside, LocalDate after) {
        var said = aside.flatMap(one -> one.back(row.due()));
        return said.isPresent()
                ? said.filter(back -> !back.isAfter(now())).map(back -> new Reminder(row, back.toLocalDate()))
                : row.due()
                        .flatMap(due -> rule.latest(due, later(aside.map(Aside::on), after), workplace.today()))
                        .map(day -> new Reminder(row, day));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(workplace.clock());
    }

    private boolean hers(ActionRow row) {
        var me = workplace.identity().person();
        var roster = workplace.roster();
        return row.ownedBy(me)
                || roster.writes(me, row.practice())
                || roster.assignmentsOf(row.practice()).isEmpty();
    }

    /// Puts everything of today away until its rules say so again.
    ///
    /// @return takes that back
    public Before putAwayToday() {
        return keep(PUT_AWAY, workplace.today().toString());
    }

    /// Puts what is said of one action away. When it is due on another day by then, its rule decides again.
    ///
    /// @return takes that back
    public Before putAway(Reminder reminder, Away until) {
        var action = reminder.action();
        var aside = new Aside(workplace.today(), until.back(now()), action.due());
        return keep(PUT_AWAY_ONE + action.id().text(), aside.text());
    }

    /// What was kept before something was put away.
    public record Before(String key, String text) {}

    /// What was put away is as it was before.
    public void takeBack(Before before) {
        workplace.store().meta().set(before.key(), before.text());
    }

    private Before keep(String key, String text) {
        var meta = workplace.store().meta();
        var before = new Before(key, meta.get(key).orElse(""));
        meta.set(key, text);
        return before;
    }

    private Optional<LocalDate> putAway(String key) {
        return workplace.store().meta().get(key).flatMap(Reminders::day);
    }

    private static Optional<LocalDate> day(String text) {
        return Rows.parsed(text, LocalDate::parse);
    }
}
