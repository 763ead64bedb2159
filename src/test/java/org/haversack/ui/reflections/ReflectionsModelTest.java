package org.haversack.ui.reflections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Reason;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.reflections.Reflections;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Private notes on screen.
class ReflectionsModelTest {
    private static final String PASSPHRASE = "seven grey stones by the sea";
    private static final String DOUBT = "Quillfeather: I was impatient with Dr Lund";

    @TempDir
    private Path folder;

    private final ModelKit screen = new ModelKit();
    private final List<String> said = new ArrayList<>();

    private List<Path> filesWith(String words) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void plain_notes_are_sealed_everywhere_when_a_passphrase_is_set_and_open_only_with_it() throws IOException {
        try (var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")))) {
            new Reflections(desk.workplace()).put(DOUBT);
            new Backups(desk.workplace()).take(Reason.BY_HAND);
            desk.workplace().store().snapshot(desk.workplace().clock());
            assertTrue(filesWith("Quillfeather").size() >= 3, "in the store and in two copies");
            var model = new ReflectionsModel(screen.open(desk));
            model.show();
            assertEquals(new ReflectionsModel.State.Unguarded(1), model.state().get());
            model.guard("short", said::add);
            assertFalse(said.getLast().isEmpty());
            model.guard(PASSPHRASE, said::add);
            assertEquals("", said.getLast());
            assertEquals(new ReflectionsModel.State.Closed(1), model.state().get());
            assertEquals(List.of(), filesWith("Quillfeather"));

            model.open("another passphrase", said::add);
            assertEquals("That is not the passphrase.", said.getLast());
            model.open(PASSPHRASE, said::add);
            assertInstanceOf(ReflectionsModel.State.Closed.class, model.state().get(), "the next one has to wait");
            screen.time.pass(2_000);
            var open = assertInstanceOf(
                    ReflectionsModel.State.Open.class, model.state().get());
            assertEquals(DOUBT, open.notes().getFirst().text());
        }
        assertEquals(List.of(), filesWith("Quillfeather"));
    }

    @Test
    void they_close_after_a_while_and_what_was_being_written_is_kept_sealed() throws IOException {
        try (var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")))) {
            var model = new ReflectionsModel(screen.open(desk));
            model.guard(PASSPHRASE, said::add);
            model.open(PASSPHRASE, said::add);
            model.text().set("Quillfeather once more");
            screen.time.pass(ReflectionsModel.IDLE.toMillis() - 1);
            assertInstanceOf(ReflectionsModel.State.Open.class, model.state().get());
            screen.time.pass(2);
            assertEquals(new ReflectionsModel.State.Closed(1), model.state().get());
            assertEquals("", model.text().get());
            assertEquals(List.of(), filesWith("Quillfeather"));
            model.open(PASSPHRASE, said::add);
            var open = assertInstanceOf(
                    ReflectionsModel.State.Open.class, model.state().get());
            assertEquals("Quillfeather once more", open.notes().getFirst().text());
        }
    }

    @Test
    void the_passphrase_can_be_changed_and_a_forgotten_one_costs_the_notes() {
        try (var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")))) {
            var model = new ReflectionsModel(screen.open(desk));
            model.guard(PASSPHRASE, said::add);
            model.text().set(DOUBT);
            model.keep();
            model.change(PASSPHRASE, "eight grey stones by the sea", said::add);
            assertEquals("", said.getLast());
            model.open(PASSPHRASE, said::add);
            assertEquals("That is not the passphrase.", said.getLast());
            model.open("eight grey stones by the sea", said::add);
            screen.time.pass(2_000);
            assertInstanceOf(ReflectionsModel.State.Open.class, model.state().get());
            model.removeAll();
            assertEquals(new ReflectionsModel.State.Unguarded(0), model.state().get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void on_screen_a_note_is_written_and_closed(ColorScheme scheme) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.scheme.set(scheme);
            screens.model.open();
            var scene = screens.scene(1366, 768);
            var name = scheme.name().toLowerCase();
            screens.reach(Place.PRIVATE_NOTES, scene);
            Screens.picture(scene, "private-first-" + name);
            ((Button) scene.lookup("#reflections-guard")).fire();
            Screens.settle(scene);
            ((TextInputControl) scene.lookup("#passphrase")).setText(PASSPHRASE);
            ((TextInputControl) scene.lookup("#passphrase-again")).setText(PASSPHRASE);
            ((Button) scene.lookup("#reflections-passphrase-go")).fire();
            Screens.settle(scene);
            ((TextInputControl) scene.lookup("#reflections-open")).setText(PASSPHRASE);
            ((Button) scene.lookup("#reflections-go")).fire();
            Screens.settle(scene);
            ((TextInputControl) scene.lookup("#reflection-text")).setText(DOUBT);
            ((Button) scene.lookup("#reflection-keep")).fire();
            Screens.settle(scene);
            Screens.picture(scene, "private-open-" + name);
            ((Button) scene.lookup("#reflections-close")).fire();
            Screens.settle(scene);
            Screens.picture(scene, "private-closed-" + name);
            assertTrue(scene.lookup("#reflection-text") == null);
            screens.model.close();
            return null;
        });
        assertEquals(List.of(), filesWith("Quillfeather"));
    }
}
