package org.haversack.report.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many entries of each list a brief has room for, and how long they may be.
///
/// @param shown entries shown of each list
/// @param letters of each text; what is longer is cut: it is a page to glance at, and the whole text is in the
///     program
record BriefRoom(Map<Part, Integer> shown, int letters) {
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

    private static final int MOST_LETTERS = 150;
    private static final int LEAST_LETTERS = 18;

    BriefRoom {
        shown = Collections.unmodifiableMap(new EnumMap<>(shown));
    }

    /// Room for all there is, as far as a page could ever hold it.
    private static BriefRoom ofAll(Brief brief) {
        return new BriefRoom(
                Map.of(
                        Part.PEOPLE, Math.min(MOST, brief.people().size()),
                        Part.AGENDA, Math.min(MOST, brief.agenda().size()),
                        Part.ACTIONS, Math.min(MOST, brief.actions().size()),
                        Part.PARKED, Math.min(MOST, brief.parked().size()),
                        Part.BRING, Math.min(MOST, brief.bring().size()),
                        Part.KNOW, Math.min(MOST, brief.know().size()),
                        Part.DECIDED, Math.min(MOST, brief.decided().size())),
                MOST_LETTERS);
    }

    /// From room for all there is, step by step, to so little that any brief fits.
    static List<BriefRoom> fromMostToLeast(Brief brief) {
        var rooms = new ArrayList<>(List.of(ofAll(brief)));
        while (rooms.getLast().canShrink()) {
            rooms.add(rooms.getLast().smaller());
        }
        return rooms;
    }

    int of(Part part) {
        return shown.getOrDefault(part, 0);
    }

    private boolean canShrink() {
        return letters > LEAST_LETTERS || someList();
    }

    private boolean someList() {
        return shown.values().stream().anyMatch(count -> count > 1);
    }

    /// One entry less of the list that has most above what it should have, or else shorter texts.
    private BriefRoom smaller() {
        if (!someList()) {
            return new BriefRoom(shown, letters / 2);
        }
        var longest = Collections.max(shown.keySet(), (a, b) -> Integer.compare(above(a), above(b)));
        var less = new EnumMap<>(shown);
        less.merge(longest, -1, Integer::sum);
        return new BriefRoom(less, letters);
    }

    private int above(Part part) {
        return of(part) > 1 ? of(part) - part.least : Integer.MIN_VALUE;
    }
}
