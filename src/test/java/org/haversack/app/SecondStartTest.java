package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program is started twice, in processes of their own.
class SecondStartTest {
    private static final String SENTENCE = "Haversack is open with this store already. Its window comes to the front.";
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_second_start_with_the_same_store_says_so_and_ends_while_the_first_goes_on(boolean named) throws Exception {
        var store = folder.resolve("store/own.db");
        List<String> asked = named ? List.of("--store", store.toString()) : List.of();
        var first = start(folder.resolve("first.txt"), store, named, asked);
        try {
            await(store.resolveSibling("own.db.window"), first);
            var second = start(folder.resolve("second.txt"), store, named, asked);
            assertTrue(second.waitFor(PATIENCE, TimeUnit.MILLISECONDS));
            assertEquals(0, second.exitValue());
            var said = Files.readString(folder.resolve("second.txt"));
            assertTrue(said.contains(SENTENCE), said);
            assertTrue(first.isAlive());
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void with_another_store_a_second_window_opens() throws Exception {
        var one = folder.resolve("one.db");
        var other = folder.resolve("other.db");
        var first = start(folder.resolve("first.txt"), one, true, List.of("--store", one.toString()));
        var second = start(folder.resolve("second.txt"), other, true, List.of("--store", other.toString()));
        try {
            await(folder.resolve("one.db.window"), first);
            await(folder.resolve("other.db.window"), second);
            assertTrue(first.isAlive() && second.isAlive());
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
        }
    }

    private void await(Path file, Process process) throws IOException {
        long from = System.currentTimeMillis();
        while (!Files.exists(file)) {
            assertTrue(
                    process.isAlive() && System.currentTimeMillis() < from + PATIENCE,
                    () -> "the window did not open: " + List.of(text("first.txt"), text("second.txt")));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException none) {
            return "";
        }
    }

    /// @param named whether the arguments name the store; else it is this computer's own
    private Process start(Path said, Path store, boolean named, List<String> args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder.resolve("home"),
                "-Dhaversack.store=" + (named ? folder.resolve("home/own.db") : store)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(args);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        return builder.start();
    }
}
