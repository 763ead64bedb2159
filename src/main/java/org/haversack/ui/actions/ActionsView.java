package org.haversack.ui.actions;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.Beside;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;

/// The list of actions with the chosen one beside it.
final class ActionsView extends BorderPane {
    private final ListPane<ActionRow> list;

    ActionsView(ActionsModel model, Kit kit) {
        var words = kit.words();
        list = new ListPane<>(
                "actions", model.browse().list(), model.columns(), words, state -> empty(state, model, words));
        var beside = new Beside(new PageHeader(words.get("actions.title"), model.summary()), list);
        var facts = new ActionFacts(model, kit);
        model.browse().page().subscribe(page -> {
            if (page == null) {
                beside.show(Controls.text(words.get("actions.choose"), "muted", "choose"));
            } else {
                beside.show(facts.of(page));
            }
        });
        setCenter(beside);
    }

    private static Node empty(ListModel.State state, ActionsModel model, Words words) {
        return switch (state) {
            case NOTHING_YET ->
                new EmptyState(Icon.ACTIONS, words.get("actions.nothing.title"), words.get("actions.nothing.do"));
            case NOTHING_HERE ->
                new EmptyState(Icon.ACTIONS, words.get("actions.none-here.title"), words.get("actions.none-here.do"));
            default ->
                ListPane.usualEmpty(
                        state, words, () -> model.browse().list().filter().set(""));
        };
    }

    void focusRows() {
        list.focusRows();
    }
}
