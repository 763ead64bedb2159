package org.haversack.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.plan.ReminderRule;
import org.haversack.ui.MemorySettings;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsModelTest {
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final MemorySettings settings = new MemorySettings();
    private final ModelKit kit = new ModelKit();

    @Test
    void colours_follow_the_system_until_others_are_chosen() {
        var look = new Appearance(system, settings);
        var seen = new ArrayList<ColorScheme>();
        look.scheme().subscribe(now -> seen.add(now));
        system.set(ColorScheme.DARK);
        look.colours().set(Colours.LIGHT);
        system.set(ColorScheme.LIGHT);
        look.colours().set(Colours.DARK);
        assertEquals(List.of(ColorScheme.LIGHT, ColorScheme.DARK, ColorScheme.LIGHT, ColorScheme.DARK), seen);
    }

    @Test
    void how_it_looks_is_remembered() {
        var look = new Appearance(system, settings);
        look.colours().set(Colours.DARK);
        look.textSize().set(TextSize.LARGE);

        var next = new Appearance(system, settings);
        assertEquals(ColorScheme.DARK, next.scheme().getValue());
        assertEquals(TextSize.LARGE, next.textSize().get());
    }

    @Test
    void what_nobody_can_have_chosen_counts_as_nothing() {
        settings.set("colours", "pink");
        settings.set("text-size", "7");
        settings.set(Settings.WEEK_START, "someday");
        settings.set(Settings.PAPER, "papyrus");
        var look = new Appearance(system, settings);
        assertEquals(Colours.SYSTEM, look.colours().get());
        assertEquals(TextSize.NORMAL, look.textSize().get());
        assertEquals(DayOfWeek.MONDAY, settings.weekStart());
        assertFalse(settings.letter());
    }

    @Test
    void text_grows_and_shrinks_step_by_step_and_stays_at_the_ends() {
        var look = new Appearance(system, settings);
        look.resize(-1);
        assertEquals(TextSize.NORMAL, look.textSize().get());
        look.resize(1);
        look.resize(1);
        look.resize(1);
        look.resize(1);
        assertEquals(TextSize.HUGE, look.textSize().get());
    }

    @Test
    void it_says_whose_store_this_is_and_where_it_lies(@TempDir Path folder) {
        try (var desk = new StoreDesk(SampleStore.empty(folder.resolve("own.db")))) {
            var model = new SettingsModel(
                    kit.open(desk),
                    new Installation("Haversack 1", folder, Path.of("log"), new Appearance(system, settings)));
            model.show();
            assertEquals("Ana Ruiz", model.person().get());
            assertEquals("Coordinator", model.role().get());
            assertEquals("Lakeshore Heart Health 2026", model.programme().get());
            assertEquals(
                    folder.resolve("own.db").toAbsolutePath().toString(),
                    model.file().get());
            model.letter(true);
            model.weekStart(DayOfWeek.SUNDAY);
            assertTrue(kit.kit.settings().letter());
            assertEquals(DayOfWeek.SUNDAY, kit.kit.settings().weekStart());
        }
    }

    @Test
    void when_one_is_reminded_is_kept_in_the_store(@TempDir Path folder) {
        try (var desk = new StoreDesk(SampleStore.empty(folder.resolve("own.db")))) {
            var model = new RemindingModel(kit.open(desk));
            model.show();
            assertEquals(ReminderRule.USUAL, model.rule().get());
            model.before(List.of(7, 1));
            model.onTheDay(false);
            model.every(14);
            var next = new RemindingModel(kit.open(desk));
            next.show();
            assertEquals(new ReminderRule(List.of(7, 1), false, 14), next.rule().get());
        }
    }

    @Test
    void a_store_in_a_folder_that_is_copied_is_warned_of(@TempDir Path folder) {
        var copied = folder.resolve("Dropbox").resolve("work");
        assertTrue(copied.toFile().mkdirs());
        try (var desk = new StoreDesk(SampleStore.empty(copied.resolve("own.db")))) {
            var model = new SettingsModel(
                    kit.open(desk),
                    new Installation("Haversack 1", folder, Path.of("log"), new Appearance(system, settings)));
            model.show();
            assertTrue(
                    model.warning().get().startsWith("Another program copies this folder"),
                    model.warning().get());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/ana/Dropbox/haversack.db",
                "/Users/ana/OneDrive - County Health/h.db",
                "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/h.db",
                "/home/ana/Google Drive/My Drive/h.db",
                "/home/ana/iCloudDrive/h.db"
            })
    void folders_that_other_programs_copy_are_known(String file) {
        assertEquals(Optional.of(FolderRisk.SYNCHRONISED), FolderRisk.of(Path.of(file), "ext4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smbfs", "SMB2", "fuse.sshfs"})
    void disks_of_other_computers_are_known(String kind) {
        assertEquals(Optional.of(FolderRisk.NETWORK), FolderRisk.of(Path.of("/mnt/h.db"), kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ana/.local/share/haversack/haversack.db", "/home/boxwood/Driveway/h.db"})
    void the_usual_folders_are_no_risk(String file) {
        assertEquals(Optional.empty(), FolderRisk.of(Path.of(file), "ext4"));
        assertEquals(Optional.empty(), FolderRisk.of(Path.of(file), ""));
    }
}
