package org.haversack.ui.visits.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes pictures of the running visit to `target/screens`, for people to look at.
class VisitPicturesTest {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @Test
    void the_running_visit_has_its_picture_taken(@TempDir Path folder) throws Exception {
        for (var scheme : ColorScheme.values()) {
            Screens.onScreen(() -> {
                take(folder.resolve("a" + scheme), scheme, TextSize.NORMAL, WIDTH, HEIGHT, "visit-running");
                return null;
            });
        }
        assertTrue(Files.size(Path.of("target/screens/visit-running-light.png")) > 0);
    }

    @Test
    void so_has_one_with_large_text_in_a_small_window(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            take(folder.resolve("l"), ColorScheme.LIGHT, TextSize.LARGE, 1000, 700, "visit-running-150-percent");
            take(folder.resolve("h"), ColorScheme.LIGHT, TextSize.HUGE, 1000, 700, "visit-running-200-percent");
            take(folder.resolve("s"), ColorScheme.LIGHT, TextSize.NORMAL, 1000, 700, "visit-running-small");
            return null;
        });
    }

    @Test
    void so_has_a_visit_that_is_complete_and_what_the_practice_keeps(@TempDir Path folder) throws Exception {
        for (var scheme : ColorScheme.values()) {
            Screens.onScreen(() -> {
                complete(folder.resolve("c" + scheme), scheme, "wrap-up-complete", 0);
                complete(folder.resolve("k" + scheme), scheme, "leave-behind", 1);
                return null;
            });
        }
    }

    private static void complete(Path folder, ColorScheme scheme, String name, double scrolled) {
        folder.toFile().mkdirs();
        var clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
        var desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
        var birchwood = new Birchwood(desk);
        var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
        screens.scheme.set(scheme);
        screens.model.open();
        var scene = screens.scene(WIDTH, HEIGHT);
        screens.model.go(Destination.of(Place.VISIT, birchwood.visit));
        Screens.settle(scene);
        fill(scene, clock);
        clock.pass(Duration.ofMinutes(37));
        ((javafx.scene.control.Button) scene.lookup("#wrap-up")).fire();
        Screens.settle(scene);
        ((javafx.scene.control.Button) scene.lookup("#complete")).fire();
        Screens.settle(scene);
        assertFalse(
                scene.lookup("#complete").isVisible(),
                () -> Screens.seen(scene.lookup("#missing")).toList().toString());
        ((javafx.scene.control.ScrollPane) scene.lookup(".visit-all")).setVvalue(scrolled);
        Screens.settle(scene);
        Screens.picture(scene, (name + "-" + scheme).toLowerCase(Locale.ROOT));
        desk.close();
    }

    private static void take(Path folder, ColorScheme scheme, TextSize size, double width, double height, String name) {
        folder.toFile().mkdirs();
        var clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
        var desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
        var birchwood = new Birchwood(desk);
        var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
        screens.scheme.set(scheme);
        screens.theme.textSize().set(size);
        screens.model.open();
        var scene = screens.scene(width, height);
        screens.model.go(Destination.of(Place.VISIT, birchwood.visit));
        Screens.settle(scene);
        fill(scene, clock);
        Screens.settle(scene);
        var note = (TextInputControl) scene.lookup("#note");
        double lines = note.getHeight() / note.getFont().getSize();
        assertTrue(lines > 6 * 1.2, () -> "the notes of " + name + " are " + lines + " em high");
        var head =
                ((javafx.scene.layout.Region) scene.lookup("#pause").getParent().getParent());
        assertTrue(head.getHeight() < 5.2 * note.getFont().getSize(), () -> name + " has a head " + head.getHeight());
        Screens.picture(scene, (name + "-" + scheme).toLowerCase(Locale.ROOT));
        ((javafx.scene.control.Button) scene.lookup("#wrap-up")).fire();
        Screens.settle(scene);
        Screens.picture(scene, (name.replace("visit-running", "wrap-up-now") + "-" + scheme).toLowerCase(Locale.ROOT));
        desk.close();
    }

    private static void fill(Scene scene, HandClock clock) {
        for (int minutes : new int[] {7, 18, 15}) {
            clock.pass(Duration.ofMinutes(minutes));
            var next =
                    (javafx.scene.control.Button) scene.lookup("#item-" + (minutes == 7 ? 2 : minutes == 18 ? 3 : 4));
            next.fire();
        }
        clock.pass(Duration.ofMinutes(10));
        var note = (TextInputControl) scene.lookup("#note");
        note.setText("MAs repeated 31 of 40 high readings last week (78 %). Missed ones were mostly at late clinic,"
                + " cuff in other room.\nKim suggests second cuff on trolley.");
        type(scene, "/decision Recheck BP when first reading ≥ 140/90, both MAs !16 mar");
        type(scene, "/action Laminate recheck card @Kim !fri");
        scene.lookup(".room-people .check-box").requestFocus();
        scene.getRoot().lookupAll(".room-people .check-box").stream()
                .map(javafx.scene.control.CheckBox.class::cast)
                .limit(1)
                .forEach(javafx.scene.control.CheckBox::fire);
        var capture = (javafx.scene.control.TextField) scene.lookup("#capture");
        capture.requestFocus();
        capture.setText("/action Send quitline fax form @me !tomo");
        capture.end();
    }

    private static void type(Scene scene, String line) {
        var capture = (javafx.scene.control.TextField) scene.lookup("#capture");
        capture.requestFocus();
        capture.setText(line);
        capture.fireEvent(new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                "",
                "",
                javafx.scene.input.KeyCode.ENTER,
                false,
                false,
                false,
                false));
    }
}
