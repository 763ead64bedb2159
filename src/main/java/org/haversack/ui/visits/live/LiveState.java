package org.haversack.ui.visits.live;

import java.util.Optional;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.service.visiting.Visiting;

/// What there is to show of a visit.
enum LiveState {
    /// No visit goes on.
    NOTHING,
    /// It is planned, and was not begun yet.
    AHEAD,
    RUNNING,
    /// It was said what became of it.
    OVER,
    /// Another visit goes on.
    ANOTHER,
    /// It was begun on another computer: it can be read here, and goes on here only if the person wants that, since
    /// two clocks and two sets of notes for one meeting would have to be put together again by hand.
    ELSEWHERE;

    static LiveState of(Optional<VisitSheet> sheet, Optional<RunningVisit> running) {
        if (sheet.isEmpty()) {
            return NOTHING;
        }
        var visit = sheet.get().visit();
        if (Visiting.over(visit)) {
            return OVER;
        }
        if (running.isEmpty()) {
            return Visiting.begun(visit) ? ELSEWHERE : AHEAD;
        }
        return running.get().visit().equals(visit.id().id()) ? RUNNING : ANOTHER;
    }
}
