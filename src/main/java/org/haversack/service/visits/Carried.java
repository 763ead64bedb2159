package org.haversack.service.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// An open action that a visit takes up.
///
/// @param id the action
/// @param code the short name people use; empty if none
/// @param title what is to be done
/// @param owners names of those who do it
/// @param due the day it is due
public record Carried(RecordId id, String code, String title, List<String> owners, Optional<LocalDate> due) {
    public Carried {
        owners = List.copyOf(owners);
    }

    /// How many days it will be overdue on the day of the visit; 0 if it will not be.
    public int overdue(LocalDate visit) {
        return due.map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, visit)))
                .orElse(0);
    }

    /// What people call it in passing: its code, or its title if it has none.
    public String name() {
        return code.isEmpty() ? title : code;
    }
}
