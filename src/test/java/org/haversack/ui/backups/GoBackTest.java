package org.haversack.ui.backups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.haversack.service.backup.BackupFolder;
import org.haversack.service.backup.Reason;
import org.haversack.service.desk.Hindrance;
import org.haversack.ui.Screens;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Going back to a backup where no store is open.
class GoBackTest {
    private static final int PAGE = 8192;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_damaged_store_offers_the_newest_good_backup_and_is_kept_as_it_is(ColorScheme scheme) throws Exception {
        var file = SavedStore.make(folder);
        var bytes = Files.readAllBytes(file);
        for (int at = 3 * PAGE; at < 20 * PAGE; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(file, bytes);
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.real(folder));
            screens.scheme.set(scheme);
            screens.model.open();
            var unusable = assertInstanceOf(
                    ShellModel.State.Unusable.class, screens.model.state().get());
            assertEquals(Hindrance.DAMAGED, unusable.why());
            var scene = screens.scene(1366, 768);
            assertTrue(words(scene).contains("The backup of today 07:20"), words(scene));
            Screens.picture(scene, "damaged-" + scheme.name().toLowerCase());
            press(scene, "#back-go");
            assertInstanceOf(ShellModel.State.Open.class, screens.model.state().get());
            assertTrue(words(scene).contains("You went back to the backup of today 07:20"), words(scene));
            screens.model.close();
            return null;
        });
        var aside = BackupFolder.list(file).stream()
                .filter(one -> one.reason() == Reason.REPLACED)
                .findFirst()
                .orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(aside.file()));
    }

    @Test
    void a_new_laptop_begins_with_a_sealed_backup_from_the_stick() throws Exception {
        SavedStore.make(folder);
        var laptop = Files.createDirectory(folder.resolve("laptop"));
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.real(laptop));
            screens.model.open();
            assertInstanceOf(
                    ShellModel.State.FirstStart.class, screens.model.state().get());
            var scene = screens.scene(1366, 768);
            ((TextInputControl) scene.lookup("#back-file"))
                    .setText(SavedStore.sealed(folder).toString());
            press(scene, "#back-look");
            assertTrue(words(scene).contains("This backup is sealed"), words(scene));
            ((TextInputControl) scene.lookup("#back-passphrase")).setText("wrong wrong wrong");
            press(scene, "#back-look");
            assertTrue(words(scene).contains("That is not the passphrase."), words(scene));
            ((TextInputControl) scene.lookup("#back-passphrase")).setText(SavedStore.PASSPHRASE);
            press(scene, "#back-look");
            press(scene, "#back-go");
            assertTrue(words(scene).contains("It is a new computer to others"), words(scene));
            screens.model.close();
            return null;
        });
        try (var left = Files.list(laptop.resolve("own.db.files").resolve("opened"))) {
            assertEquals(0, left.count());
        }
    }

    private static void press(Scene scene, String button) {
        ((Button) scene.lookup(button)).fire();
        Screens.settle(scene);
    }

    private static String words(Scene scene) {
        return Screens.seen(scene, Labeled.class::isInstance).stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n"));
    }
}
