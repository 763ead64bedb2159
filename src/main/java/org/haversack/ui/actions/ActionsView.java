package org.haversack.ui.actions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
import org.haversack.ui.kit.lists.NarrowChoice;

/// The list of actions with the chosen one beside it.
final class ActionsView extends BorderPane {
    private final ListPane<ActionRow> list;
    private final Beside beside;
    private final BoardView board;
    private final ActionsModel model;

    ActionsView(ActionsModel model, Kit kit) {
        var words = kit.words();
        this.model = model;
        list = new ListPane<>(
                        "actions", model.browse().list(), model.columns(), words, state -> empty(state, model, words))
                .remember(kit.settings());
        narrowing(model, words);
        var chosen = list.several();
        beside = new Beside(
                new PageHeader(
                        words.get("actions.title"),
                        model.summary(),
                        look(model, words),
                        Controls.mainButton(
                                "new-action", words.get("actions.new"), () -> new NewAction(model.editing()).show())),
                list);
        board = new BoardView(model, model.board(), kit);
        model.onBoard().subscribe(is -> {
            if (is) {
                list.instead(board, board::focus);
            } else {
                list.inTable();
            }
        });
        var facts = new ActionFacts(model, kit);
        var editor = new ActionEditor(model.editing());
        model.browse().page().subscribe(page -> {
            if (chosen.size() > 1) {
                return;
            }
            if (page == null) {
                beside.show(Controls.text(words.get("actions.choose"), "muted", "choose"));
            } else {
                model.people(Set.of(page.row().practice()), people -> {
                    if (page.equals(model.browse().page().get()) && !typing()) {
                        beside.show(page.refusal()
                                .map(why -> facts.of(page).line(why, "muted"))
                                .orElseGet(() -> facts.of(page).with(editor.of(page, people))));
                    }
                });
            }
        });
        chosen.addListener((ListChangeListener<ActionRow>) _ -> {
            if (chosen.size() > 1) {
                var rows = List.copyOf(chosen);
                model.people(rows.stream().map(ActionRow::practice).collect(Collectors.toSet()), people -> {
                    if (rows.equals(List.copyOf(chosen))) {
                        beside.show(editor.many(rows, people));
                    }
                });
            }
        });
        setCenter(beside);
        var fresh = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (fresh.match(event)) {
                new NewAction(model.editing()).show();
                event.consume();
            }
        });
    }

    private static CheckBox look(ActionsModel model, Words words) {
        var look = new CheckBox(words.get("actions.board"));
        look.setId("board");
        look.setAccessibleText(look.getText());
        look.setMinWidth(CheckBox.USE_PREF_SIZE);
        look.selectedProperty().bindBidirectional(model.onBoard());
        return look;
    }

    /// Whether somebody is writing beside the list: what she writes in is not taken from under her.
    private boolean typing() {
        return getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl input
                && ("action-title".equals(input.getId()) || "action-notes".equals(input.getId()));
    }

    private void narrowing(ActionsModel model, Words words) {
        var whose = new Label(words.get("actions.whose"));
        list.narrowedBy(
                whose,
                new NarrowChoice<>(
                        "by-whose",
                        whose,
                        ActionNarrowing.Whose.ANYBODY,
                        FXCollections.observableArrayList(
                                ActionNarrowing.Whose.MINE,
                                ActionNarrowing.Whose.PRACTICES,
                                ActionNarrowing.Whose.NOBODY),
                        one -> switch (one) {
                            case ANYBODY -> words.get("actions.whose.anybody");
                            case MINE -> words.get("actions.whose.mine");
                            case PRACTICES -> words.get("actions.whose.practices");
                            case NOBODY -> words.get("actions.whose.nobody");
                        },
                        model.narrowing().whose()));
        var when = new Label(words.get("actions.when"));
        list.narrowedBy(
                when,
                new NarrowChoice<>(
                        "by-when",
                        when,
                        ActionNarrowing.When.ANY_TIME,
                        FXCollections.observableArrayList(
                                ActionNarrowing.When.THIS_WEEK,
                                ActionNarrowing.When.THIS_MONTH,
                                ActionNarrowing.When.NO_DAY),
                        one -> switch (one) {
                            case ANY_TIME -> words.get("actions.when.any-time");
                            case THIS_WEEK -> words.get("actions.when.this-week");
                            case THIS_MONTH -> words.get("actions.when.this-month");
                            case NO_DAY -> words.get("actions.when.no-day");
                        },
                        model.narrowing().when()));
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
