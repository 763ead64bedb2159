package org.haversack.service.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Rows;
import org.haversack.store.lookup.DayBook;

/// Finds the practices that need this person's attention: those she works with whose momentum is not green and
/// whose alert is not put aside.
final class Attention {
    private final Workplace workplace;

    Attention(Workplace workplace) {
        this.workplace = workplace;
    }

    List<NeedsAttention> of(List<DayBook.PracticeLine> practices, LocalDate today) {
        return practices.stream()
                .filter(this::hers)
                .filter(line -> !snoozed(line, today))
                .map(line -> new NeedsAttention(
                        new RecordId(line.id()), line.name(), PracticeMomentum.of(line, today), time(line.next())))
                .filter(practice -> practice.momentum().level() != Momentum.Level.GREEN)
                .sorted(Comparator.comparing(
                                (NeedsAttention practice) -> practice.momentum().score())
                        .reversed()
                        .thenComparing(NeedsAttention::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// How one of these practices goes on; empty if it is not among them.
    static Optional<Momentum> of(RecordId practice, List<DayBook.PracticeLine> practices, LocalDate today) {
        return practices.stream()
                .filter(line -> line.id().equals(practice.text()))
                .findFirst()
                .map(line -> PracticeMomentum.of(line, today));
    }

    private boolean hers(DayBook.PracticeLine line) {
        return workplace.isCoordinator()
                || workplace.roster().writes(workplace.identity().person(), new RecordId(line.id()));
    }

    private static boolean snoozed(DayBook.PracticeLine line, LocalDate today) {
        return day(line.snoozedUntil())
                .filter(until -> Momentum.snoozed(
                        today, until, time(line.snoozedAt()).orElse(LocalDateTime.MIN), time(line.lastContact())))
                .isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        return Rows.parsed(text, LocalDate::parse);
    }

    private static Optional<LocalDateTime> time(String text) {
        return Rows.parsed(text, LocalDateTime::parse);
    }
}
