package org.haversack.service.visiting;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.visit.Visit;

/// Everything that is on the table when a visit is completed.
///
/// @param sheet what was on the table during it
/// @param lastTravel minutes of travel to the visit before; empty if nobody said
/// @param next the next visit that is planned after it
/// @param proposal when the next one could be: the same weekday of the next month, such as its second Tuesday
public record WrapUpSheet(VisitSheet sheet, OptionalInt lastTravel, Optional<Visit> next, LocalDateTime proposal) {}
