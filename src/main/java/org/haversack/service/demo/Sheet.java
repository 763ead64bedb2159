package org.haversack.service.demo;

import java.util.List;
import java.util.Locale;

/// What the demo's material says about a practice.
record Sheet(
        String code,
        String name,
        String street,
        String town,
        int clinicians,
        String fte,
        int patients,
        String ehr,
        String type,
        String ownership,
        String motive,
        Character character,
        String leader,
        String leaderTitle,
        String champion,
        String championTitle,
        String disruption,
        int disruptedIn,
        String flags,
        List<String> approaches,
        String knowledge,
        String howToWork) {
    /// How it takes to the programme.
    enum Character {
        /// Holds nearly every visit and does what was agreed.
        ENGAGED,
        /// Goes on, with the usual hindrances.
        STEADY,
        /// Much moves, little is done.
        STRUGGLING,
        /// Has not been seen for months.
        SILENT
    }

    static Sheet of(List<String> cells) {
        var cell = cells.iterator();
        return new Sheet(
                cell.next(),
                cell.next(),
                cell.next(),
                cell.next(),
                Integer.parseInt(cell.next()),
                cell.next(),
                Integer.parseInt(cell.next()),
                cell.next(),
                cell.next(),
                cell.next(),
                cell.next(),
                Character.valueOf(cell.next().toUpperCase(Locale.ROOT)),
                cell.next(),
                cell.next(),
                cell.next(),
                cell.next(),
                cell.next(),
                Integer.parseInt(cell.next()),
                cell.next(),
                List.of(cell.next().split(",")),
                cell.next(),
                cell.next());
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
