package org.haversack.ui.actions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.CheckBox;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of the board of actions to `target/screens`, for people to look at.
class BoardPicturesTest {
    @Test
    void the_board_has_its_picture_taken_in_both_schemes(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.ACTIONS, scene);
            ((CheckBox) scene.lookup("#board")).setSelected(true);
            for (var scheme : ColorScheme.values()) {
                screens.scheme.set(scheme);
                Screens.settle(scene);
                Screens.picture(scene, "actions-board-" + scheme.name().toLowerCase(Locale.ROOT));
            }
            screens.model.close();
            return null;
        });
        assertTrue(Files.size(Path.of("target/screens/actions-board-light.png")) > 0);
    }
}
