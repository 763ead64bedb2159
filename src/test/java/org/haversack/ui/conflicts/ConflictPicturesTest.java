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
            for (int row = 0; row < 3; row++) {
                picture(folder, scheme, row, false);
                if (row < 2) {
                    picture(folder, scheme, row, true);
                }
            }
        }
        assertTrue(Files.size(Path.of("target/screens/conflict-1-light.png")) > 0);
    }

    private static void picture(Path folder, ColorScheme scheme, int row, boolean another) throws Exception {
        var name = (another ? "conflict-another-" : "conflict-") + (row + 1) + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.disputed(Files.createDirectory(folder.resolve(name))));
            screens.scheme.set(scheme);
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.CONFLICTS, scene);
            Screens.choose(scene, row);
            if (another) {
                ((Button) scene.lookup("#another")).fire();
                Screens.settle(scene);
            }
            Screens.picture(scene, name);
            screens.model.close();
            return null;
        });
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
            assertEquals(
                    0, screens.model.standing().overview().get().orElseThrow().conflicts());
            Screens.picture(scene, "conflicts-none-light");
            screens.model.close();
            return null;
        });
    }

    private static void type(Scene scene, String digit) {
        scene.getFocusOwner()
                .fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, digit, digit, KeyCode.UNDEFINED, false, false, false, false));
        Screens.settle(scene);
    }
}
