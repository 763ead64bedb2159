package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real program, with its window, where it cannot do what it is for: it says so in a sentence, what to do
/// and where the log is, and ends or waits for the person.
@EnabledOnOs(OS.LINUX)
class EarlyFailuresTest {
    private static final List<String> NO_SCREEN = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final int PATIENCE_MINUTES = 3;

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void name() {
        store = folder.resolve("own.db");
    }

    /// What the program said when it ended.
    ///
    /// @param screen what its first screen says
    private record Said(int exit, String messages, String screen) {}

    private Said start(List<String> options, String... environment) throws IOException, InterruptedException {
        var walk = Files.createDirectories(folder.resolve("walk"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhaversack.store=" + store,
                "-Dhaversack.walk=" + walk));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.haversack.app.Main"));
        var messages = folder.resolve("messages.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the program neither ends nor closes its window: " + Files.readString(messages));
        }
        var screen = walk.resolve("first.txt");
        return new Said(
                process.exitValue(), Files.readString(messages), Files.exists(screen) ? Files.readString(screen) : "");
    }

    private void names(String text, String... parts) {
        for (var part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" is not in: " + text);
        }
        assertTrue(text.contains("log is in " + folder.resolve("state")), text);
        assertFalse(text.contains("Exception"), text);
    }

    @Test
    void without_a_screen_it_says_so_and_ends() throws Exception {
        var said = start(List.of());

        assertEquals(4, said.exit());
        names(said.messages(), "finds no screen", "Start it from the desktop of this computer");
    }

    @Test
    void without_gtk_it_says_what_to_install_and_ends() throws Exception {
        var broken = Files.createDirectories(folder.resolve("broken"));
        for (var name : List.of("libgtk-3.so.0", "libgdk-3.so.0")) {
            Files.writeString(broken.resolve(name), "no library");
        }

        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "there is no virtual screen here");
        var screen = new ProcessBuilder("/usr/bin/Xvfb", "-displayfd", "1", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var number = screen.inputReader()) {
            var display = ":" + number.readLine();

            var said = start(List.of(), "LD_LIBRARY_PATH", broken.toString(), "DISPLAY", display);

            assertEquals(4, said.exit());
            names(said.messages(), "the library GTK 3 is missing or damaged", "sudo apt install libgtk-3-0");
        } finally {
            screen.destroy();
        }
    }

    @Test
    void a_damaged_store_is_left_as_it_is_and_the_screen_says_what_to_do() throws Exception {
        SampleStore.empty(store).close();
        byte[] whole = Files.readAllBytes(store);
        for (int i = 100; i < whole.length; i++) {
            whole[i] ^= 0x55;
        }
        Files.write(store, whole);

        var said = start(NO_SCREEN);

        names(said.screen(), "The store is damaged", "Try again");
    }

    @Test
    void a_store_that_is_open_already_is_not_opened_twice() throws Exception {
        try (var open = SampleStore.empty(store)) {
            var said = start(NO_SCREEN);

            names(said.screen(), "Haversack is already open", "Close the other window or command first", "Try again");
            assertTrue(open != null);
        }
    }

    @Test
    void a_store_of_a_newer_version_asks_for_the_newer_program() throws Exception {
        SampleStore.empty(store).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }

        var said = start(NO_SCREEN);

        names(said.screen(), "This program is too old for your store", "Update this program");
    }

    @Test
    void a_file_of_another_program_is_not_taken_for_a_store() throws Exception {
        Files.writeString(store, "Dear diary\n".repeat(1000), StandardOpenOption.CREATE);

        var said = start(NO_SCREEN);

        names(said.screen(), "This is not a Haversack store");
        assertTrue(Files.readString(store).startsWith("Dear diary"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        try (var disk = Mounted.of(folder, "64m")) {
            store = disk.root().resolve("own.db");
            SampleStore.empty(store).close();
            disk.readOnly();

            var said = start(NO_SCREEN);

            names(said.screen(), "The store cannot be written", "Try again");
        }
    }
}
