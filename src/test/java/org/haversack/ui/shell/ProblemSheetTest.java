package org.haversack.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.haversack.ui.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of a mistake of the program, and can pass on.
class ProblemSheetTest {
    private static final String DETAILS = "java.lang.IllegalStateException: a bug";
    private static final String SENTENCE = "Saving: " + DETAILS;
    private static final String CODE = "3f2a-91bc";

    @Test
    void the_details_have_the_code_and_the_place_of_the_log_and_can_be_copied(@TempDir Path folder) throws Exception {
        var copied = Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1000, 700);
            screens.problems.tell("Saving", new IllegalStateException("a bug"));
            Screens.settle(scene);
            assertTrue(says(scene, SENTENCE));
            press(scene, "show-details");
            for (var part : List.of(SENTENCE, CODE, "log", DETAILS)) {
                assertTrue(says(scene, part), part);
            }
            press(scene, "copy-problem");
            screens.model.close();
            return Clipboard.getSystemClipboard().getString();
        });
        assertEquals(String.join(System.lineSeparator(), SENTENCE, CODE, DETAILS), copied);
    }

    private static void press(Scene scene, String id) {
        ((Button) scene.lookup("#" + id)).fire();
        Screens.settle(scene);
    }

    private static boolean says(Scene scene, String words) {
        return !Screens.seen(
                        scene,
                        node -> node instanceof Label label && label.getText().equals(words))
                .isEmpty();
    }
}
