package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import org.haversack.service.desk.Opening;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.TextSize;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The coordinator's Friday as she sees it: the table with 32 files, a file opened, and what came of the import.
class S5PicturesTest {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @FunctionalInterface
    private interface Doing {
        void on(Scene scene);
    }

    @TempDir
    private Path folder;

    private int taken;

    @Test
    void the_table_has_its_pictures_taken_in_both_schemes() throws Exception {
        var friday = Friday.once();
        friday.clock.set("2026-05-15T08:20+02:00[Europe/Copenhagen]");
        var mail = S5OnScreenTest.mail(friday, folder);
        for (var scheme : ColorScheme.values()) {
            take("receive", scheme, friday, mail, scene -> Screens.choose(scene, 3));
            take("receive-refused", scheme, friday, mail, scene -> Screens.choose(scene, 18));
            take("receive-changes", scheme, friday, mail, scene -> {
                Screens.choose(scene, 2);
                press(scene, "#see-changes");
            });
            take("received", scheme, friday, mail, scene -> press(scene, "#apply"));
            for (var tab : List.of("send", "imports", "refused")) {
                take("exchange-" + tab, scheme, friday, mail, scene -> {
                    press(scene, "#apply");
                    ((RadioButton) scene.lookup("#exchange-tab-" + tab)).setSelected(true);
                    Screens.settle(scene);
                    Screens.choose(scene, 1);
                });
            }
        }
        take("receive-200-percent", ColorScheme.LIGHT, friday, mail, TextSize.HUGE, scene -> Screens.choose(scene, 2));
        assertEquals(15, taken);
    }

    /// A picture of the window in which the folder was dropped, and then something done.
    private void take(String name, ColorScheme scheme, Friday friday, Path mail, Doing doing) throws Exception {
        take(name, scheme, friday, mail, TextSize.NORMAL, doing);
    }

    private void take(String name, ColorScheme scheme, Friday friday, Path mail, TextSize size, Doing doing)
            throws Exception {
        taken++;
        var copy = org.haversack.scenarios.Scene.copy(friday.mette, folder.resolve("store" + taken), friday.clock, 1);
        Screens.onScreen(() -> {
            var screens = new Screens(new ShellModel.Doors(
                    () -> new Opening.Opened(S5OnScreenTest.open(friday, copy)),
                    _ -> new Opening.Refused("There is no sample here.")));
            screens.scheme.set(scheme);
            screens.theme.textSize().set(size);
            screens.model.open();
            var scene = size == TextSize.NORMAL ? screens.scene(WIDTH, HEIGHT) : screens.scene(1000, 700);
            scene.lookup(".toasts").setVisible(false);
            screens.shell.receive(List.of(mail));
            Screens.settle(scene);
            doing.on(scene);
            Screens.settle(scene);
            Screens.picture(scene, (name + "-" + scheme).toLowerCase(Locale.ROOT));
            screens.model.close();
            return null;
        });
    }

    private static void press(Scene scene, String button) {
        ((Button) scene.lookup(button)).fire();
        Screens.settle(scene);
    }
}
