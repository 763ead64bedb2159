package org.haversack.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/// The top of a page: what it is, how much of it there is, and what one can do. What one can do stands at the
/// right, or below where the text is too large for both.
public final class PageHeader extends Pane {
    /// Between two things side by side, in em.
    private static final double GAP = 0.7;

    private final Label name;
    private final FlowPane words;
    private final FlowPane actions;
    private final List<Node> all;

    /// @param title what the page is
    /// @param summary a few words on what is in it
    /// @param actions what one can do, the most likely last; each by itself, as a group of them cannot say how
    ///     wide it would like to be
    public PageHeader(String title, ObservableValue<String> summary, Node... actions) {
        this(new Label(title), List.of(about(summary)), actions);
    }

    /// @param title what the page is
    /// @param words what stands beside it, such as badges
    /// @param actions as above
    public PageHeader(Label title, List<? extends Node> words, Node... actions) {
        getStyleClass().add("page-header");
        name = title;
        name.getStyleClass().add("page-title");
        name.setAccessibleRole(AccessibleRole.TEXT);
        name.setWrapText(true);
        this.all = List.of(actions);
        this.words = new FlowPane(name);
        this.words.getChildren().addAll(words);
        this.actions = new FlowPane(actions);
        this.words.getStyleClass().add("page-words");
        this.actions.getStyleClass().add("page-actions");
        getChildren().addAll(this.words, this.actions);
    }

    private static Label about(ObservableValue<String> summary) {
        var about = Controls.text("", "muted");
        about.textProperty().bind(summary);
        return about;
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
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var insets = snappedTopInset() + snappedBottomInset();
        return width < 0 ? insets : walk(width - snappedLeftInset() - snappedRightInset(), false) + insets;
    }

    @Override
    protected void layoutChildren() {
        walk(getWidth() - snappedLeftInset() - snappedRightInset(), true);
    }

    private double walk(double width, boolean place) {
        double gap = GAP * name.getFont().getSize();
        double buttons = all.stream()
                .filter(Node::isManaged)
                .mapToDouble(node -> Math.ceil(node.prefWidth(-1)) + gap)
                .sum();
        boolean beside = name.prefWidth(-1) + gap + buttons <= width;
        double left = beside ? width - buttons : width;
        double right = beside ? buttons : width;
        if (name.getMaxWidth() != left) {
            name.setMaxWidth(left);
        }
        double first = Math.ceil(words.prefHeight(left));
        double second = buttons == 0 ? 0 : Math.ceil(actions.prefHeight(right));
        double height = beside ? Math.max(first, second) : first + second;
        if (place) {
            double x = snappedLeftInset();
            double y = snappedTopInset();
            words.resizeRelocate(x, beside ? y + Math.floor((height - first) / 2) : y, left, first);
            actions.resizeRelocate(beside ? x + left : x, beside ? y : y + first, right, second);
        }
        return height;
    }
}
