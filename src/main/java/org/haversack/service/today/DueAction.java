package org.haversack.service.today;

import java.time.LocalDate;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// An action that is to be done soon, or should have been.
///
/// @param practice whose action plan it is on
/// @param code the short name people use; empty if none
/// @param owners names of those who do it
/// @param mine whether this store's person is one of them
public record DueAction(
        RecordId id,
        RecordId practice,
        String practiceName,
        String code,
        String title,
        Optional<LocalDate> due,
        String owners,
        boolean mine) {
    public boolean overdue(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }
}
