package org.haversack.service.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;

/// A practice somebody works with, or handed over without having confirmed it.
///
/// @param assignment by which she works with it, or did
/// @param name the practice's name
/// @param code the short name people use; empty if none
/// @param as in which role
/// @param from the first day
/// @param until the day from which on it is not hers; for a cover that goes on, the day it is to end
/// @param ended whether it has been ended
/// @param next the practice's next planned visit
/// @param momentum how the practice goes on; empty for one that has left the programme
/// @param open how many of its actions are not finished
/// @param holders who works with it now, by name
/// @param waiting whether she handed it over and has not confirmed that yet
public record CaseLine(
        RecordId assignment,
        RecordId practice,
        String name,
        String code,
        Optional<Choice<AssignmentRole>> as,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean ended,
        Optional<LocalDateTime> next,
        Optional<Momentum> momentum,
        int open,
        List<String> holders,
        boolean waiting) {}
