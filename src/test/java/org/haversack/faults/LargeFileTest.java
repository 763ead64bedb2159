package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Files far larger than anybody's year arrive whole, in the memory the program promises to live with.
class LargeFileTest {
    private static final String HEAP = "256m";

    @TempDir
    private Path folder;

    private void receive(int practices, int changes, String heap) throws IOException {
        var team = Team.of(folder, practices);
        long began = System.nanoTime();
        var file = Forge.of(team.ana, 21).large(folder.resolve("large.haversack.json"), team.practices, changes);
        System.out.printf("%,d changes, %,d bytes, made in %.1f s%n", changes, Files.size(file), seconds(began));
        long before = team.mette.json("check").path("changes").asLong();

        began = System.nanoTime();
        var child =
                Child.start(team.home("the receiving process"), heap, team.mette.store(), "receive", file.toString());
        child.exits(0);
        System.out.printf("%,d changes received in %.1f s with a heap of %s%n", changes, seconds(began), heap);
        assertTrue(child.answer().contains("1 file: 1 taken."), child::toString);

        began = System.nanoTime();
        var check = Child.start(team.home("the checking process"), "1g", team.mette.store(), "check", "--json");
        check.exits(0);
        var checked = JsonMapper.shared().readTree(check.answer());
        assertTrue(checked.path("healthy").asBoolean(), check::toString);
        assertEquals(before + changes, checked.path("changes").asLong(), check::toString);
        System.out.printf("checked in %.1f s, store of %,d bytes%n", seconds(began), Files.size(team.mette.store()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Test
    void a_file_of_over_100_000_changes_about_30_practices_is_taken_whole() throws IOException {
        receive(30, 100_003, "512m");
    }

    @Test
    @Tag("nightly")
    void a_file_of_over_1_000_000_changes_is_taken_in_a_heap_of_256_MB() throws IOException {
        receive(30, 1_000_003, HEAP);
    }
}
