package org.haversack.report.momentum;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much reason there is to worry about a practice: the sum of its reasons' points. Low is good.
///
/// @param reasons each of them, the weightiest first
public record Momentum(List<Reason> reasons) {
    /// What the score means.
    public enum Level {
        /// 0 or 1.
        GREEN,
        /// 2 or 3.
        AMBER,
        /// 4 and more.
        RED
    }

    private static final int AMBER_FROM = 2;
    private static final int RED_FROM = 4;

    public Momentum {
        reasons = List.copyOf(reasons);
    }

    public static Momentum of(Facts facts, Thresholds from) {
        var reasons = new ArrayList<Reason>();
        silence(facts, from).ifPresent(reasons::add);
        onSite(facts, from).ifPresent(reasons::add);
        if (facts.cancelled() >= from.cancelled()) {
            reasons.add(new Reason.Cancelled(facts.cancelled(), 2));
        }
        facts.oldestDue()
                .map(due -> days(due, facts.today()))
                .filter(late -> late > from.overdue())
                .ifPresent(late -> reasons.add(new Reason.Overdue(late, 1)));
        reasons.sort(java.util.Comparator.comparing(Reason::points).reversed());
        return new Momentum(reasons);
    }

    private static Optional<Reason> silence(Facts facts, Thresholds from) {
        return facts.lastContact()
                .or(facts::since)
                .map(day -> days(day, facts.today()))
                .filter(days -> days > from.cadence())
                .map(days ->
                        new Reason.NoContact(days, facts.lastContact().isPresent(), from.longSilence(days) ? 2 : 1));
    }

    private static Optional<Reason> onSite(Facts facts, Thresholds from) {
        return facts.lastOnSite()
                .map(day -> days(day, facts.today()))
                .filter(days -> days > from.onSite())
                .map(days -> new Reason.NotOnSite(days, days > from.longOnSite() ? 2 : 1));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    public int score() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    public Level level() {
        int score = score();
        return score >= RED_FROM ? Level.RED : score >= AMBER_FROM ? Level.AMBER : Level.GREEN;
    }

    /// What may help, the nearest first.
    public Set<NextStep> nextSteps() {
        var steps = EnumSet.noneOf(NextStep.class);
        for (var reason : reasons) {
            steps.add(
                    switch (reason) {
                        case Reason.NoContact ignored -> NextStep.CALL_LEADER;
                        case Reason.NotOnSite ignored -> NextStep.PLAN_VISIT;
                        case Reason.Cancelled ignored -> NextStep.CALL_LEADER;
                        case Reason.Overdue ignored -> NextStep.REVIEW_ACTIONS;
                    });
        }
        if (level() == Level.RED) {
            steps.add(NextStep.OFFER_PAUSE);
            steps.add(NextStep.PROPOSE_SIMPLER);
        }
        return steps;
    }

    /// Whether the alert is put aside on a day: up to, and not on, the day it was put aside to, and only as long
    /// as there was no contact since.
    ///
    /// @param until the day it may come back
    /// @param at when it was put aside
    /// @param lastContact when the last contact began
    public static boolean snoozed(
            LocalDate today, LocalDate until, LocalDateTime at, Optional<LocalDateTime> lastContact) {
        return today.isBefore(until)
                && lastContact.filter(last -> last.isAfter(at)).isEmpty();
    }
}
