package org.haversack.ui.kit.lists;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.haversack.ui.kit.Words;

/// The columns of a table: as many as fit, the first ones given being the most important. A column is as
/// wide as its words need or it is not there at all, so that nothing is cut off.
final class Columns<R> {
    private static final double SCROLL_BAR = 1;

    private final TableView<R> table;
    private final List<Column<R>> wanted;
    private final ObservableValue<Font> font;

    /// @param font the font of ordinary text in the table, whose size is 1 em
    Columns(TableView<R> table, List<Column<R>> wanted, Words words, ObservableValue<Font> font) {
        this.table = table;
        this.wanted = wanted;
        this.font = font;
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        wanted.forEach(column -> table.getColumns().add(made(column, words.get(column.key()))));
    }

    private TableColumn<R, R> made(Column<R> column, String title) {
        var made = new TableColumn<R, R>(title);
        made.setId(column.id());
        made.setReorderable(false);
        made.setResizable(false);
        made.setMinWidth(0);
        made.setComparator(column.order());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(_ -> new WordsCell<>(column.cell()));
        return made;
    }

    /// Shows the columns that fit into so many pixels. To be called before the table is laid out, not while
    /// it is.
    void fit(double width) {
        double em = font.getValue().getSize();
        double room = width / em - SCROLL_BAR;
        for (var column : wanted) {
            room -= column.kept() ? column.width() : 0;
        }
        double left = room;
        for (int i = 0; i < wanted.size(); i++) {
            var column = wanted.get(i);
            if (!column.wanted().getAsBoolean()) {
                table.getColumns().get(i).setVisible(false);
                continue;
            }
            room -= column.kept() ? 0 : column.width();
            boolean fits = column.kept() || room >= 0;
            left = fits ? room : left;
            table.getColumns().get(i).setVisible(fits);
        }
        for (int i = 0; i < wanted.size(); i++) {
            var column = wanted.get(i);
            double more = column.grows() ? Math.max(0, left) : 0;
            table.getColumns().get(i).setPrefWidth(Math.floor((column.width() + more) * em));
        }
    }
}
