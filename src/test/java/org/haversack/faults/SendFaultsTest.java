package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file cannot be put where somebody wanted it: a sentence says why, nothing half lies there, and nothing
/// counts as sent.
class SendFaultsTest {
    @TempDir
    private Path folder;

    private Team team;
    private String numberBefore;

    @BeforeEach
    void something_to_send() {
        team = Team.of(folder, 1);
        team.mette.receive(Forge.of(team.ana, 9).large(folder.resolve("work.haversack.json"), team.practices, 2_000));
        team.action(team.mette, 1, "Not sent yet");
        numberBefore = number(team.copy(team.mette, "mette who could send").send("Ana Ruiz", team.post("good")));
    }

    private static String number(Path file) {
        return file.getFileName().toString().replaceAll(".* (\\d{4}).*", "$1");
    }

    /// Nothing there, nothing noted: the next file is the one that could not be written.
    private void assertNotSent(Path where, String sentence) {
        var digest = team.mette.digest();
        team.mette
                .run("send", "--plain", "--to", "Ana Ruiz", "--out", where.toString())
                .refused()
                .saying(sentence);
        assertSendsAllTheSame(digest);
    }

    private void assertSendsAllTheSame(String digest) {
        assertEquals(digest, team.mette.digest());
        var file = team.mette.send("Ana Ruiz", team.post("good"));
        assertEquals(numberBefore, number(file));
        team.ana.receive(file);
        assertEquals(team.mette.digest(), team.ana.digest());
    }

    @Test
    void into_a_folder_that_is_not_there() {
        assertNotSent(folder.resolve("stick"), "is not there. If it is on a USB stick, put the stick in again.");
    }

    @Test
    void into_a_file() throws IOException {
        var file = Files.writeString(folder.resolve("no folder"), "a letter");
        assertNotSent(file, "is not there.");
        assertEquals("a letter", Files.readString(file));
    }

    @Test
    void onto_a_disk_that_is_full() {
        try (var disk = Mounted.of(folder, "64k")) {
            assertNotSent(disk.root(), "There is no room left in");
            assertEquals(Map.of(), Team.files(disk.root()));
        }
    }

    @Test
    void onto_a_disk_that_is_read_only() {
        try (var disk = Mounted.of(folder, "8m")) {
            disk.readOnly();
            assertNotSent(disk.root(), "Nothing may be written into");
        }
    }

    @Test
    void into_a_folder_that_vanishes_while_it_is_written() throws InterruptedException {
        var digest = team.mette.digest();
        var stick = team.post("stick");
        var puller = Thread.ofPlatform().start(() -> {
            while (Files.isDirectory(stick)) {
                for (var name : Team.files(stick).keySet()) {
                    delete(stick.resolve(name));
                    delete(stick);
                }
            }
        });
        var result = team.mette.run("send", "--plain", "--to", "Ana Ruiz", "--out", stick.toString());
        puller.interrupt();
        puller.join();
        result.refused().saying("is not there. If it is on a USB stick, put the stick in again.");
        assertSendsAllTheSame(digest);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException notYet) {
            // The next turn tries again.
        }
    }

    @Test
    void to_everyone_while_the_disk_fills_up_says_who_has_a_file_and_who_has_none() {
        team.mette.person("Ben Fox", "facilitator");
        try (var disk = Mounted.of(folder, "128k")) {
            var result = team.mette.runJson(
                    "send", "--plain", "--to", "everyone", "--out", disk.root().toString());
            result.exits(3);
            var states = new java.util.TreeMap<String, String>();
            result.json()
                    .path("files")
                    .forEach(file -> states.put(
                            file.path("to").asString(), file.path("state").asString()));
            assertEquals(Map.of("Ana Ruiz", "refused", "Ben Fox", "written"), states);
            assertEquals(1, Team.files(disk.root()).size());
            assertTrue(Team.files(disk.root()).firstKey().endsWith(".haversack.json"));
        }
        assertEquals(
                List.of("written"),
                List.of(Team.only(team.mette.json(
                                "send",
                                "--plain",
                                "--to",
                                "Ana Ruiz",
                                "--out",
                                team.post("good").toString()))
                        .path("state")
                        .asString()));
    }
}
