package org.haversack.ui.kit.lists;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.PageHeader;

/// A page: its header, a list, and the chosen record beside the list; below it, where the window is too
/// narrow for both, and then the page scrolls when it is too low as well.
public final class Beside extends ScrollPane {
    private static final double NARROW = 58;
    private static final double DETAIL = 23;
    private static final double GAP = 0.9;
    private static final double LEAST_LIST = 21;
    private static final double LEAST_DETAIL = 15;
    private static final double PART_OF_LIST = 0.58;
    private static final double PART_OF_DETAIL = 0.27;

    private final Node list;
    private final double part;
    private final StackPane card = new StackPane();
    private final Label measure = new Label();

    public Beside(PageHeader header, Node list) {
        this(header, list, PART_OF_DETAIL);
    }

    /// @param part how much of the width the record takes, from 0 to 1
    public Beside(PageHeader header, Node list, double part) {
        this.list = list;
        this.part = part;
        getStyleClass().add("beside");
        card.getStyleClass().addAll("card", "detail");
        card.setId("detail");
        measure.setManaged(false);
        measure.setVisible(false);
        var page = new BorderPane(new Both());
        page.setTop(header);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /// Shows what is known about a record.
    public void show(Facts facts) {
        var scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(facts.readOut());
        card.getChildren().setAll(scroll);
    }

    /// Puts the keyboard into what is shown beside the list, to be read on.
    public void focusDetail() {
        card.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Shows something else in its place.
    public void show(Node instead) {
        card.getChildren().setAll(instead);
    }

    /// Lays out the two.
    private final class Both extends Pane {
        Both() {
            getChildren().setAll(list, card, measure);
            measure.fontProperty().subscribe(_ -> requestLayout());
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            double em = measure.getFont().getSize();
            return width >= 0 && width < NARROW * em ? least(width, em) + (GAP + LEAST_DETAIL) * em : 0;
        }

        private double least(double width, double em) {
            return Math.max(LEAST_LIST * em, list.minHeight(width));
        }

        @Override
        protected double computePrefHeight(double width) {
            return computeMinHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double em = measure.getFont().getSize();
            double width = getWidth();
            double height = getHeight();
            double gap = GAP * em;
            if (width >= NARROW * em) {
                double detail = Math.max(DETAIL * em, width * part);
                list.resizeRelocate(0, 0, width - detail - gap, height);
                card.resizeRelocate(width - detail, 0, detail, height);
            } else {
                double upper =
                        Math.min(Math.max(least(width, em), height * PART_OF_LIST), height - gap - LEAST_DETAIL * em);
                list.resizeRelocate(0, 0, width, upper);
                card.resizeRelocate(0, upper + gap, width, height - upper - gap);
            }
        }
    }
}
