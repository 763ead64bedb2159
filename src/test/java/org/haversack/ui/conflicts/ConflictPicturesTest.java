package org.haversack.ui.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of conflicts to `target/screens`, for people to look at, and decides them by keys.
class ConflictPicturesTest {
    @Test
    void conflicts_have_their_pictures_taken_in_both_schemes(@TempDir Path folder) throws Exception {
        for (var scheme : ColorScheme.values()) {
            var name = scheme.name().toLowerCase(Locale.ROOT);
            Screens.onScreen(() -> {
                var screens = new Screens(Screens.disputed(Files.createDirectory(folder.resolve(name))));
                screens.scheme.set(scheme);
                screens.model.open();
                var scene = screens.scene(1366, 768);
                screens.reach(Place.CONFLICTS, scene);
                for (int row = 0; row < 3; row++) {
                    Screens.choose(scene, row);
                    Screens.picture(scene, "conflict-" + (row + 1) + "-" + name);
                    if (scene.lookup("#another") instanceof Button another) {
                        another.fire();
                        Screens.settle(scene);
                        Screens.picture(scene, "conflict-another-" + (row + 1) + "-" + name);
                        ((Button) scene.lookup("#another-cancel")).fire();
                        Screens.settle(scene);
                    }
                }
                screens.model.close();
                return null;
            });
        }
        assertTrue(Files.size(Path.of("target/screens/conflict-1-light.png")) > 0);
    }

    @Test
    void digits_decide_one_after_the_other_until_nothing_waits(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.disputed(folder));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.CONFLICTS, scene);
            var list = (TableView<?>) scene.lookup("#list");
            list.requestFocus();
            for (int left = 3; left > 0; left--) {
                assertEquals(left, list.getItems().size());
                assertNotNull(list.getSelectionModel().getSelectedItem(), "one is chosen");
                type(scene, "1");
            }
            assertEquals(0, list.getItems().size());
            assertEquals(0, screens.model.overview().get().orElseThrow().conflicts());
            Screens.picture(scene, "conflicts-none-light");
            screens.model.close();
            return null;
        });
    }

    private static void type(Scene scene, String digit) {
        scene.getFocusOwner()
                .fireEvent(new KeyEvent(
                        KeyEvent.KEY_TYPED, digit, digit, KeyCode.UNDEFINED, false, false, false, false));
        Screens.settle(scene);
    }
}
