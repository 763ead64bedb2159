package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mistake of the program: one sentence for the person, the place for the log, and no word of anyone's in it.
class CrashGuardTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @AfterEach
    void give_the_log_back() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    private int run(IntSupplier command) {
        return new CrashGuard(folder.resolve("log"))
                .run(command, new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private static int fail() {
        throw new IllegalStateException("SECRET of Riverside Clinic", new IOException("SECRET too"));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log").resolve("haversack-0.log"));
    }

    @Test
    void what_goes_well_keeps_its_exit_code_and_leaves_no_log() {
        LaunchLog.begin(folder.resolve("log"), Level.WARNING);

        assertEquals(3, run(() -> 3));
        assertFalse(Files.exists(folder.resolve("log")));
    }

    @Test
    void a_crash_is_one_sentence_with_a_code_that_is_in_the_log() throws IOException {
        var log = LaunchLog.begin(folder.resolve("log"), Level.WARNING);

        assertEquals(1, run(CrashGuardTest::fail));

        log.close();
        var sentence = messages.toString(StandardCharsets.UTF_8);
        assertEquals(1, sentence.lines().count());
        assertFalse(sentence.contains("Exception") || sentence.contains("SECRET"), sentence);
        var code = sentence.replaceAll("(?s).*code ([0-9a-f]{4}-[0-9a-f]{4}).*", "$1");
        assertTrue(log().contains("crash " + code), this::sentences);
        assertTrue(log().contains("java.lang.IllegalStateException") && log().contains("CrashGuardTest.fail"));
        assertTrue(log().contains("caused by java.io.IOException"));
    }

    private String sentences() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_log_holds_nothing_of_what_an_exception_or_another_library_says() throws IOException {
        var log = LaunchLog.begin(folder.resolve("log"), Level.WARNING);

        run(CrashGuardTest::fail);
        Logger.getLogger("org.elsewhere").warning("SECRET row");
        Logger.getLogger("org.haversack.store").info("too quiet");

        log.close();
        assertFalse(log().contains("SECRET"), log());
        assertFalse(log().contains("too quiet"), log());
        assertTrue(log().contains("org.elsewhere"), log());
    }

    @Test
    void every_launch_has_its_file_and_ten_are_kept() throws IOException {
        for (int launch = 0; launch < 12; launch++) {
            var log = LaunchLog.begin(folder.resolve("log"), Level.INFO);
            Logger.getLogger("org.haversack.app").info("launch " + launch);
            log.close();
        }

        assertTrue(log().contains("launch 11"));
        try (var files = Files.list(folder.resolve("log"))) {
            assertEquals(10, files.count());
        }
    }

    @Test
    void the_same_mistake_has_the_same_code_and_another_one_another() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other");
        other.setStackTrace(one.getStackTrace());

        assertEquals(CrashCode.of(one), CrashCode.of(other));
        assertNotEquals(CrashCode.of(one), CrashCode.of(new IllegalArgumentException("one")));
    }

    @Test
    void a_log_that_cannot_be_written_stops_nothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        LaunchLog.begin(file.resolve("log"), Level.WARNING);

        assertEquals(1, run(CrashGuardTest::fail));
        assertFalse(sentences().isBlank());
    }
}
