package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    private static final int PATIENCE = 20;

    @TempDir
    Path folder;

    @Test
    void a_second_start_calls_the_first_window_to_the_front_and_ends() throws Exception {
        var store = folder.resolve("new/own.db");
        var called = new CountDownLatch(2);
        try (var first = SingleInstance.claim(store, called::countDown).orElseThrow()) {
            assertEquals(Optional.empty(), SingleInstance.claim(store, () -> {}));
            assertEquals(Optional.empty(), SingleInstance.claim(store, () -> {}));
            assertTrue(called.await(PATIENCE, TimeUnit.SECONDS), "it was called twice");
            assertTrue(first != null);
        }
    }

    @Test
    void another_store_has_its_own_window_and_a_closed_one_leaves_its_place() {
        var store = folder.resolve("own.db");
        try (var own = SingleInstance.claim(store, () -> {}).orElseThrow();
                var other = SingleInstance.claim(folder.resolve("other.db"), () -> {})
                        .orElseThrow()) {
            assertTrue(own != other);
        }
        assertFalse(Files.exists(folder.resolve("own.db.window")));
        SingleInstance.claim(store, () -> {}).orElseThrow().close();
    }

    @Test
    void what_a_killed_window_left_behind_is_no_hindrance() throws IOException {
        Files.writeString(folder.resolve("own.db.window"), "");
        Files.writeString(folder.resolve("own.db.window-lock"), "");
        try (var own = SingleInstance.claim(folder.resolve("own.db"), () -> {}).orElseThrow()) {
            assertEquals(Optional.empty(), SingleInstance.claim(folder.resolve("own.db"), () -> {}));
            assertTrue(own != null);
        }
    }

    @Test
    void a_path_too_long_for_a_socket_still_opens_a_window() {
        var deep = folder.resolve("a".repeat(100)).resolve("b".repeat(100)).resolve("own.db");
        SingleInstance.claim(deep, () -> {}).orElseThrow().close();
    }

    @Test
    void a_second_start_tells_the_first_window_of_its_files() throws Exception {
        var store = folder.resolve("own.db");
        var file = Files.createFile(folder.resolve("LHH26 Ana Ruiz to Jörg Møller 0011.haversack.age"));
        var told = new java.util.concurrent.LinkedBlockingQueue<java.util.List<Path>>();
        try (var first =
                SingleInstance.claim(store, java.util.List.of(), told::add).orElseThrow()) {
            assertEquals(Optional.empty(), SingleInstance.claim(store, java.util.List.of(file), _ -> {}));
            assertEquals(java.util.List.of(file), told.poll(PATIENCE, TimeUnit.SECONDS));
            assertTrue(first != null);
        }
    }

    @Test
    void only_files_that_are_called_as_bundles_are_taken_for_files() throws IOException {
        var file = Files.createFile(folder.resolve("week.haversack.json"));
        var copy = Files.createFile(folder.resolve("week.haversack (1).json"));

        assertEquals(java.util.List.of(file, copy), FileArguments.of(file.toString(), copy.toString()));
        assertEquals(java.util.List.of(), FileArguments.of("receive", file.toString()));
        assertEquals(
                java.util.List.of(),
                FileArguments.of(folder.resolve("gone.haversack.json").toString()));
        assertEquals(java.util.List.of(), FileArguments.of("send"));
    }
}
