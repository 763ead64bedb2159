package org.haversack.ui.visits.live;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Three columns where there is room; where there is not, the third below the first, or all below each other,
/// the notes first. What is too high for the window scrolls.
final class VisitColumns extends StackPane {
    private static final double THREE = 54;
    private static final double TWO = 36;

    private final Region left;
    private final Region middle;
    private final Region right;
    private final Label measure = new Label();
    private int shown;

    VisitColumns(Region left, Region middle, Region right) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        getStyleClass().add("visit-columns");
        setMinWidth(0);
        measure.setManaged(false);
        measure.setVisible(false);
        widthProperty().subscribe(_ -> arrange());
        measure.fontProperty().subscribe(_ -> arrange());
        arrange();
    }

    private void arrange() {
        double em = getWidth() / measure.getFont().getSize();
        int columns = em == 0 || em >= THREE ? 3 : em >= TWO ? 2 : 1;
        if (columns != shown) {
            shown = columns;
            var focused = getScene() == null ? null : getScene().getFocusOwner();
            middle.getStyleClass().remove("whole");
            var now = switch (columns) {
                case 3 -> row(side(left), middle(), side(right));
                case 2 -> row(side(new VBox(left, right)), middle());
                default -> all();
            };
            getChildren().setAll(measure, now);
            if (focused != null) {
                now.applyCss();
                focused.requestFocus();
            }
        }
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("visit-row");
        for (var node : nodes) {
            if (node.getStyleClass().contains("visit-main")) {
                HBox.setHgrow(node, Priority.ALWAYS);
            }
        }
        return row;
    }

    private Node all() {
        middle.getStyleClass().add("whole");
        var scroll = scroll(new VBox(middle, left, right));
        scroll.getStyleClass().add("visit-all");
        return scroll;
    }

    private Node middle() {
        var scroll = scroll(middle);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().addAll("visit-side", "visit-main");
        return scroll;
    }

    private static Node side(Region content) {
        var scroll = scroll(content);
        scroll.getStyleClass().add("visit-side");
        return scroll;
    }

    private static ScrollPane scroll(Region content) {
        if (content instanceof VBox) {
            content.getStyleClass().add("visit-stack");
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }
}
