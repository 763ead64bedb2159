package org.haversack.ui.practices;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;

/// The list of practices with the chosen one beside it.
final class PracticesView extends BorderPane {
    private final ListPane<PracticeRow> list;

    PracticesView(PracticesModel model, Kit kit) {
        var words = kit.words();
        list = new ListPane<>(
                "practices", model.browse().list(), model.columns(), words, state -> empty(state, model, words));
        var beside = new Beside(new PageHeader(words.get("practices.title"), model.summary()), list);
        var facts = new PracticeFacts(model, kit);
        model.browse().page().subscribe(page -> {
            if (page == null) {
                beside.show(Controls.text(words.get("practices.choose"), "muted", "choose"));
            } else {
                beside.show(facts.of(page));
            }
        });
        setCenter(beside);
    }

    private static Node empty(ListModel.State state, PracticesModel model, Words words) {
        return switch (state) {
            case NOTHING_YET ->
                new EmptyState(Icon.PRACTICES, words.get("practices.nothing.title"), words.get("practices.nothing.do"));
            case NOTHING_HERE ->
                new EmptyState(
                        Icon.PRACTICES, words.get("practices.none-here.title"), words.get("practices.none-here.do"));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    void focusRows() {
        list.focusRows();
    }
}
