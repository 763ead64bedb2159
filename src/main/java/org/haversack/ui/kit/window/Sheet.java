package org.haversack.ui.kit.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// A card above the screen, which has the keyboard until it is closed.
///
/// @param id of the card
/// @param title what it is about; read out when it opens
/// @param content what is in it; it scrolls where the window is too small
/// @param buttons what one can do, below the content, the most likely last
/// @param wide whether it takes most of the window's width
/// @param first where the keyboard begins; else where one can type first
/// @param closed happens when it was closed, however that came
public record Sheet(
        String id,
        String title,
        Node content,
        List<Button> buttons,
        boolean wide,
        Optional<Node> first,
        Runnable closed) {
    /// A sheet without buttons but the one that closes it.
    public static Sheet of(String id, String title, Node content) {
        return new Sheet(id, title, content, List.of(), false, Optional.empty(), () -> {});
    }

    public Sheet with(Button... all) {
        return new Sheet(id, title, content, List.of(all), wide, first, closed);
    }

    public Sheet widely() {
        return new Sheet(id, title, content, buttons, true, first, closed);
    }

    public Sheet beginningAt(Node node) {
        return new Sheet(id, title, content, buttons, wide, Optional.of(node), closed);
    }

    public Sheet whenClosed(Runnable then) {
        return new Sheet(id, title, content, buttons, wide, first, then);
    }
}
