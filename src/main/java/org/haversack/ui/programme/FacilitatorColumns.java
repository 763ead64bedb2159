package org.haversack.ui.programme;

import java.util.Comparator;
import java.util.List;
import org.haversack.service.programme.FacilitatorLine;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.Column.Cell;
import org.haversack.ui.programme.people.Standings;

/// What the programme's table says about each facilitator.
final class FacilitatorColumns {
    private final ProgrammeModel model;
    private final Kit kit;
    private final Standings standings;

    FacilitatorColumns(ProgrammeModel model) {
        this.model = model;
        this.kit = model.store().kit();
        this.standings = new Standings(kit.words(), kit.days());
    }

    List<Column<FacilitatorLine>> all() {
        return List.of(
                Column.growing(
                        "facilitator",
                        "programme.facilitator",
                        12,
                        line -> Cell.of(line.person().name()),
                        Comparator.comparing(line -> line.person().name(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "practices",
                        "programme.practices",
                        6.2,
                        line -> Cell.of(count(line.person().practices())),
                        Comparator.comparingInt(
                                        (FacilitatorLine line) -> line.person().practices())
                                .reversed()),
                Column.of(
                        "visits",
                        "programme.table.visits",
                        12.5,
                        line -> Cell.of(kit.words()
                                .get(
                                        "programme.figure.held-of",
                                        line.visits().held(),
                                        line.visits().planned())),
                        Comparator.comparingInt(
                                        (FacilitatorLine line) -> line.visits().held())
                                .reversed()),
                Column.of(
                        "hours",
                        "programme.table.hours",
                        7,
                        line -> Cell.of(model.hours(line.visits().onSite())),
                        Comparator.comparingInt(
                                        (FacilitatorLine line) -> line.visits().onSite())
                                .reversed()),
                Column.of(
                        "remote",
                        "programme.table.remote",
                        6,
                        line -> Cell.of(count(line.visits().remote())),
                        Comparator.comparingInt(
                                        (FacilitatorLine line) -> line.visits().remote())
                                .reversed()),
                Column.of(
                        "standing",
                        "programme.standing",
                        11.2,
                        line -> Cell.badge(
                                standings.of(line.person().standing()),
                                standings.tone(line.person().standing())),
                        Comparator.comparing(line -> standings.of(line.person().standing()))),
                Column.of(
                        "last",
                        "programme.last",
                        8.4,
                        line -> Cell.of(standings.last(line.person())),
                        Comparator.comparing(
                                line -> line.person().lastBundle().orElse(null),
                                Comparator.nullsFirst(Comparator.naturalOrder()))));
    }

    private static String count(int number) {
        return number == 0 ? "–" : String.valueOf(number);
    }
}
