package org.haversack.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import org.haversack.ui.kit.overlay.OverlayHost;

/// Goes through a scene with Tab and tells what it does not come to.
final class TabOrder {
    private static final int FAR = 2_000;

    private TabOrder() {}

    /// The controls that take the keyboard and are never reached, by id.
    static List<String> missed(Scene scene) {
        var wanted = Screens.seen(uppermost(scene))
                .filter(node -> node instanceof Control
                        && !(node instanceof ScrollBar)
                        && node.isFocusTraversable()
                        && !node.isDisabled())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var reached = reached(scene, wanted.getFirst());
        var missed = new ArrayList<String>();
        for (var node : wanted) {
            boolean byArrows = node instanceof RadioButton radio
                    && radio.getToggleGroup() != null
                    && radio.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
            if (!reached.contains(node) && !byArrows && node.getScene() == scene) {
                missed.add(node.getClass().getSimpleName() + " " + node.getId());
            }
        }
        return missed;
    }

    /// A sheet keeps the keyboard until it is closed.
    private static Node uppermost(Scene scene) {
        if (!(scene.getRoot() instanceof OverlayHost host) || !host.open()) {
            return scene.getRoot();
        }
        Node layer = Objects.requireNonNull(scene.getFocusOwner(), "nobody has the keyboard");
        while (layer.getParent() != host) {
            layer = layer.getParent();
        }
        return layer;
    }

    private static Set<Object> reached(Scene scene, Node first) {
        Set<Object> reached = new HashSet<>();
        first.requestFocus();
        for (int i = 0; i < FAR; i++) {
            var owner = scene.getFocusOwner();
            if (owner == null || (!reached.add(owner) && owner == first)) {
                break;
            }
            owner.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }
}
