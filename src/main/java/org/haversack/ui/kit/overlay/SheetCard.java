package org.haversack.ui.kit.overlay;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// One sheet on its dimmed ground. Tab goes round in it, Esc closes it.
final class SheetCard extends StackPane {
    private final Sheet sheet;
    private final VBox card = new VBox();

    SheetCard(Sheet sheet, Words words, Runnable close) {
        this.sheet = sheet;
        getStyleClass().add("sheet-ground");
        card.setId(sheet.id());
        card.getStyleClass().addAll("sheet-card", sheet.wide() ? "wide-sheet" : "usual-sheet");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(sheet.title());
        card.setMaxHeight(USE_PREF_SIZE);
        card.getChildren().addAll(head(words, close), body());
        if (!sheet.buttons().isEmpty()) {
            card.getChildren().add(buttons());
        }
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    Sheet sheet() {
        return sheet;
    }

    private Node head(Words words, Runnable close) {
        var title = Controls.text(sheet.title(), "section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(
                title, Controls.iconButton(sheet.id() + "-close", Icon.CLOSE, words.get("kit.sheet.close"), close));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /// Whole pixels high: a scrolling pane cuts off parts of one, and would then offer to scroll by it.
    private static final class Inside extends StackPane {
        Inside(Node content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(super.computePrefHeight(width));
        }
    }

    private Node body() {
        var inside = new Inside(sheet.content());
        inside.getStyleClass().add("sheet-body");
        StackPane.setAlignment(sheet.content(), Pos.TOP_LEFT);
        var scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("sheet-scroll");
        // Only at its width is it known how high it is with its lines broken.
        inside.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node buttons() {
        var row = new FlowPane();
        row.getStyleClass().addAll("buttons", "sheet-buttons");
        row.getChildren().addAll(sheet.buttons());
        return row;
    }

    /// Puts the keyboard where work begins.
    void focus() {
        var all = reachable();
        sheet.first()
                .or(() ->
                        all.stream().filter(TextInputControl.class::isInstance).findFirst())
                .or(() -> all.stream().skip(1).findFirst())
                .or(() -> all.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void goRound(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
            return;
        }
        var all = reachable();
        if (all.isEmpty()) {
            return;
        }
        var end = event.isShiftDown() ? all.getFirst() : all.getLast();
        if (end == getScene().getFocusOwner()) {
            (event.isShiftDown() ? all.getLast() : all.getFirst()).requestFocus();
            event.consume();
        }
    }

    /// What Tab stops at, in its order.
    private List<Node> reachable() {
        return inside(card).filter(Node::isFocusTraversable).toList();
    }

    private static Stream<Node> inside(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean whole = node instanceof Control && !(node instanceof ScrollPane);
        return node instanceof Parent parent && !(whole && node.isFocusTraversable())
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(SheetCard::inside))
                : Stream.of(node);
    }
}
