package org.haversack.report.momentum;

import java.time.LocalDate;
import java.util.Optional;

/// What is known about a practice on a day.
///
/// @param today the day
/// @param since the day work with it began; silence counts from here while there was no contact yet
/// @param lastContact the last contact in any mode
/// @param lastOnSite the last visit in person
/// @param cancelled how many visits in a row did not take place, up to the day
/// @param oldestDue the day the oldest open action was due
public record Facts(
        LocalDate today,
        Optional<LocalDate> since,
        Optional<LocalDate> lastContact,
        Optional<LocalDate> lastOnSite,
        int cancelled,
        Optional<LocalDate> oldestDue) {}
