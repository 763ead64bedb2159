package org.haversack.ui.programme.people;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.programme.PersonRow;
import org.haversack.service.programme.Standing;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.Column.Cell;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.jspecify.annotations.Nullable;

/// The list of people with the chosen one beside it, or with the practices nobody works with.
final class PeopleView extends BorderPane {
    private static final double PART_OF_DETAIL = 0.55;

    private final PeopleModel model;
    private final Words words;
    private final Standings standings;
    private final ListPane<PersonRow> list;
    private final Beside beside;
    private final PersonFacts facts;

    PeopleView(PeopleModel model, MailModel mail) {
        this.model = model;
        var kit = model.store().kit();
        this.words = kit.words();
        this.standings = new Standings(words, kit.days());
        this.facts = new PersonFacts(model, mail, standings);
        list = new ListPane<>("programme", model.browse().list(), columns(), words, this::empty)
                .remember(kit.settings());
        beside = new Beside(
                new PageHeader(
                        words.get("programme.people.title"),
                        model.summary(),
                        Controls.button("unassigned", words.get("programme.unassigned.show"), model::chooseNobody),
                        Controls.button("add-person", words.get("programme.add"), () -> PersonSheet.add(model)),
                        Controls.mainButton("send-all", words.get("programme.send"), mail::sendAll)),
                list,
                PART_OF_DETAIL);
        model.browse().page().subscribe(this::show);
        model.unassigned().subscribe(() -> show(model.browse().page().get()));
        setCenter(beside);
    }

    private List<Column<PersonRow>> columns() {
        return List.of(
                Column.growing(
                        "person",
                        "programme.person",
                        10,
                        row -> Cell.of(row.name(), row.facilitator() ? "" : role(row)),
                        Comparator.comparing(PersonRow::name, String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "standing",
                        "programme.standing",
                        10.2,
                        row -> Cell.badge(standings.of(row.standing()), standings.tone(row.standing())),
                        Comparator.comparingInt(row -> urgency(row.standing()))),
                Column.of(
                        "practices",
                        "programme.practices",
                        5.8,
                        row -> Cell.of(row.practices() == 0 ? "–" : String.valueOf(row.practices())),
                        Comparator.comparingInt(PersonRow::practices).reversed()),
                Column.of(
                        "last",
                        "programme.last",
                        8.4,
                        row -> Cell.of(standings.last(row)),
                        Comparator.comparing(
                                row -> row.lastBundle().orElse(null),
                                Comparator.nullsFirst(Comparator.naturalOrder()))));
    }

    private String role(PersonRow row) {
        return row.role().map(words::of).orElse("");
    }

    private static int urgency(Standing standing) {
        return switch (standing) {
            case Standing.Silent(var _) -> 0;
            case Standing.Late(var _) -> 1;
            case Standing.ClockAhead(var _) -> 2;
            case Standing.OlderVersion(var _) -> 3;
            case Standing.NotJoined(var _) -> 4;
            case Standing.Revoked() -> 5;
            case Standing.UpToDate() -> 6;
            case Standing.Here(), Standing.Left() -> 7;
        };
    }

    private void show(@Nullable PersonPage page) {
        if (page == null) {
            beside.show(new UnassignedPane(model));
        } else {
            beside.show(facts.of(page));
        }
    }

    private Node empty(ListModel.State state) {
        return switch (state) {
            case NOTHING_YET, NOTHING_HERE ->
                new EmptyState(
                        Icon.PEOPLE, words.get("programme.people.none.title"), words.get("programme.people.none.do"));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    void focusRows() {
        list.focusRows();
    }
}
