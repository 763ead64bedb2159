package org.haversack.ui.conflicts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.lists.NarrowChoice;
import org.jspecify.annotations.Nullable;

/// The list of conflicts, and below it the chosen one with its versions side by side.
final class ConflictsView extends ScrollPane {
    private final ConflictsModel model;
    private final Words words;
    private final ListPane<ConflictRow> list;
    private final StackPane place = new StackPane();

    ConflictsView(ConflictsModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        list = new ListPane<>("conflicts", model.list(), model.columns(), words, this::empty);
        narrowing();
        place.setId("detail");
        place.getStyleClass().add("decision");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getStyleClass().add("conflict-list");
        var page = new VBox(new PageHeader(words.get("conflicts.title"), model.summary()), list, place);
        page.getStyleClass().addAll("page", "conflicts");
        setContent(page);
        getStyleClass().add("beside");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.list().chosen().subscribe(this::show);
        model.chooseOne(0);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void narrowing() {
        var where = new Label(words.get("conflicts.by-practice"));
        list.narrowedBy(
                where,
                new NarrowChoice<>(
                        "by-practice",
                        where,
                        "",
                        model.narrowing().practices(),
                        this::practiceName,
                        model.narrowing().practice()));
        var who = new Label(words.get("conflicts.by-person"));
        list.narrowedBy(
                who,
                new NarrowChoice<>(
                        "by-person",
                        who,
                        "",
                        model.narrowing().people(),
                        this::personName,
                        model.narrowing().person()));
    }

    private String practiceName(String name) {
        return name.isEmpty() ? words.get("conflicts.all-practices") : name;
    }

    private String personName(String name) {
        return name.isEmpty() ? words.get("conflicts.everybody") : name;
    }

    private Node empty(ListModel.State state) {
        return switch (state) {
            case NOTHING_YET, NOTHING_HERE ->
                new EmptyState(Icon.DECISION, words.get("conflicts.none.title"), words.get("conflicts.none.about"));
            default ->
                ListPane.usualEmpty(state, words, () -> {
                    model.list().filter().set("");
                    model.narrowing().practice().set("");
                    model.narrowing().person().set("");
                });
        };
    }

    private void show(@Nullable ConflictRow row) {
        place.setVisible(row != null);
        place.setManaged(row != null);
        place.getChildren().clear();
        if (row != null) {
            place.getChildren().add(new DecisionView(model).of(row));
        }
    }

    /// A digit chooses the version with that number, wherever the keyboard is but in a text.
    private void typed(KeyEvent event) {
        var row = model.list().chosen().get();
        var key = event.getCharacter();
        boolean digit = key.length() == 1 && Character.isDigit(key.charAt(0));
        if (row == null || !digit || getScene().getFocusOwner() instanceof TextInputControl) {
            return;
        }
        int number = key.charAt(0) - '0';
        if (number == row.open().versions().size() + 1) {
            AnotherSheet.open(model, row);
        } else {
            model.use(row, number);
        }
        event.consume();
    }

    void focusList() {
        list.focusRows();
    }
}
