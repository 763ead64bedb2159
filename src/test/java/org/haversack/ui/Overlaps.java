package org.haversack.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.haversack.ui.kit.overlay.OverlayHost;
import org.jspecify.annotations.Nullable;

/// Finds words that are drawn over other words. What a scrolling pane hides does not count.
final class Overlaps {
    private static final double TOUCH = 3;

    /// @param paragraph where it is laid out in lines with others, by which its bounds say nothing of theirs
    private record Words(
            String text,
            Bounds bounds,
            Node layer,
            @Nullable TextFlow paragraph) {
        boolean over(Words other) {
            return layer == other.layer
                    && (paragraph == null || paragraph != other.paragraph)
                    && Math.min(bounds.getMaxX(), other.bounds.getMaxX())
                                    - Math.max(bounds.getMinX(), other.bounds.getMinX())
                            > TOUCH
                    && Math.min(bounds.getMaxY(), other.bounds.getMaxY())
                                    - Math.max(bounds.getMinY(), other.bounds.getMinY())
                            > TOUCH;
        }
    }

    private Overlaps() {}

    static List<String> in(Scene scene) {
        var all = new ArrayList<Words>();
        for (var node : Screens.seen(scene, Text.class::isInstance)) {
            var text = (Text) node;
            var bounds = shown(text);
            if (!text.getText().isBlank() && bounds.getWidth() > 0 && bounds.getHeight() > 0 && text.getOpacity() > 0) {
                all.add(new Words(
                        text.getText(),
                        bounds,
                        layer(text, scene),
                        text.getParent() instanceof TextFlow flow ? flow : null));
            }
        }
        var found = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                if (all.get(i).over(all.get(k))) {
                    found.add(all.get(i).text() + " lies over " + all.get(k).text());
                }
            }
        }
        return found;
    }

    /// Which of the layers of a window a node is in: what a sheet covers does not count.
    private static Node layer(Node node, Scene scene) {
        Node layer = node;
        while (layer.getParent() != null
                && (layer.getParent() != scene.getRoot() || !(scene.getRoot() instanceof OverlayHost))) {
            layer = layer.getParent();
        }
        return layer;
    }

    /// What of a node can be seen, given what cuts it off.
    private static Bounds shown(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getClip() != null) {
                bounds = both(bounds, above.localToScene(above.getClip().getBoundsInParent()));
            }
        }
        return bounds;
    }

    private static Bounds both(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }
}
