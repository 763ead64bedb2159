package org.haversack.ui.practices.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of the page of a practice to `target/screens`, for people to look at.
class PracticePagePicturesTest {
    private static final List<String> TABS = List.of("overview", "people", "visits", "plan", "history", "edit");

    @Test
    void every_tab_has_its_picture_taken(@TempDir Path folder) throws Exception {
        for (var scheme : ColorScheme.values()) {
            for (var tab : TABS) {
                var name = scheme.name().toLowerCase(Locale.ROOT);
                picture(folder.resolve(name + tab), tab, scheme, TextSize.NORMAL, name);
            }
        }
        assertTrue(Files.size(Path.of("target/screens/practice-overview-light.png")) > 0);
    }

    @Test
    void so_it_is_with_large_text_in_a_small_window(@TempDir Path folder) throws Exception {
        for (var tab : TABS) {
            picture(folder.resolve(tab), tab, ColorScheme.LIGHT, TextSize.LARGE, "large");
        }
        assertTrue(Files.size(Path.of("target/screens/practice-overview-large.png")) > 0);
    }

    /// Each picture is of a window of its own: without one on a screen, nodes that become visible after a
    /// first picture are not drawn in a second.
    private static void picture(Path folder, String tab, ColorScheme scheme, TextSize size, String suffix)
            throws Exception {
        Files.createDirectories(folder);
        Screens.onScreen(() -> {
            var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            screens.scheme.set(scheme);
            screens.look.textSize().set(size);
            screens.model.open();
            boolean small = size != TextSize.NORMAL;
            var scene = screens.scene(small ? 1000 : 1366, small ? 700 : 768);
            screens.model.go(
                    Destination.of(Place.PRACTICE, desk.practices().get(1).id()));
            Screens.settle(scene);
            if (tab.equals("edit")) {
                ((Button) scene.lookup("#edit-practice")).fire();
            } else {
                ((RadioButton) scene.lookup("#practice-tab-" + tab)).setSelected(true);
            }
            Screens.settle(scene);
            Screens.picture(scene, "practice-" + tab + "-" + suffix);
            screens.model.close();
            return null;
        });
    }
}
