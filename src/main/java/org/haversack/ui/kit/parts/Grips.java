package org.haversack.ui.kit.parts;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Rows that are drawn to another place by their grips. The row that is aimed at has the pseudo class
/// `target`.
public final class Grips {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final List<? extends Region> rows;

    /// @param rows what lies below each row, from top to bottom; looked at anew each time
    public Grips(List<? extends Region> rows) {
        this.rows = rows;
    }

    /// Makes a node the grip of a row.
    ///
    /// @param dropped hears the place at which the row was let go, from 0
    public void on(Node grip, IntConsumer dropped) {
        grip.getStyleClass().add("agenda-grip");
        grip.setOnMouseDragged(event -> mark(placeAt(event)));
        grip.setOnMouseReleased(event -> {
            int place = placeAt(event);
            mark(-1);
            if (!event.isStillSincePress() && place >= 0) {
                dropped.accept(place);
            }
        });
    }

    private int placeAt(MouseEvent event) {
        for (int i = 0; i < rows.size(); i++) {
            if (event.getSceneY()
                    < rows.get(i).localToScene(rows.get(i).getLayoutBounds()).getMaxY()) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    private void mark(int place) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(TARGET, i == place);
        }
    }
}
