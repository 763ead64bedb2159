package org.haversack.ui.visits.live;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The words of an item of the agenda: its number, its name, and its time at the right; below the name, where
/// the agenda is too narrow for both in a line.
final class AgendaLine extends Pane {
    private static final double GAP = 0.6;

    /// What a time takes at most, and what a name needs beside it, in em: all lines of an agenda are alike.
    private static final double TIME = 6;

    private static final double NAME = 8;

    private final Label number;
    private final Label name;
    private final Label time;

    AgendaLine(Label number, Label name, Label time) {
        this.number = number;
        this.name = name;
        this.time = time;
        name.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(number, name, time);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left() + Math.ceil(name.prefWidth(-1)) + gap() + Math.ceil(time.prefWidth(-1));
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
        return walk(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        walk(getWidth(), true);
    }

    private double gap() {
        return GAP * name.getFont().getSize();
    }

    private double left() {
        return Math.ceil(number.prefWidth(-1)) + gap();
    }

    private double walk(double width, boolean place) {
        double left = left();
        double rest = Math.max(0, width - left);
        double right = time.getText().isEmpty() ? 0 : Math.ceil(time.prefWidth(-1)) + gap();
        boolean beside = rest >= (TIME + NAME) * name.getFont().getSize();
        double wide = beside ? rest - right : rest;
        double first = Math.ceil(name.prefHeight(wide));
        double second = Math.ceil(time.prefHeight(-1));
        if (place) {
            number.resizeRelocate(0, 0, left - gap(), Math.ceil(number.prefHeight(-1)));
            name.resizeRelocate(left, 0, wide, first);
            double is = Math.min(rest, Math.ceil(time.prefWidth(-1)));
            time.resizeRelocate(beside ? width - is : left, beside ? 0 : first, is, second);
        }
        return beside || right == 0 ? Math.max(first, second) : first + second;
    }
}
