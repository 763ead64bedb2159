package org.haversack.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of the board of actions to `target/screens`, for people to look at.
class BoardPicturesTest {
    @Test
    void the_board_has_its_picture_taken_in_both_schemes_and_no_card_lies_on_another(@TempDir Path folder)
            throws Exception {
        for (var scheme : ColorScheme.values()) {
            var name = scheme.name().toLowerCase(Locale.ROOT);
            picture(folder.resolve(name), scheme, TextSize.NORMAL, 1366, 768, "actions-board-" + name);
        }
        picture(folder.resolve("large"), ColorScheme.LIGHT, TextSize.LARGE, 1000, 700, "actions-board-large");
        picture(folder.resolve("huge"), ColorScheme.LIGHT, TextSize.HUGE, 1000, 700, "actions-board-200-percent");
        assertTrue(Files.size(Path.of("target/screens/actions-board-light.png")) > 0);
    }

    @Test
    void an_action_that_slips_has_its_picture_taken_with_all_its_days_and_the_question_why(@TempDir Path folder)
            throws Exception {
        for (var scheme : ColorScheme.values()) {
            slips(folder.resolve(scheme + "-before"), scheme, false);
            slips(folder.resolve(scheme + "-why"), scheme, true);
        }
        assertTrue(Files.size(Path.of("target/screens/action-slips-light.png")) > 0);
    }

    private static void slips(Path folder, ColorScheme scheme, boolean later) throws Exception {
        Files.createDirectories(folder);
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.scheme.set(scheme);
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.ACTIONS, scene);
            Screens.choose(scene, 0);
            if (later) {
                var due = (TextField) scene.lookup("#action-due");
                due.setText("1 May 2026");
                due.fireEvent(new ActionEvent());
                Screens.settle(scene);
                assertTrue(scene.lookup("#action-reason").getParent().isVisible());
                ((ScrollPane) scene.lookup("#detail > .scroll-pane")).setVvalue(1);
                Screens.settle(scene);
            }
            var name = later ? "action-why-" : "action-slips-";
            Screens.picture(scene, name + scheme.name().toLowerCase(Locale.ROOT));
            screens.model.close();
            return null;
        });
    }

    private static void picture(
            Path folder, ColorScheme scheme, TextSize size, double width, double height, String name) throws Exception {
        Files.createDirectories(folder);
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.scheme.set(scheme);
            screens.look.textSize().set(size);
            screens.model.open();
            var scene = screens.scene(width, height);
            screens.reach(Place.ACTIONS, scene);
            ((CheckBox) scene.lookup("#board")).setSelected(true);
            Screens.settle(scene);
            Screens.picture(scene, name);
            apart(scene);
            for (var column : scene.getRoot().lookupAll(".board-column")) {
                double em = ((Label) column.lookup(".facts-heading")).getFont().getSize();
                assertTrue(((Region) column).getWidth() >= 14.9 * em, () -> column + " is narrow");
            }
            screens.model.close();
            return null;
        });
    }

    private static void apart(Scene scene) {
        int cells = 0;
        for (var node : scene.getRoot().lookupAll(".board .list-cell")) {
            if (node instanceof ListCell<?> cell && cell.getGraphic() instanceof Region card && cell.isVisible()) {
                cells++;
                assertEquals(
                        card.prefHeight(card.getWidth()), card.getHeight(), 1, "all of " + cell.getAccessibleText());
                assertTrue(card.getHeight() <= cell.getHeight(), cell.getAccessibleText());
                assertTrue(card.getWidth() <= cell.getWidth(), cell.getAccessibleText());
            }
        }
        assertTrue(cells > 1, cells + " cards are seen");
    }
}
