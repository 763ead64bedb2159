package org.haversack.report.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers of the quarterly report of 30 June 2026, as far as contacts, cancellations and actions give them.
class MomentumTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static Momentum of(String contact, String onSite, int cancelled, String due) {
        return Momentum.of(
                new Facts(TODAY, Optional.empty(), day(contact), day(onSite), cancelled, day(due)), Thresholds.USUAL);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Test
    void a_practice_that_keeps_going_is_green_without_a_reason() {
        assertEquals(List.of(), of("2026-06-24", "2026-06-16", 0, "").reasons());
        assertEquals(Momentum.Level.GREEN, of("2026-06-23", "2026-06-23", 1, "").level());
    }

    @Test
    void the_silent_practice_has_three_reasons_with_their_days_and_four_points() {
        var silent = of("2026-05-27", "2026-03-17", 0, "2026-05-15");
        assertEquals(
                List.of(new Reason.NotOnSite(105, 2), new Reason.NoContact(34, true, 1), new Reason.Overdue(46, 1)),
                silent.reasons());
        assertEquals(4, silent.score());
        assertEquals(Momentum.Level.RED, silent.level());
        assertEquals(EnumSet.allOf(NextStep.class), silent.nextSteps());
    }

    @Test
    void each_threshold_counts_only_beyond_it() {
        assertEquals(0, of("2026-05-31", "2026-05-01", 1, "2026-05-31").score());
        assertEquals(1, of("2026-05-30", "", 0, "").score());
        assertEquals(1, of("2026-05-16", "", 0, "").score());
        assertEquals(2, of("2026-05-15", "", 0, "").score());
        assertEquals(1, of("", "2026-04-30", 0, "").score());
        assertEquals(1, of("", "2026-04-01", 0, "").score());
        assertEquals(2, of("", "2026-03-31", 0, "").score());
        assertEquals(2, of("", "", 2, "").score());
        assertEquals(1, of("", "", 0, "2026-05-30").score());
    }

    @Test
    void two_and_three_points_are_amber() {
        assertEquals(Momentum.Level.AMBER, of("", "", 2, "").level());
        assertEquals(Momentum.Level.AMBER, of("2026-05-30", "", 2, "").level());
    }

    @Test
    void a_practice_nobody_was_in_contact_with_is_silent_since_work_began() {
        var facts = new Facts(TODAY, day("2026-04-01"), Optional.empty(), Optional.empty(), 0, Optional.empty());
        assertEquals(
                List.of(new Reason.NoContact(90, false, 2)),
                Momentum.of(facts, Thresholds.USUAL).reasons());
    }

    @Test
    void an_alert_put_aside_comes_back_on_its_day_or_with_a_contact() {
        var at = LocalDateTime.of(2026, 6, 30, 8, 0);
        var until = LocalDate.of(2026, 7, 14);
        assertTrue(Momentum.snoozed(LocalDate.of(2026, 7, 13), until, at, Optional.of(at.minusDays(34))));
        assertFalse(Momentum.snoozed(until, until, at, Optional.empty()));
        assertFalse(Momentum.snoozed(LocalDate.of(2026, 7, 3), until, at, Optional.of(at.plusDays(2))));
    }
}
