package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.haversack.cli.Cli;
import org.haversack.merge.change.ChangeLine;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Files that were damaged, or made by somebody who means harm, meet the command line: each is refused with a
/// sentence before anything is written, and lies in quarantine with the reason beside it. What is only
/// strange is kept.
class BadFilesTest {
    @TempDir
    private Path folder;

    private Team team;
    private Forge forge;
    private String practice;
    private String digest;

    @BeforeEach
    void begin() {
        team = Team.of(folder, 1);
        practice = team.practices.getFirst();
        forge = Forge.of(team.ana, 11);
        digest = team.mette.digest();
    }

    @AfterEach
    void the_program_still_starts() {
        Team.assertHealthy(team.mette);
    }

    private Path file(String name) {
        return folder.resolve(name + ".haversack.json");
    }

    private Path good() {
        return forge.large(file("good"), team.practices, 40);
    }

    /// Refused, nothing changed, in quarantine with its reason; returns what was said.
    private JsonNode refused(Path file, String reason) throws IOException {
        var report = Team.only(
                team.mette.runJson("receive", file.toString()).refused().json());
        assertEquals(reason, report.path("reason").asString(), report::toString);
        assertEquals(digest, team.mette.digest());
        var files = StoreFolder.files(team.mette.store());
        assertEquals(0, Team.files(files.resolve("inbox")).size());
        var quarantine = files.resolve("quarantine");
        var reasons = Team.files(quarantine).keySet().stream()
                .filter(name -> name.endsWith(".txt"))
                .toList();
        assertTrue(
                reasons.stream()
                        .anyMatch(name -> text(quarantine.resolve(name))
                                .contains(report.path("sentence").asString())),
                reasons::toString);
        return report;
    }

    private static String text(ChangeLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void one_flipped_byte_anywhere() throws IOException {
        var bytes = Files.readAllBytes(good());
        long seed = System.nanoTime();
        System.out.println("flipped bytes: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            int at = random.nextInt(bytes.length);
            var bad = bytes.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file("bad"), bad);
            var report = Team.only(team.mette
                    .runJson("receive", file("bad").toString())
                    .refused()
                    .json());
            assertTrue(
                    report.path("sentence").asString().length() > 10, "byte " + at + ", seed " + seed + ": " + report);
            assertEquals(digest, team.mette.digest());
        }
    }

    @Test
    void cut_short_anywhere() throws IOException {
        var bytes = Files.readAllBytes(good());
        var random = new Random(bytes.length);
        for (int i = 0; i < 20; i++) {
            Files.write(file("cut"), Arrays.copyOf(bytes, 60 + random.nextInt(bytes.length - 60)));
            refused(file("cut"), "incomplete");
        }
        Files.write(file("cut"), Arrays.copyOf(bytes, 20));
        refused(file("cut"), "not-a-bundle");
    }

    @Test
    void nested_100_000_deep() throws IOException {
        int deep = 100_000;
        var lists = "[".repeat(deep) + "]".repeat(deep);
        Files.writeString(file("plain"), lists);
        refused(file("plain"), "not-a-bundle");
        var line = text(forge.save(practice, Forge.write("action", forge.id(), "title", "Print")));
        var report = refused(
                forge.raw(file("line"), List.of(line.replace(",\"w\":", ",\"extra\":" + lists + ",\"w\":"))),
                "invalid");
        assertTrue(report.path("sentence").asString().startsWith("Line 2 is not valid: "), report::toString);
        var objects = "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);
        refused(forge.raw(file("objects"), List.of(objects)), "invalid");
        team.mette.runWith(lists + "\n", "put", "-").refused().saying("Line 1");
        team.mette.runWith(objects + "\n", "put", "-").refused().saying("Line 1");
        assertEquals(digest, team.mette.digest());
    }

    @Test
    void ten_gigabytes_with_a_hole() throws IOException {
        var sparse = Files.copy(good(), file("sparse"));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        try {
            var report = Team.only(
                    team.mette.runJson("receive", sparse.toString()).refused().json());
            assertEquals("too-large", report.path("reason").asString());
            assertEquals(
                    "This file is too large to read: it has more than 1 GB.",
                    report.path("sentence").asString());
            team.mette.run("inspect", sparse.toString()).refused().saying("too large");
            assertEquals(digest, team.mette.digest());
            assertTrue(
                    Team.files(StoreFolder.files(team.mette.store())).values().stream()
                            .allMatch(size -> size < 1 << 22),
                    "nothing of it was copied");
        } finally {
            Files.delete(sparse);
        }
    }

    @Test
    void keys_that_come_twice_and_other_things_json_readers_disagree_about() throws IOException {
        var line = new String(
                forge.save(practice, Forge.write("action", forge.id(), "title", "Print"))
                        .bytes(),
                StandardCharsets.UTF_8);
        var bad = List.of(
                line.replace("\"title\":\"Print\"", "\"title\":\"Print\",\"title\":\"Burn\""),
                line.replace("\"title\":\"Print\"", "\"title\":\"Print\",\"t\\u0069tle\":\"Burn\""),
                line.replace("\"n\":", "\"n\":1,\"n\":"),
                line.replace("\"title\":\"Print\"", "\"title\":{\"en\":\"Print\"}"),
                line.replace("\"title\":\"Print\"", "\"title\":1.5"),
                line.replace("\"title\":\"Print\"", "\"title\":1e999"),
                line.replace("\"title\":\"Print\"", "\"title\":01"),
                line.replace("\"title\":\"Print\"", "\"title\":NaN"),
                line.replace("\"title\":\"Print\"", "\"title\":\"\\u0000\""),
                line.replace("\"title\":\"Print\"", "\"title\":\"\\ud83d\""),
                line.replace("\"title\":\"Print\"", "/* no */ \"title\":\"Print\""),
                line + " {}",
                line.replace("\"w\":", "\"v\":"));
        for (int i = 0; i < bad.size(); i++) {
            var report = Team.only(team.mette
                    .runJson(
                            "receive",
                            forge.raw(file("bad " + i), List.of(bad.get(i))).toString())
                    .refused()
                    .json());
            assertTrue(
                    List.of("invalid", "damaged").contains(report.path("reason").asString()), report::toString);
            assertEquals(digest, team.mette.digest(), bad.get(i));
        }
        var twice = refused(forge.raw(file("twice"), List.of(bad.getFirst())), "invalid");
        assertTrue(twice.path("sentence").asString().startsWith("Line 2 is not valid: /w/0/f"), twice::toString);
        team.mette
                .runWith("{\"kind\":\"action\",\"values\":{\"title\":\"a\",\"title\":\"b\"}}", "put", "-")
                .refused()
                .saying("Line 1, /values/title: This key comes twice. Nothing was saved.");
        assertEquals(digest, team.mette.digest());
    }

    @Test
    void one_bad_line_among_many_refuses_the_whole_file_with_its_line() throws IOException {
        var lines = new java.util.ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            lines.add(new String(
                    forge.save(practice, Forge.write("action", forge.id(), "title", "Print " + i))
                            .bytes(),
                    StandardCharsets.UTF_8));
        }
        lines.set(17, lines.get(17).replace("\"Print 17\"", "1.5"));
        var report = refused(forge.raw(file("line 19"), lines), "invalid");
        assertTrue(report.path("sentence").asString().startsWith("Line 19 is not valid: "), report::toString);
    }

    @Test
    void a_value_this_version_does_not_know_is_kept_shown_as_other_and_sent_on() throws IOException {
        var otto = team.joined("Otto Lund", "coordinator");
        var id = forge.id();
        var line = forge.save(
                practice, Forge.write("action", id, "title", "Print", "status", "escalated", "sparkle", "yes"));
        team.mette.receive(forge.file(file("strange"), List.of(line.bytes())));

        assertEquals("escalated", team.mette.value("action", id, "status").asString());
        team.mette.run("get", "action", id).done().showing("other (escalated)");
        team.mette.put("{'kind':'action','id':'%s','values':{'due':'2026-05-01'}}".formatted(id));
        var next = team.mette.send("Otto Lund", team.post("on"));
        assertArrayEquals(line.bytes(), Forge.lines(next).get(line.id()));
        otto.receive(next);
        assertEquals("escalated", otto.value("action", id, "status").asString());
        otto.run("get", "action", id).done().showing("other (escalated)");
        assertEquals(team.mette.digest(), otto.digest());
    }

    @Test
    void a_note_of_10_MB_is_refused_with_its_place() throws IOException {
        var large = "x".repeat(10 << 20);
        team.mette
                .runWith(
                        "{\"kind\":\"action\",\"practice\":\"P-1\",\"values\":{\"title\":\"T\",\"notes\":\"%s\"}}"
                                .formatted(large),
                        "put",
                        "-")
                .refused()
                .saying("Line 1");
        var note = "y".repeat(100_001);
        team.mette
                .runWith(
                        "{\"kind\":\"action\",\"practice\":\"P-1\",\"values\":{\"title\":\"T\",\"notes\":\"%s\"}}"
                                .formatted(note),
                        "put",
                        "-")
                .refused()
                .saying("Line 1, /values/notes: ");
        assertEquals(digest, team.mette.digest());
        var line = new String(
                forge.save(practice, Forge.write("action", forge.id(), "notes", "short"))
                        .bytes(),
                StandardCharsets.UTF_8);
        var tooLong = refused(forge.raw(file("note"), List.of(line.replace("short", note))), "invalid");
        assertTrue(
                tooLong.path("sentence").asString().startsWith("Line 2 is not valid: /w/0/f/notes"), tooLong::toString);
        var tooLarge = refused(forge.raw(file("large note"), List.of(line.replace("short", large))), "too-large");
        assertTrue(tooLarge.path("sentence").asString().contains("line 2"), tooLarge::toString);
    }

    @Test
    void names_that_turn_the_writing_round_and_emoji_are_kept_and_do_no_harm() {
        var name =
                "Kl\u00ednika \u202Egnp.exe\u202C \uD83E\uDE7A\uD83D\uDC69\u200D\u2695\uFE0F / ..\\ <b> \u0301\u0302";
        var person = "Zo\u00eb \uD83D\uDC8A \u202Egnp/..";
        var id = team.mette.put(
                "{'kind':'practice','values':{'name':'%s','code':'P-9'}}".formatted(name.replace("\\", "\\\\")));
        team.mette.person(person, "facilitator");
        team.mette.run("assign", "P-9", person).done();
        var out = team.post("zoe");
        var sent = team.mette.send(person, out);
        assertEquals(out, sent.getParent(), "the name stays in its folder");
        assertTrue(sent.getFileName().toString().chars().noneMatch(c -> c == 0x202E || c == '/' || c == '\\'));
        Cli zoe = team.at(team.home("zoe")).join(person, sent);

        for (var cli : List.of(team.mette, zoe)) {
            assertEquals(name, cli.value("practice", id, "name").asString());
            var shown = cli.run("get", "practice", id).done().out();
            assertTrue(shown.contains("\uD83E\uDE7A") && !shown.contains("\u202E"), shown);
            Team.assertHealthy(cli);
        }
        team.mette.receiveFirst(zoe.send("coordinator", out));
        assertEquals(1, team.mette.json("search", "kl\u00ednika").size());
    }
}
