package org.haversack.ui.backups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.haversack.service.backup.Reason;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The list of backups, and going back to one.
class BackupsModelTest {
    @TempDir
    private Path folder;

    private final ModelKit screen = new ModelKit();
    private final List<Path> restored = new ArrayList<>();

    @Test
    void the_list_has_all_copies_the_newest_first_and_says_what_would_be_missing() {
        var file = SavedStore.make(folder);
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ZERO))) {
            var store = screen.open(desk);
            var model = new BackupsModel(store, new AutoBackup(store, _ -> {}, () -> {}), restored::add);
            model.read();
            assertEquals("The last one is from today 07:20.", model.summary().get());
            assertEquals(
                    List.of(
                            Reason.WHILE_WORKING,
                            Reason.BEFORE_IMPORT,
                            Reason.ON_CLOSING,
                            Reason.ON_CLOSING,
                            Reason.ON_CLOSING),
                    model.all().get().stream().map(one -> one.reason()).toList());
            model.compare(model.all().get().getFirst().file());
            var both = model.comparison().get().orElseThrow();
            assertEquals(2, both.changesLost());
            assertEquals(
                    List.of(
                            "Birchwood Family Practice: 2 changes, 2 actions (Ask the lab for the list of late results, "
                                    + "Call the vendor about the recall report); the latest from today 07:40"),
                    model.text().missing(both));
            model.restore();
            assertEquals(List.of(model.all().get().getFirst().file()), restored);
        }
    }

    @Test
    void what_is_no_backup_is_refused_in_words() {
        var file = SavedStore.make(folder);
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ZERO))) {
            var store = screen.open(desk);
            var model = new BackupsModel(store, new AutoBackup(store, _ -> {}, () -> {}), restored::add);
            model.compare(folder.resolve("own.db.keys"));
            assertTrue(model.problem().get().contains("no backup of Haversack"), model.problem()::get);
            assertTrue(model.comparison().get().isEmpty());
        }
    }

    @Test
    void a_sealed_copy_is_opened_with_its_passphrase_and_compared() {
        var file = SavedStore.make(folder);
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ZERO))) {
            var store = screen.open(desk);
            var model = new BackupsModel(store, new AutoBackup(store, _ -> {}, () -> {}), restored::add);
            var said = new ArrayList<String>();
            model.open(SavedStore.sealed(folder), "another one", said::add);
            assertEquals(List.of("That is not the passphrase."), said);
            model.open(SavedStore.sealed(folder), SavedStore.PASSPHRASE, said::add);
            assertEquals("", said.getLast());
            model.showCompared();
            assertEquals(2, model.comparison().get().orElseThrow().changesLost());
        }
    }

    @Test
    void every_backup_goes_to_the_second_place_too_until_that_is_forgotten() {
        var file = SavedStore.make(folder);
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ZERO))) {
            var store = screen.open(desk);
            var failures = new ArrayList<String>();
            var making = new AutoBackup(store, failures::add, () -> {});
            var place = new PlaceModel(store);
            place.read();
            assertTrue(place.known().get().orElseThrow().there());
            making.now(_ -> {});
            place.read();
            assertEquals(
                    SampleStore.CLOCK.instant(),
                    place.known().get().orElseThrow().last().orElseThrow());
            assertEquals(List.of(""), failures);
            place.forget();
            assertTrue(place.known().get().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void going_back_is_done_from_the_list_and_said_afterwards(ColorScheme scheme) throws Exception {
        SavedStore.make(folder);
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.real(folder));
            screens.scheme.set(scheme);
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.BACKUPS, scene);
            var name = scheme.name().toLowerCase();
            Screens.picture(scene, "backups-" + name);
            press(scene, "#backup-open-3");
            Screens.picture(scene, "backups-compare-" + name);
            assertTrue(words(scene).contains("Ask the lab"), words(scene));
            press(scene, "#restore-backup");
            assertTrue(words(scene).contains("You went back to the backup of"), words(scene));
            assertTrue(words(scene).contains("your store until a backup took its place"), words(scene));
            Screens.picture(scene, "backups-restored-" + name);
            press(scene, "#restored-aside");
            assertFalse(words(scene).contains("You went back to the backup of"), words(scene));
            assertTrue(screens.model.state().get() instanceof ShellModel.State.Open);
            screens.model.close();
            return null;
        });
    }

    private static void press(Scene scene, String button) {
        ((Button) scene.lookup(button)).fire();
        Screens.settle(scene);
    }

    private static String words(Scene scene) {
        return String.join(
                "\n",
                Screens.seen(scene, Labeled.class::isInstance).stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }
}
