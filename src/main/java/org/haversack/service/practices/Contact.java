package org.haversack.service.practices;

import org.haversack.service.desk.VisitRow;

/// A visit on a practice's timeline.
///
/// @param visit the visit
/// @param decisions how many decisions were made at it
/// @param actions how many actions were agreed on at it
/// @param summary what happened; empty if nobody said
public record Contact(VisitRow visit, int decisions, int actions, String summary) {}
