package org.haversack.report.visit;

import java.util.OptionalInt;

/// A point on the agenda, as papers and calendars show it.
///
/// @param title what it is about
/// @param purpose what it is for; empty if nothing is said
/// @param minutes how long it is planned to take
public record AgendaLine(String title, String purpose, OptionalInt minutes) {}
