package org.haversack.service.programme;

import java.util.List;
import org.haversack.domain.kind.Code;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.store.lookup.VisitFigures;

/// What is counted of visits.
///
/// @param held contacts in person of 30 minutes and more: what a delivered visit is (DOMAIN.md §3, N1)
/// @param planned visits in person whose day has come, whether they took place or not. Windows in which a plan
///     wants visits come with plans; until then this is what one set out to do
/// @param onSite minutes on site, of all contacts in person (DOMAIN.md §1.8, duration and participation)
/// @param remote contacts in any other way (DOMAIN.md §1.6)
/// @param remoteMinutes how long those took
public record VisitCount(int held, int planned, int onSite, int remote, int remoteMinutes) {
    /// From this many minutes in person on a contact is a visit that was delivered (DOMAIN.md §3, N1).
    public static final int LEAST_MINUTES = 30;

    static VisitCount of(List<VisitFigures.Line> visits) {
        var inPerson = visits.stream().filter(VisitCount::inPerson).toList();
        var there = inPerson.stream().filter(VisitCount::tookPlace).toList();
        var remote = visits.stream()
                .filter(line -> !inPerson(line) && tookPlace(line))
                .toList();
        return new VisitCount(
                (int) there.stream()
                        .filter(line -> line.minutes() >= LEAST_MINUTES)
                        .count(),
                (int) inPerson.stream()
                        .filter(line -> !is(line.state(), VisitState.RESCHEDULED))
                        .count(),
                there.stream().mapToInt(VisitFigures.Line::minutes).sum(),
                remote.size(),
                remote.stream().mapToInt(VisitFigures.Line::minutes).sum());
    }

    private static boolean inPerson(VisitFigures.Line line) {
        return is(line.mode(), VisitMode.IN_PERSON);
    }

    static boolean tookPlace(VisitFigures.Line line) {
        return is(line.state(), VisitState.HELD) || is(line.state(), VisitState.SHORTENED);
    }

    static boolean is(String code, Code entry) {
        return code.equals(entry.code());
    }
}
