package org.haversack.service.today;

/// What was done in a week so far.
///
/// @param visits held in person
/// @param contacts held in any other way
/// @param minutes of all of them, travel aside
public record WeekTotal(int visits, int contacts, int minutes) {}
