package org.haversack.ui.kit.fields;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Text on several lines, as high as it needs to be. The Tab key leaves it.
final class GrowingArea extends TextArea {
    private static final double SPARE = 2;

    private final int least;
    private final int most;
    private final Text measure = new Text();

    GrowingArea(int least, int most) {
        this.least = least;
        this.most = most;
        getStyleClass().add("growing");
        setWrapText(true);
        setPrefRowCount(least);
        textProperty().subscribe(_ -> requestLayout());
        fontProperty().subscribe(_ -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                fireEvent(moved(event));
                event.consume();
            }
        });
    }

    /// Ctrl+Tab leaves a text area as Tab leaves everything else.
    private KeyEvent moved(KeyEvent event) {
        return new KeyEvent(
                this, this, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var around = around();
        double line = height("x", 0);
        double inside = width < 0 ? 0 : Math.max(line, width - around.getLeft() - around.getRight() - SPARE);
        double text = height(getText() + (getText().endsWith("\n") ? "x" : ""), inside);
        return Math.clamp(text, least * line, most * line) + around.getTop() + around.getBottom() + SPARE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double height(String text, double width) {
        measure.setText(text.isEmpty() ? "x" : text);
        measure.setFont(getFont());
        measure.setWrappingWidth(width);
        return Math.ceil(measure.getLayoutBounds().getHeight());
    }

    private Insets around() {
        var own = getInsets();
        var content = lookup(".content") instanceof Region region ? region.getInsets() : Insets.EMPTY;
        return new Insets(
                own.getTop() + content.getTop(),
                own.getRight() + content.getRight(),
                own.getBottom() + content.getBottom(),
                own.getLeft() + content.getLeft());
    }
}
