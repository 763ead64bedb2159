package org.haversack.service.today;

import java.util.List;
import org.haversack.service.desk.VisitRow;

/// A visit of the day.
///
/// @param row the visit
/// @param people names of the practice's leader and champion
/// @param agenda how many items its agenda has
/// @param open how many actions of the practice are open
/// @param lastMissed whether the last visit before it was cancelled by the practice or nobody was there
public record DayVisit(VisitRow row, List<String> people, int agenda, int open, boolean lastMissed) {}
