package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The top of a page is one line where there is room for one.
class HeadersTest {
    @Test
    void on_an_ordinary_screen_every_header_is_one_line(@TempDir Path folder) throws Exception {
        var wrong = new TreeSet<String>();
        var seen = new TreeSet<Place>();
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            for (var place : Place.values()) {
                screens.reach(place, scene);
                Screens.seen(scene, PageHeader.class::isInstance).forEach(header -> {
                    seen.add(place);
                    if (lines((PageHeader) header) != 1) {
                        wrong.add(place.name());
                    }
                });
            }
            screens.model.close();
            return null;
        });
        assertEquals(List.of(), List.copyOf(wrong));
        assertTrue(seen.size() > 4, seen::toString);
    }

    @Test
    void a_second_line_is_noticed(@TempDir Path folder) throws Exception {
        int lines = Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(500, 768);
            screens.reach(Place.VISITS, scene);
            var found = lines((PageHeader)
                    Screens.seen(scene, PageHeader.class::isInstance).getFirst());
            screens.model.close();
            return found;
        });
        assertTrue(lines > 1);
    }

    /// How many stand below one another without touching.
    private static int lines(PageHeader header) {
        var bands = new java.util.ArrayList<BoundingBox>();
        leaves(header).forEach(node -> {
            var bounds = node.localToScene(node.getLayoutBounds());
            var band = new BoundingBox(0, bounds.getMinY(), 1, bounds.getHeight());
            if (bands.stream().noneMatch(band::intersects)) {
                bands.add(band);
            }
        });
        return bands.size();
    }

    private static List<Node> leaves(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isManaged)
                .flatMap(node -> node instanceof Pane pane ? leaves(pane).stream() : java.util.stream.Stream.of(node))
                .filter(node -> node.getLayoutBounds().getHeight() > 0)
                .toList();
    }
}
