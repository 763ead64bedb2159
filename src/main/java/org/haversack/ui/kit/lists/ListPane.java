package org.haversack.ui.kit.lists;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;

/// A list on screen: what to type to find a row, which part of the list, in which order, and the rows.
///
/// @param <R> the rows
public final class ListPane<R> extends BorderPane {
    private final ListModel<R> model;
    private final TextField filter;
    private final TableView<R> table = new TableView<>();
    private final Columns<R> columns;

    /// @param feature name of the feature, with which the keys of its words begin: `.find` names the field,
    ///     `.list` the table
    /// @param empty what stands in place of rows in a state without any
    public ListPane(
            String feature,
            ListModel<R> model,
            List<Column<R>> columns,
            Words words,
            Function<ListModel.State, Node> empty) {
        this.model = model;
        getStyleClass().addAll("card", "list-pane");
        var find = new Label(words.get(feature + ".find"));
        filter = Controls.field("find", find);
        filter.setPromptText(words.get("kit.find.prompt"));
        filter.textProperty().bindBidirectional(model.filter());
        table.setId("list");
        table.setAccessibleText(words.get(feature + ".list"));
        table.setItems(model.rows());
        model.rows().comparatorProperty().bind(table.comparatorProperty());
        this.columns = new Columns<>(table, columns, words, find.fontProperty());
        var sortBy = new Label(words.get("kit.sort"));
        var sort = new SortChoice<>(table, words, sortBy);
        var bar = new FlowPane(labelled(find, filter), new SpanChoice<>(model, words), labelled(sortBy, sort));
        bar.getStyleClass().add("list-bar");
        setTop(bar);
        setCenter(table);
        model.state().subscribe(state -> {
            table.setPlaceholder(empty.apply(state));
            chooseFirst();
        });
        follow();
        addKeys();
    }

    private static HBox labelled(Label label, Node control) {
        label.setMinWidth(Label.USE_PREF_SIZE);
        var both = new HBox(label, control);
        both.getStyleClass().add("labelled");
        return both;
    }

    /// The chosen row of the model and that of the table are the same.
    private void follow() {
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.chosen().set(row));
        model.chosen().subscribe(row -> {
            if (row == null) {
                table.getSelectionModel().clearSelection();
            } else if (row != table.getSelectionModel().getSelectedItem()) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        });
    }

    private void addKeys() {
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                model.filter().set("");
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                focusRows();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                filter.requestFocus();
                filter.selectAll();
                event.consume();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        columns.fit(getWidth() - snappedLeftInset() - snappedRightInset());
        super.layoutChildren();
    }

    /// Puts the keyboard on the rows, as soon as there are any; on the first one, if none is chosen.
    public void focusRows() {
        table.requestFocus();
        chooseFirst();
    }

    private void chooseFirst() {
        if (table.isFocused() && model.chosen().get() == null && !model.rows().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// What stands there while rows are being read, and when a search finds none: the same words in every
    /// list.
    public static Node usualEmpty(ListModel.State state, Words words, Runnable showAll) {
        return switch (state) {
            case READING -> Controls.text(words.get("kit.list.reading"), "muted");
            case NOTHING_FOUND ->
                new org.haversack.ui.kit.EmptyState(
                        Icon.SEARCH,
                        words.get("kit.list.not-found.title"),
                        words.get("kit.list.not-found.do"),
                        Controls.button("show-all", words.get("kit.list.not-found.clear"), showAll));
            case ROWS, NOTHING_YET, NOTHING_HERE -> new Label();
        };
    }
}
