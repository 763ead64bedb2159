package org.haversack.service.find;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// A record that was found.
///
/// @param name what names it: a practice's name, an action's title, a note's text
/// @param code its code; empty if it has none
/// @param more something that tells it from others, as it is stored: a place, a role; empty if there is nothing
/// @param at its day, or its moment; a day is midnight
/// @param visit the visit it belongs to; a visit's own
/// @param practice the practice it belongs to; a practice's own
/// @param practiceName that practice's name; empty if it belongs to none that is known here
/// @param archived whether it, or its practice, has left the programme
/// @param match how well it fits what was typed
public record Found(
        Sort sort,
        RecordId id,
        String name,
        String code,
        String more,
        Optional<LocalDateTime> at,
        Optional<RecordId> visit,
        Optional<RecordId> practice,
        String practiceName,
        boolean archived,
        Match match) {}
