package org.haversack.ui.practices.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
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
    private static final List<String> TABS = List.of("overview", "people", "visits", "plan", "history");

    @Test
    void every_tab_has_its_picture_taken(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            screens.model.open();
            var first = desk.practices().get(1).id();
            var scene = screens.scene(1366, 768);
            screens.model.go(Destination.of(Place.PRACTICE, first));
            for (var scheme : ColorScheme.values()) {
                screens.scheme.set(scheme);
                pictures(scene, scheme.name());
            }
            screens.model.close();
            return null;
        });
        assertTrue(Files.size(Path.of("target/screens/practice-overview-light.png")) > 0);
    }

    @Test
    void so_it_is_with_large_text_in_a_small_window(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            screens.model.open();
            screens.theme.textSize().set(TextSize.values()[TextSize.values().length / 2]);
            var scene = screens.scene(1000, 700);
            screens.model.go(
                    Destination.of(Place.PRACTICE, desk.practices().get(1).id()));
            pictures(scene, "large");
            screens.model.close();
            return null;
        });
    }

    private static void pictures(Scene scene, String suffix) {
        for (var tab : TABS) {
            Screens.settle(scene);
            ((RadioButton) scene.lookup("#practice-tab-" + tab)).setSelected(true);
            Screens.settle(scene);
            Screens.picture(scene, "practice-" + tab + "-" + suffix.toLowerCase(Locale.ROOT));
        }
        ((javafx.scene.control.Button) scene.lookup("#edit-practice")).fire();
        Screens.settle(scene);
        Screens.picture(scene, "practice-edit-" + suffix.toLowerCase(Locale.ROOT));
        ((javafx.scene.control.Button) scene.lookup("#profile-sheet-close")).fire();
    }
}
