package org.haversack.ui.kit.fields;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;

/// Fields in two columns, or in one where the text is too large or the window too narrow for two.
public final class Form extends VBox {
    /// From this width on there are two columns, in em.
    private static final double WIDE = 34;

    private static final double BETWEEN = 1.2;
    private static final double BELOW = 0.8;

    private Rows rows = new Rows();

    public Form() {
        getStyleClass().add("form");
    }

    /// A heading; what follows belongs below it.
    public Form section(String title) {
        getChildren().add(Controls.text(title, "form-heading"));
        rows = new Rows();
        return this;
    }

    /// Fields that take a column each.
    public Form add(Node... entries) {
        return put(false, entries);
    }

    /// Fields that take the whole width each.
    public Form wide(Node... entries) {
        return put(true, entries);
    }

    private Form put(boolean whole, Node... entries) {
        if (rows.getParent() == null) {
            getChildren().add(rows);
        }
        for (var entry : entries) {
            rows.add(entry, whole);
        }
        return this;
    }

    /// Lays out the fields of a section.
    private static final class Rows extends Pane {
        private record Place(Node node, boolean whole) {}

        private final List<Place> places = new ArrayList<>();
        private final Label measure = new Label();

        Rows() {
            measure.setManaged(false);
            measure.setVisible(false);
            getChildren().add(measure);
            measure.fontProperty().subscribe(_ -> requestLayout());
        }

        void add(Node node, boolean whole) {
            places.add(new Place(node, whole));
            getChildren().add(node);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return WIDE * em();
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return walk(width < 0 ? WIDE * em() : width, false);
        }

        @Override
        protected void layoutChildren() {
            walk(getWidth(), true);
        }

        private double em() {
            return measure.getFont().getSize();
        }

        /// Goes through the rows and returns how high they are together. Fields that are not managed take no
        /// place.
        private double walk(double width, boolean place) {
            var places =
                    this.places.stream().filter(one -> one.node().isManaged()).toList();
            boolean two = width >= WIDE * em();
            double column = two ? Math.floor((width - BETWEEN * em()) / 2) : width;
            double y = 0;
            for (int i = 0; i < places.size(); ) {
                boolean pair = two
                        && !places.get(i).whole()
                        && i + 1 < places.size()
                        && !places.get(i + 1).whole();
                double each = places.get(i).whole() ? width : column;
                double height = Math.ceil(places.get(i).node().prefHeight(each));
                if (pair) {
                    height = Math.max(height, Math.ceil(places.get(i + 1).node().prefHeight(each)));
                }
                if (place) {
                    places.get(i).node().resizeRelocate(0, y, each, height);
                    if (pair) {
                        places.get(i + 1).node().resizeRelocate(column + BETWEEN * em(), y, each, height);
                    }
                }
                y += height + BELOW * em();
                i += pair ? 2 : 1;
            }
            return Math.max(0, y - BELOW * em());
        }
    }
}
