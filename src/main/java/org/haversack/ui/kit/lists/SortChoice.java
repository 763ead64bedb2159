package org.haversack.ui.kit.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import org.haversack.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/// Sorting by keyboard: the same columns as in the table's head, which takes only a mouse. Both show the
/// same order.
final class SortChoice<R> extends ComboBox<SortChoice.Order<R>> {
    /// By which column; null for the order the rows come in.
    record Order<R>(String words, @Nullable TableColumn<R, ?> column) {}

    private final TableView<R> table;
    private boolean following;

    SortChoice(TableView<R> table, Words words, Label label) {
        this.table = table;
        setId("sort");
        label.setLabelFor(this);
        setAccessibleText(label.getText());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Order<R> order) {
                return order == null ? "" : order.words();
            }

            @Override
            public Order<R> fromString(String typed) {
                // Only an editable choice asks for this, and this one is not: orders are chosen, not typed.
                throw new IllegalStateException("orders are chosen, not typed: " + typed);
            }
        });
        getItems().setAll(orders(table, words));
        setValue(getItems().getFirst());
        valueProperty().subscribe(this::sort);
        table.getSortOrder().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> follow());
    }

    /// Takes up an order that [#remember] was told.
    void restore(String remembered) {
        var name = remembered.startsWith("-") ? remembered.substring(1) : remembered;
        getItems().stream()
                .filter(order ->
                        order.column() != null && name.equals(order.column().getId()))
                .findFirst()
                .ifPresent(order -> {
                    setValue(order);
                    if (remembered.startsWith("-") && order.column() != null) {
                        order.column().setSortType(TableColumn.SortType.DESCENDING);
                    }
                });
    }

    /// Tells every order from now on: the column's id, with a minus for descending; empty for the usual one.
    void remember(Consumer<String> then) {
        table.comparatorProperty().addListener(_ -> {
            var first =
                    table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
            then.accept(
                    first == null
                            ? ""
                            : (first.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "") + first.getId());
        });
    }

    private static <R> List<Order<R>> orders(TableView<R> table, Words words) {
        var orders = new ArrayList<Order<R>>();
        orders.add(new Order<>(words.get("kit.sort.usual"), null));
        table.getColumns().forEach(column -> orders.add(new Order<>(column.getText(), column)));
        return orders;
    }

    private void sort(@Nullable Order<R> order) {
        if (following || order == null) {
            return;
        }
        if (order.column() == null) {
            table.getSortOrder().clear();
        } else {
            order.column().setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(order.column()));
        }
    }

    private void follow() {
        var first = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        following = true;
        getItems().stream().filter(order -> order.column() == first).findFirst().ifPresent(this::setValue);
        following = false;
    }
}
