package org.haversack.ui.visits;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;

/// The list of visits with the chosen one beside it.
final class VisitsView extends BorderPane {
    private final ListPane<VisitRow> list;

    VisitsView(VisitsModel model, Kit kit) {
        var words = kit.words();
        list = new ListPane<>(
                "visits", model.browse().list(), model.columns(), words, state -> empty(state, model, words));
        var beside = new Beside(new PageHeader(words.get("visits.title"), model.summary()), list);
        var facts = new VisitFacts(model, kit);
        model.browse().page().subscribe(page -> {
            if (page == null) {
                beside.show(Controls.text(words.get("visits.choose"), "muted", "choose"));
            } else {
                beside.show(facts.of(page));
            }
        });
        setCenter(beside);
    }

    private static Node empty(ListModel.State state, VisitsModel model, Words words) {
        return switch (state) {
            case NOTHING_YET ->
                new EmptyState(Icon.VISITS, words.get("visits.nothing.title"), words.get("visits.nothing.do"));
            case NOTHING_HERE ->
                new EmptyState(Icon.VISITS, words.get("visits.none-here.title"), words.get("visits.none-here.do"));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    void focusRows() {
        list.focusRows();
    }
}
