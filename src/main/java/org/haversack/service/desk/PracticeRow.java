package org.haversack.service.desk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.merge.change.RecordId;

/// A practice in the list of practices.
///
/// @param id the practice
/// @param name its name
/// @param code the short name people use; empty if none
/// @param place the city it is in; empty if nobody said
/// @param stage how far it has come
/// @param next its next planned visit
/// @param last its last visit that was held
/// @param open how many of its actions are not finished
/// @param overdue how many of those are overdue
/// @param archived whether it has left the programme
/// @param facilitators names of those assigned to it now
public record PracticeRow(
        RecordId id,
        String name,
        String code,
        String place,
        Optional<Choice<PracticeStage>> stage,
        Optional<LocalDateTime> next,
        Optional<LocalDateTime> last,
        int open,
        int overdue,
        boolean archived,
        List<String> facilitators) {}
