package org.haversack.service.visits;

import java.util.Set;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.store.Store;

/// Counts how often a visit was moved, for calendars: a higher number replaces a lower one (RFC 5545, 3.8.7.4).
/// It follows from the changes alone, so that it is the same on every computer that has them.
final class CalendarSequence {
    private static final Set<String> MOVING = Set.of("start", "zone", "plannedMinutes", "state");

    private CalendarSequence() {}

    /// How many changes set when the visit is, how long it takes or whether it takes place, without the one
    /// that first did.
    static int of(Store store, RecordId visit) {
        long changes = store.lookup().history(Visit.KIND, visit).stream()
                .filter(entry -> entry.set().keySet().stream().anyMatch(MOVING::contains))
                .count();
        return (int) Math.max(0, changes - 1);
    }
}
