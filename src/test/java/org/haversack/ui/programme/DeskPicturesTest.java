package org.haversack.ui.programme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiConsumer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.TextSize;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the coordinator's desk in `target/screens`, with facilitators whose files come in differently.
class DeskPicturesTest {
    @TempDir
    private Path folder;

    private static ShellModel.Doors doors(Path file) {
        return new ShellModel.Doors(
                () -> new Opening.Opened(
                        new StoreDesk(Workplace.open(file, Kinds.ALL, SampleStore.CLOCK, new Random(5)))),
                _ -> new Opening.Refused("There is no sample here."));
    }

    @Test
    void the_coordinators_desk_has_its_pictures_taken_in_both_schemes() throws Exception {
        DeskStore.make(folder.resolve("desk.db")).close();

        take("programme", Place.PROGRAMME, (_, _) -> {});
        take("figure", Place.PROGRAMME, (_, scene) -> fire(scene, "figure-momentum"));
        take("unassigned", Place.FACILITATORS, (_, _) -> {});
        person("person", "");
        person("cover", "cover");
        person("add", "add-person");
        person("assign", "assign-practice");
        person("leave", "person-leaves");
        person("hand-over", "hand-over-");
        person("revoke", "revoke-");
        take("invite", Place.FACILITATORS, (screens, scene) -> {
            screens.settings.set("exchange-folder", folder.toString());
            Screens.choose(scene, 2);
            fire(scene, "invite");
            fire(scene, "invite-write");
        });
        take("close", Place.PROGRAMME, (_, scene) -> fire(scene, "close-programme"));
        take("afresh", Place.PRACTICE, (_, scene) -> fire(scene, "start-afresh"));
        take("packet", Place.PRACTICE, (_, scene) -> fire(scene, "packet"));

        assertTrue(Files.size(Path.of("target/screens/desk-programme-light.png")) > 0);
    }

    @Test
    void so_have_its_sheets_with_large_text_in_a_small_window() throws Exception {
        DeskStore.make(folder.resolve("desk.db")).close();
        large("person", Place.FACILITATORS, "");
        large("hand-over", Place.FACILITATORS, "hand-over-");
        large("cover", Place.FACILITATORS, "cover");
        large("invite", Place.FACILITATORS, "invite");
        large("programme", Place.PROGRAMME, "");
        large("afresh", Place.PRACTICE, "start-afresh");
        large("packet", Place.PRACTICE, "packet");
        assertTrue(Files.size(Path.of("target/screens/desk-packet-200-percent.png")) > 0);
    }

    private void large(String name, Place place, String button) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(doors(folder.resolve("desk.db")));
            screens.model.open();
            screens.theme.textSize().set(TextSize.HUGE);
            var scene = screens.scene(1000, 700);
            screens.reach(place, scene);
            if (place == Place.FACILITATORS) {
                Screens.choose(scene, 1);
            }
            if (!button.isEmpty()) {
                fire(scene, button);
            }
            Screens.picture(scene, "desk-" + name + "-200-percent");
            screens.model.close();
            return null;
        });
    }

    /// @param button what is pressed; empty for nothing
    private void person(String name, String button) throws Exception {
        take(name, Place.FACILITATORS, (_, scene) -> {
            Screens.choose(scene, 1);
            if (!button.isEmpty()) {
                fire(scene, button);
            }
        });
    }

    private static void fire(Scene scene, String button) {
        ((Button) Screens.seen(
                                scene,
                                node -> node instanceof Button
                                        && node.getId() != null
                                        && node.getId().startsWith(button))
                        .getFirst())
                .fire();
        Screens.settle(scene);
    }

    private void take(String name, Place place, BiConsumer<Screens, Scene> then) throws Exception {
        Screens.onScreen(() -> {
            for (var scheme : ColorScheme.values()) {
                var screens = new Screens(doors(folder.resolve("desk.db")));
                screens.model.open();
                screens.scheme.set(scheme);
                var scene = screens.scene(1366, 768);
                screens.reach(place, scene);
                then.accept(screens, scene);
                Screens.picture(scene, "desk-" + name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                screens.model.close();
            }
            return null;
        });
    }
}
