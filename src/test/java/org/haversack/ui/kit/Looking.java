package org.haversack.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import org.haversack.ui.Screens;

/// Looks for what a person without eyes or a mouse would miss.
final class Looking {
    private Looking() {}

    /// Controls without an id or a name, and fields without a label.
    static List<Node> unnamed(Scene scene) {
        var labelled = Screens.seen(scene, Label.class::isInstance).stream()
                .map(label -> ((Label) label).getLabelFor())
                .toList();
        var nameless = Screens.seen(
                scene,
                node -> node instanceof Control
                        && node.isFocusTraversable()
                        && !(node instanceof ScrollBar)
                        && (node.getId() == null
                                || node.getAccessibleText() == null
                                || node.getAccessibleText().isBlank()));
        var unlabelled = Screens.seen(
                scene,
                node -> (node instanceof TextInputControl || node instanceof ComboBoxBase<?>)
                        && !labelled.contains(node));
        return Stream.concat(nameless.stream(), unlabelled.stream()).toList();
    }
}
