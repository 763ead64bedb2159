package org.haversack.report.visit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.visit.Visit;

/// A visit as an entry in somebody's calendar. Texts may be empty; what is empty is left out.
///
/// @param visit the visit, by which calendars know the entry again
/// @param sequence 0 for the first file, and higher in every later one in which time, place or state changed
/// @param written when the file was made
/// @param start when the visit begins, local time of the zone
/// @param minutes how long it is to take, at least 1
/// @param zone the time zone of the visit
/// @param title what the calendar shows, such as the practice and the kind of visit
/// @param place where to go
/// @param agenda in order
/// @param cancelled whether the visit will not take place
public record VisitEvent(
        Ref<Visit> visit,
        int sequence,
        Instant written,
        LocalDateTime start,
        int minutes,
        ZoneId zone,
        String title,
        String place,
        List<AgendaLine> agenda,
        boolean cancelled) {
    public VisitEvent {
        agenda = List.copyOf(agenda);
        if (sequence < 0 || minutes < 1) {
            throw new IllegalArgumentException("sequence " + sequence + ", minutes " + minutes);
        }
    }
}
