package org.haversack.report.visit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many entries of each list a brief has room for.
///
/// @param shown entries shown of each list
record BriefRoom(Map<Part, Integer> shown) {
    /// The lists of a brief. Of each, `least` entries are shown as long as another one can give way.
    enum Part {
        PEOPLE(2),
        AGENDA(8),
        ACTIONS(5),
        PARKED(3),
        BRING(3),
        KNOW(4),
        DECIDED(3);

        private final int least;

        Part(int least) {
            this.least = least;
        }
    }

    /// More never fit on a page, however short they are.
    private static final int MOST = 40;

    BriefRoom {
        shown = Collections.unmodifiableMap(new EnumMap<>(shown));
    }

    /// Room for all there is, as far as a page could ever hold it.
    static BriefRoom ofAll(Brief brief) {
        return new BriefRoom(Map.of(
                Part.PEOPLE, Math.min(MOST, brief.people().size()),
                Part.AGENDA, Math.min(MOST, brief.agenda().size()),
                Part.ACTIONS, Math.min(MOST, brief.actions().size()),
                Part.PARKED, Math.min(MOST, brief.parked().size()),
                Part.BRING, Math.min(MOST, brief.bring().size()),
                Part.KNOW, Math.min(MOST, brief.know().size()),
                Part.DECIDED, Math.min(MOST, brief.decided().size())));
    }

    int of(Part part) {
        return shown.getOrDefault(part, 0);
    }

    boolean canShrink() {
        return shown.values().stream().anyMatch(count -> count > 1);
    }

    /// One entry less of the list that has most above what it should have.
    BriefRoom smaller() {
        var longest = Collections.max(shown.keySet(), (a, b) -> Integer.compare(above(a), above(b)));
        var less = new EnumMap<>(shown);
        less.merge(longest, -1, Integer::sum);
        return new BriefRoom(less);
    }

    private int above(Part part) {
        return of(part) > 1 ? of(part) - part.least : Integer.MIN_VALUE;
    }
}
