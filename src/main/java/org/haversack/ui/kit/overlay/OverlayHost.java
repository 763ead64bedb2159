package org.haversack.ui.kit.overlay;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.kit.window.Sheets;
import org.jspecify.annotations.Nullable;

/// The window's inside with sheets and notices above it.
public final class OverlayHost extends StackPane implements Sheets {
    /// An open sheet and where the keyboard was before.
    private record Layer(SheetCard card, @Nullable Node before) {}

    private final Words words;
    private final Toasts toasts;
    private final Deque<Layer> layers = new ArrayDeque<>();
    private Subscription guard = Subscription.EMPTY;

    /// @param content what is below
    /// @param notices what is said at the bottom
    public OverlayHost(Node content, NoticesModel notices, Words words) {
        this.words = words;
        this.toasts = new Toasts(notices, words);
        getStyleClass().add("overlay-host");
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        getChildren().addAll(content, toasts);
        sceneProperty().subscribe(this::watch);
    }

    /// Whether a sheet is open; keys of the window then do nothing.
    public boolean open() {
        return !layers.isEmpty();
    }

    @Override
    public void show(Sheet sheet) {
        var before = getScene() == null ? null : getScene().getFocusOwner();
        var card = new SheetCard(sheet, words, this::close);
        layers.push(new Layer(card, before));
        getChildren().add(getChildren().indexOf(toasts), card);
        card.applyCss();
        card.layout();
        card.focus();
    }

    @Override
    public void close() {
        if (layers.isEmpty()) {
            return;
        }
        var layer = layers.pop();
        var before = layer.before();
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        getChildren().remove(layer.card());
        layer.card().sheet().closed().run();
    }

    private void watch(@Nullable Scene scene) {
        guard.unsubscribe();
        guard = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::keepInside);
    }

    /// The keyboard stays in the uppermost sheet, or in a notice.
    private void keepInside(@Nullable Node focused) {
        var top = layers.peek();
        if (top != null && focused != null && !inside(focused, top.card()) && !inside(focused, toasts)) {
            top.card().focus();
        }
    }

    private static boolean inside(Node node, Node around) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == around) {
                return true;
            }
        }
        return false;
    }
}
