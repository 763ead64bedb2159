package org.haversack.ui.kit.parts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Two columns of cards, or one below the other where the window is too narrow for the size of its text.
public final class SideBySide extends Pane {
    private static final double WIDE = 54;

    /// A row gives it what there is; its height is measured at the width it wants, so it wants much.
    private static final double WANTED = 60;

    private static final double BETWEEN = 1;

    private final Node main;
    private final Node side;
    private final double part;
    private double wide = WIDE;
    private final Label measure = new Label();

    /// @param main the left column, or the upper
    /// @param side the right column, or the lower
    /// @param part how much of the width the left one takes, from 0 to 1
    public SideBySide(Node main, Node side, double part) {
        this.main = main;
        this.side = side;
        this.part = part;
        measure.setManaged(false);
        measure.setVisible(false);
        getStyleClass().add("side-by-side");
        getChildren().addAll(main, side, measure);
        measure.fontProperty().subscribe(_ -> requestLayout());
    }

    /// From which width on there are two columns, in em; 54 unless said otherwise.
    public SideBySide from(double width) {
        wide = width;
        getStyleClass().setAll("line-parts");
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WANTED * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var insets = snappedTopInset() + snappedBottomInset();
        return walk((width < 0 ? WANTED * em() : width) - snappedLeftInset() - snappedRightInset(), false) + insets;
    }

    @Override
    protected void layoutChildren() {
        walk(getWidth() - snappedLeftInset() - snappedRightInset(), true);
    }

    private double em() {
        return measure.getFont().getSize();
    }

    private double walk(double width, boolean place) {
        double gap = BETWEEN * em();
        boolean two = width >= wide * em();
        double left = two ? Math.floor((width - gap) * part) : width;
        double right = two ? width - gap - left : width;
        double first = Math.ceil(main.prefHeight(left));
        double second = Math.ceil(side.prefHeight(right));
        if (place) {
            double x = snappedLeftInset();
            double y = snappedTopInset();
            main.resizeRelocate(x, y, left, first);
            side.resizeRelocate(two ? x + left + gap : x, two ? y : y + first + gap, right, second);
        }
        return two ? Math.max(first, second) : first + gap + second;
    }
}
