package org.haversack.service.programme;

/// What somebody did in a period.
///
/// @param person who
/// @param visits visits of hers
public record FacilitatorLine(PersonRow person, VisitCount visits) {}
