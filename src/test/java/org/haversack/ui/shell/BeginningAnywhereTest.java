package org.haversack.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.window.Sheets;
import org.haversack.ui.shell.find.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one most often begins is found by name from every screen.
class BeginningAnywhereTest {
    private static final List<String> NAMES =
            List.of("Plan a visit", "New practice", "New action", "Log a contact", "Start the next visit");

    @Test
    void what_one_begins_is_found_once_from_every_screen(@TempDir Path folder) throws Exception {
        var wrong = new ArrayList<String>();
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1000, 700);
            for (var place : Place.values()) {
                screens.reach(place, scene);
                for (var name : NAMES) {
                    var found = found(scene, name);
                    if (found.stream().filter(name::equals).count() != 1) {
                        wrong.add(place + ": " + name + " is not among " + found);
                    }
                    ((Sheets) screens.shell.node()).close();
                }
            }
            screens.model.close();
            return null;
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void each_of_them_begins_it(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1000, 700);
            screens.reach(Place.SETTINGS, scene);
            run(scene, "Plan a visit");
            assertNotNull(scene.lookup("#plan-sheet"), "a visit can be planned");
            ((Sheets) screens.shell.node()).close();
            run(scene, "New practice");
            assertNotNull(scene.lookup("#new-practice-name"), "a practice can be named");
            ((Sheets) screens.shell.node()).close();
            run(scene, "New action");
            assertNotNull(scene.lookup("#new-action-title"), "an action can be written");
            ((Sheets) screens.shell.node()).close();
            run(scene, "Log a contact");
            assertNotNull(scene.lookup("#contact-line"), "a contact can be logged");
            ((Sheets) screens.shell.node()).close();
            assertEquals(Place.SETTINGS, screens.model.destination().get().place());
            run(scene, "Start the next visit");
            assertEquals(Place.VISIT, screens.model.destination().get().place());
            screens.model.close();
            return null;
        });
    }

    private static void run(Scene scene, String name) {
        var found = found(scene, name);
        assertEquals(name, found.getFirst());
        scene.lookup("#find-anything")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        Screens.settle(scene);
    }

    private static List<String> found(Scene scene, String typed) {
        ((Button) scene.lookup("#find")).fire();
        Screens.settle(scene);
        ((TextField) scene.lookup("#find-anything")).setText(typed);
        return ((ListView<?>) scene.lookup("#found"))
                .getItems().stream()
                        .filter(Row.Hit.class::isInstance)
                        .map(row -> ((Row.Hit) row).name())
                        .toList();
    }
}
