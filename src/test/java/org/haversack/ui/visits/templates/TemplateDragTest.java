package org.haversack.ui.visits.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateDragTest {
    @Test
    void an_item_is_drawn_by_its_grip_below_the_next_one(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.TEMPLATES, scene);
            ((Button) scene.lookup("#copy")).fire();
            Screens.settle(scene);
            var before = titles(scene);
            var grips = grips(scene);
            double y = grips.get(2).localToScene(grips.get(2).getLayoutBounds()).getCenterY();
            fire(grips.getFirst(), MouseEvent.MOUSE_DRAGGED, y);
            fire(grips.getFirst(), MouseEvent.MOUSE_RELEASED, y);
            Screens.settle(scene);
            assertEquals(
                    List.of(before.get(1), before.get(2), before.get(0)),
                    titles(scene).subList(0, 3));
            screens.model.close();
            return null;
        });
    }

    private static List<String> titles(Scene scene) {
        return Screens.seen(scene, node -> id(node).startsWith("template-item-title-")).stream()
                .map(node -> ((TextField) node).getText())
                .toList();
    }

    private static List<Node> grips(Scene scene) {
        return Screens.seen(scene, node -> id(node).startsWith("template-grip-"));
    }

    private static String id(Node node) {
        return node.getId() == null ? "" : node.getId();
    }

    private static void fire(Node node, EventType<MouseEvent> type, double y) {
        node.fireEvent(new MouseEvent(
                node,
                node,
                type,
                5,
                y,
                5,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}
