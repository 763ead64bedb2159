package org.haversack.service.visits;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;

/// A visit that is to be planned.
///
/// @param practice where
/// @param title what kind of visit it is; the title of its template, if it has one
/// @param start when it is to begin, local time
/// @param zone the time zone of its times
/// @param minutes how long it is to take; at least 1
/// @param mode how it takes place; empty if not decided
public record VisitPlan(
        RecordId practice, String title, LocalDateTime start, ZoneId zone, int minutes, Optional<VisitMode> mode) {
    public VisitPlan startingAt(LocalDateTime other) {
        return new VisitPlan(practice, title, other, zone, minutes, mode);
    }
}
