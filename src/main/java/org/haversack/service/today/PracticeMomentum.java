package org.haversack.service.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.report.momentum.Facts;
import org.haversack.report.momentum.Momentum;
import org.haversack.report.momentum.Thresholds;
import org.haversack.service.desk.Rows;
import org.haversack.store.lookup.DayBook;

/// How practices go on, as the store lists them.
public final class PracticeMomentum {
    private PracticeMomentum() {}

    /// How one goes on, with the thresholds usual.
    public static Momentum of(DayBook.PracticeLine line, LocalDate today) {
        return Momentum.of(
                new Facts(
                        today,
                        Rows.parsed(line.joined(), LocalDate::parse),
                        time(line.lastContact()),
                        time(line.lastOnSite()),
                        line.cancelled(),
                        Rows.parsed(line.oldestDue(), LocalDate::parse)),
                Thresholds.USUAL);
    }

    private static Optional<LocalDate> time(String text) {
        return Rows.parsed(text, LocalDateTime::parse).map(LocalDateTime::toLocalDate);
    }
}
