package org.haversack.service.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.haversack.service.Workplace;

/// Times in sentences.
final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Times() {}

    /// `8 May 2026`.
    static String day(LocalDate day) {
        return DATE.format(day);
    }

    /// `9 Mar 2026 17:40`, in this computer's zone.
    static String full(long millis, Workplace workplace) {
        return DAY.format(LocalDateTime.ofInstant(
                Instant.ofEpochMilli(millis), workplace.clock().getZone()));
    }

    /// `17:40` today, `9 Mar 2026 17:40` on another day, in this computer's zone.
    static String label(long millis, Workplace workplace) {
        var at = LocalDateTime.ofInstant(
                Instant.ofEpochMilli(millis), workplace.clock().getZone());
        return (at.toLocalDate().equals(workplace.today()) ? TIME : DAY).format(at);
    }
}
