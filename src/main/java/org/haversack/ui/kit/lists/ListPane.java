package org.haversack.ui.kit.lists;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.Words;

/// A list on screen: what to type to find a row, which part of the list, in which order, and the rows.
///
/// @param <R> the rows
public final class ListPane<R> extends BorderPane {
    private final ListModel<R> model;
    private final TextField filter;
    private final TableView<R> table = new TableView<>();
    private final Columns<R> columns;
    private final FlowPane bar = new FlowPane();
    private final SortChoice<R> sort;
    private final String feature;
    private final HBox sorting;
    private final SpanChoice<R> parts;
    private Consumer<R> entering = _ -> {};
    private Runnable toRows = this::focusTable;

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
        this.feature = feature;
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
        sort = new SortChoice<>(table, words, sortBy);
        sorting = labelled(sortBy, sort);
        parts = new SpanChoice<>(model, words);
        bar.getChildren().setAll(labelled(find, filter), parts, sorting);
        bar.getStyleClass().add("list-bar");
        setTop(bar);
        setCenter(table);
        model.state().subscribe(state -> {
            table.setPlaceholder(empty.apply(state));
            chooseFirst();
            requestLayout();
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

    /// Puts more ways to narrow the list down beside the others.
    public ListPane<R> narrowedBy(Label label, Node control) {
        bar.getChildren().add(bar.getChildren().size() - 1, labelled(label, control));
        return this;
    }

    /// What happens when a row is entered: with Enter, or with two clicks.
    public ListPane<R> onEnter(Consumer<R> then) {
        entering = then;
        return this;
    }

    /// Remembers the chosen part and order on this computer, and takes up what was remembered.
    public ListPane<R> remember(Settings settings) {
        var part = feature + ".list.part";
        var order = feature + ".list.order";
        settings.get(part)
                .flatMap(key -> model.spans().stream()
                        .filter(span -> span.key().equals(key))
                        .findFirst())
                .ifPresent(model.span()::set);
        sort.restore(settings.get(order, ""));
        model.span().addListener((_, _, now) -> settings.set(part, now.key()));
        sort.remember(now -> settings.set(order, now));
        return this;
    }

    /// Lets more than one row be chosen.
    ///
    /// @return the chosen ones
    public ObservableList<R> several() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return table.getSelectionModel().getSelectedItems();
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
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() == table) {
                enter();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
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

    private void enter() {
        var row = model.chosen().get();
        if (row != null) {
            entering.accept(row);
        }
    }

    @Override
    protected void layoutChildren() {
        columns.fit(getWidth() - snappedLeftInset() - snappedRightInset());
        super.layoutChildren();
    }

    /// Shows the rows in another way, below the same fields; the parts of the list and its order are the
    /// table's alone.
    ///
    /// @param focus puts the keyboard on them
    public void instead(Node rows, Runnable focus) {
        toRows = focus;
        only(rows, false);
        getStyleClass().remove("card");
    }

    /// Shows the rows in the table again.
    public void inTable() {
        toRows = this::focusTable;
        only(table, true);
        if (!getStyleClass().contains("card")) {
            getStyleClass().add("card");
        }
    }

    private void only(Node rows, boolean inTable) {
        setCenter(rows);
        for (var one : List.of(sorting, parts)) {
            one.setVisible(inTable);
            one.setManaged(inTable);
        }
    }

    /// Puts the keyboard on the rows, as soon as there are any; on the first one, if none is chosen.
    public void focusRows() {
        toRows.run();
    }

    private void focusTable() {
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
