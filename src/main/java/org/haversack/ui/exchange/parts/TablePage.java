package org.haversack.ui.exchange.parts;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.lists.ListPane;

/// A page with a table and, below it, what there is to say of the chosen row; it scrolls where the window is too low.
public final class TablePage extends ScrollPane {
    private final ListPane<?> list;
    private final StackPane detail = new StackPane();

    public TablePage(PageHeader header, ListPane<?> list) {
        this.list = list;
        list.getStyleClass().add("files");
        detail.getStyleClass().add("receive-place");
        VBox.setVgrow(list, Priority.ALWAYS);
        var page = new VBox(header, list, detail);
        page.getStyleClass().add("receive");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("beside");
    }

    /// Shows this below the table.
    public void detail(Node node) {
        detail.getChildren().setAll(node);
    }

    /// Puts the keyboard on the rows.
    public void focusRows() {
        list.focusRows();
    }
}
