package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javafx.application.ColorScheme;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Hindrance;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes a picture of every screen to `target/screens`, for people to look at.
class PicturesTest {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @Test
    void every_screen_has_its_picture_taken_in_both_schemes(@TempDir Path folder) throws Exception {
        SampleStore.make(folder.resolve("own.db")).close();
        for (var scheme : ColorScheme.values()) {
            for (var place : Place.values()) {
                take(folder, place, scheme, TextSize.NORMAL, WIDTH, HEIGHT, name(place.name(), scheme));
            }
        }
        assertTrue(Files.size(Path.of("target/screens/practices-light.png")) > 0);
    }

    @Test
    void so_have_large_text_and_a_small_window(@TempDir Path folder) throws Exception {
        SampleStore.make(folder.resolve("own.db")).close();
        for (var place : Place.values()) {
            var name = name(place.name(), ColorScheme.LIGHT) + "-200-percent";
            take(folder, place, ColorScheme.LIGHT, TextSize.HUGE, 1000, 700, name);
        }
    }

    /// Each picture is of a window of its own: without one on a screen, what changes within a scrolling pane
    /// after a first picture is not drawn in a second.
    private static void take(
            Path folder, Place place, ColorScheme scheme, TextSize size, double width, double height, String name)
            throws Exception {
        Screens.onScreen(() -> {
            var desk = new StoreDesk(
                    Workplace.open(folder.resolve("own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(5)));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            screens.scheme.set(scheme);
            screens.theme.textSize().set(size);
            screens.model.open();
            var scene = screens.scene(width, height);
            // A notice goes away by itself; the pictures show what stays.
            scene.lookup(".toasts").setVisible(false);
            screens.reach(place, scene);
            Screens.choose(scene, 0);
            Screens.picture(scene, name);
            screens.model.close();
            return null;
        });
    }

    @Test
    void so_has_what_is_shown_without_a_store(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            for (var scheme : ColorScheme.values()) {
                take(new Opening.None(Path.of("/home/ana/.local/share/haversack/haversack.db")), "first-start", scheme);
                invited(scheme, "Walnut-canoe  RIBBON garlic, ", "invitation");
                invited(scheme, "walnut canoe ribbom garlic", "invitation-unknown-word");
                take(
                        new Opening.Unusable(
                                Hindrance.ALREADY_OPEN,
                                "The store /home/ana/.local/share/haversack/haversack.db is already open on this computer."
                                        + " Close the other window or command first."),
                        "already-open",
                        scheme);
            }
            var empty = SampleStore.empty(folder.resolve("empty.db"));
            take(new Opening.Opened(new StoreDesk(empty)), "no-practices", ColorScheme.LIGHT);
            empty.close();
            return null;
        });
    }

    private static void invited(ColorScheme scheme, String words, String name) {
        var screens =
                new Screens(Screens.doors(new Opening.None(Path.of("/home/ana/.local/share/haversack/haversack.db"))));
        screens.model.open();
        screens.scheme.set(scheme);
        var scene = screens.scene(WIDTH, HEIGHT);
        Screens.settle(scene);
        type(scene, "#join-file", "/media/stick/LHH26 Mette Holm to Ana Ruiz 2026-03-10 0003.haversack.age");
        type(scene, "#join-words", words);
        type(scene, "#join-name", "Ana Ruiz");
        Screens.settle(scene);
        Screens.picture(scene, name(name, scheme));
    }

    private static void type(javafx.scene.Scene scene, String field, String text) {
        ((javafx.scene.control.TextField) scene.lookup(field)).setText(text);
    }

    @Test
    void so_has_what_is_shown_above_the_screens(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(WIDTH, HEIGHT);
            for (var scheme : ColorScheme.values()) {
                screens.scheme.set(scheme);
                screens.reach(Place.SETTINGS, scene);
                press(screens, scene, "#find", "", name("find-before-typing", scheme));
                press(screens, scene, "#find", "har", name("find", scheme));
                press(screens, scene, "#about", "", name("about", scheme));
                press(screens, scene, "#keys", "", name("keys", scheme));
            }
            screens.model.close();
            return null;
        });
    }

    private static void press(Screens screens, javafx.scene.Scene scene, String button, String typed, String name) {
        Screens.settle(scene);
        ((javafx.scene.control.Button) scene.lookup(button)).fire();
        if (scene.lookup("#find-anything") instanceof javafx.scene.control.TextField field) {
            field.setText(typed);
        }
        Screens.settle(scene);
        Screens.picture(scene, name);
        ((org.haversack.ui.kit.window.Sheets) screens.shell.node()).close();
    }

    private static void take(Opening opening, String name, ColorScheme scheme) {
        var screens = new Screens(Screens.doors(opening));
        screens.scheme.set(scheme);
        screens.model.open();
        var scene = screens.scene(WIDTH, HEIGHT);
        Screens.picture(scene, name(name, scheme));
    }

    private static String name(String of, ColorScheme scheme) {
        return (of + "-" + scheme).toLowerCase(Locale.ROOT);
    }
}
