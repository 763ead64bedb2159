package org.haversack.ui.kit.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haversack.ui.Screens;
import org.junit.jupiter.api.Test;

class GripsTest {
    private static final double HEIGHT = 30;

    @Test
    void a_row_is_let_go_at_the_one_below_the_mouse_which_is_marked_meanwhile() throws Exception {
        Screens.onScreen(() -> {
            var rows = Stream.generate(Region::new).limit(3).toList();
            rows.forEach(row -> row.setMinHeight(HEIGHT));
            var scene = new Scene(new VBox(rows.toArray(Node[]::new)), 100, 200);
            Screens.settle(scene);
            var dropped = new ArrayList<Integer>();
            new Grips(rows).on(rows.getFirst(), dropped::add);
            fire(rows.getFirst(), MouseEvent.MOUSE_DRAGGED, 1.5 * HEIGHT, false);
            assertEquals(List.of(rows.get(1)), marked(rows));
            fire(rows.getFirst(), MouseEvent.MOUSE_DRAGGED, 10 * HEIGHT, false);
            assertEquals(List.of(rows.get(2)), marked(rows));
            fire(rows.getFirst(), MouseEvent.MOUSE_RELEASED, 10 * HEIGHT, false);
            assertEquals(List.of(), marked(rows));
            fire(rows.getFirst(), MouseEvent.MOUSE_RELEASED, 0, true);
            assertEquals(List.of(2), dropped, "a click moves nothing");
            return null;
        });
    }

    private static List<Region> marked(List<Region> rows) {
        return rows.stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("target")))
                .toList();
    }

    private static void fire(Node node, EventType<MouseEvent> type, double y, boolean still) {
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
                still,
                null));
    }
}
