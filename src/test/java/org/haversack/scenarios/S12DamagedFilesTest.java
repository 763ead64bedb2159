package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were damaged on the way, or made to do damage (S12, a to e).
class S12DamagedFilesTest {
    private static final int DEEP = 100_000;

    @TempDir
    private static Path first;

    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-05-11T08:00+02:00[Europe/Copenhagen]");
    private static Cli metteBefore;
    private static Cli ana;
    private static Cli zoe;
    private static Path good;
    private static String action;

    @TempDir
    private Path folder;

    private Cli mette;

    @BeforeAll
    static void a_good_file() {
        metteBefore = Scene.mette(first, CLOCK);
        metteBefore.person("Ana Ruiz", "facilitator");
        metteBefore.person("Zoe", "facilitator");
        metteBefore.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        metteBefore.run("assign", "P-101", "Ana Ruiz").done();
        metteBefore.run("assign", "P-101", "Zoe", "--as", "co").done();
        ana = Scene.join(metteBefore, "Ana Ruiz", first, CLOCK);
        zoe = Scene.join(metteBefore, "Zoe", first, CLOCK);
        ana.put("{'kind':'visit','practice':'P-101','values':{'title':'May','start':'2026-05-12T09:00'}}");
        action = ana.put("{'kind':'action','practice':'P-101','values':{'title':'Last','notes':'N','status':'open'}}");
        good = ana.send("coordinator", first);
    }

    @BeforeEach
    void before() {
        mette = Scene.copy(metteBefore, folder, CLOCK, 12);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name + ".haversack.json"), bytes);
    }

    /// Refuses the file, and holds what it held before.
    private void isRefused(Path file, String reason, String sentence) {
        var digest = mette.digest();
        var health = mette.json("check");

        var report = mette.runJson("receive", file.toString()).refused().json();

        var said = Scene.of(report, file);
        assertEquals("refused", said.path("state").asString());
        assertEquals(reason, said.path("reason").asString(), said::toString);
        assertEquals(sentence, said.path("sentence").asString());
        assertEquals(0, said.path("brings").path("changes").asInt());
        assertEquals(digest, mette.digest());
        assertEquals(health, mette.json("check"));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "inbox")));
    }

    /// The same, before the store is written at all: no byte of it is another, and no snapshot was needed.
    private void isRefusedUnread(Path file, String reason, String sentence) {
        var store = Scene.bytes(mette.store());
        var snapshots = Scene.filesBelow(Scene.files(mette, "backups"));

        isRefused(file, reason, sentence);

        assertArrayEquals(store, Scene.bytes(mette.store()));
        assertEquals(snapshots, Scene.filesBelow(Scene.files(mette, "backups")));
    }

    private void isAside(Path file) {
        var aside = Scene.filesBelow(Scene.files(mette, "quarantine"));
        assertEquals(2, aside.size(), "the file and why");
        assertArrayEquals(Scene.bytes(file), Scene.bytes(aside.getFirst()));
    }

    private void reasonAside(String sentence) {
        assertTrue(
                Scene.quarantined(mette).getFirst().contains(sentence),
                () -> Scene.quarantined(mette).toString());
    }

    @Test
    void a_flipped_byte_is_found() throws IOException {
        var bytes = Scene.bytes(good);
        bytes[bytes.length / 2] ^= 1;
        var flipped = file("flipped", bytes);

        isRefusedUnread(flipped, "damaged", "The file was damaged on the way.");
        isAside(flipped);
        reasonAside("The file was damaged on the way.");
    }

    @Test
    void a_file_cut_short_is_found() throws IOException {
        var bytes = Scene.bytes(good);
        var cut = file("cut", Arrays.copyOf(bytes, bytes.length * 3 / 5));

        isRefusedUnread(cut, "incomplete", "The file is incomplete. Copy it again.");
        isAside(cut);
        reasonAside("The file is incomplete. Copy it again.");
    }

    @Test
    void json_nested_100_000_deep_is_refused_even_when_it_is_signed() {
        var nest = "[".repeat(DEEP) + "]".repeat(DEEP);
        var deep = Forgery.of(good)
                .change("\"title\":\"Last\"", line -> line.replace("\"w\":", "\"nest\":" + nest + ",\"w\":"))
                .write(folder.resolve("deep.haversack.json"), ana);

        isRefused(
                deep, "invalid", "Line 3 is not valid: /nest" + "/0".repeat(7) + " is too long or nested too deeply.");
        isAside(deep);
    }

    @Test
    void a_first_line_nested_100_000_deep_is_refused_as_well() throws IOException {
        var nest = "[".repeat(DEEP) + "]".repeat(DEEP);
        var deep = Forgery.of(good)
                .head(head -> head.replace("\"needs\":", "\"nest\":" + nest + ",\"needs\":"))
                .write(folder.resolve("deep.haversack.json"), ana);
        isRefusedUnread(
                deep,
                "invalid",
                "Line 1 is not valid: /head/nest" + "/0".repeat(6) + " is too long or nested too deeply.");

        var foreign = file("foreign", nest.getBytes(StandardCharsets.UTF_8));
        isRefusedUnread(foreign, "not-a-bundle", "This is not a practice file.");
    }

    @Test
    void ten_gigabytes_are_refused_at_once_without_a_copy() throws IOException {
        var huge = folder.resolve("huge.haversack.json");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.write(Arrays.copyOf(Scene.bytes(good), 200));
            file.setLength(10L << 30);
        }

        assertTimeout(
                Duration.ofSeconds(10),
                () -> isRefusedUnread(huge, "too-large", "This file is too large to read: it has more than 1 GB."));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "quarantine")));
    }

    @Test
    void a_key_that_comes_twice_is_refused_with_its_place() {
        var twice = Forgery.of(good)
                .change("\"title\":\"Last\"", line -> line.replace("\"title\":", "\"title\":\"First\",\"title\":"))
                .write(folder.resolve("twice.haversack.json"), ana);

        isRefused(twice, "invalid", "Line 3 is not valid: /w/0/f/title has a key twice.");
        isAside(twice);
        reasonAside("/w/0/f/title");
    }

    @Test
    void a_note_of_ten_megabytes_is_refused() {
        var long_ = Forgery.of(good)
                .change("\"title\":\"Last\"", line -> line.replace("\"N\"", "\"" + "N".repeat(10_000_000) + "\""))
                .write(folder.resolve("long.haversack.json"), ana);
        isRefusedUnread(long_, "too-large", "This file is too large to read: line 3 is longer than it may be.");
        isAside(long_);

        mette.runWith(note(10_000_000), "put", "-").refused().saying("Line 1").saying("longer than 4 MiB");
        mette.runWith(note(100_001), "put", "-")
                .refused()
                .saying("Line 1, /values/notes: The field notes is longer than 100,000 characters. Nothing was saved.");
    }

    private static String note(int length) {
        return "{\"kind\":\"action\",\"practice\":\"P-101\",\"values\":{\"title\":\"T\",\"notes\":\"%s\"}}"
                .formatted("N".repeat(length));
    }

    @Test
    void what_a_newer_program_wrote_is_kept_and_passed_on_as_it_is() {
        var file = Forgery.of(good)
                .change(
                        "\"title\":\"Last\"",
                        line -> line.replace("\"status\":\"open\"", "\"status\":\"someday\"")
                                .replace("\"f\":{", "\"f\":{\"favouriteTea\":\"Assam\",")
                                .replace(
                                        "\"w\":[",
                                        "\"mood\":{\"now\":[\"fine\"]},\"w\":[{\"k\":\"tea-round\",\"r\":\"" + action
                                                + "\",\"f\":{\"cups\":3}},"));
        var line = file.changes().getLast();
        mette.receive(file.write(folder.resolve("newer.haversack.json"), ana));

        assertEquals("someday", mette.value("action", action, "status").asString());
        mette.run("get", "action", action).done().showing("other (someday)");
        assertEquals("Assam", mette.value("action", action, "favouriteTea").asString());
        assertTrue(mette.json("check").path("healthy").asBoolean());

        var zoes = Scene.copy(zoe, folder, CLOCK, 13);
        var passed = mette.send("Zoe", folder, "--whole");
        assertTrue(Forgery.of(passed).changes().contains(line));
        zoes.receive(passed);
        assertTrue(Forgery.of(zoes.send("coordinator", folder, "--whole"))
                .changes()
                .contains(line));
        zoes.run("get", "action", action).done().showing("other (someday)");
    }

    @Test
    void letters_that_turn_the_direction_and_emoji_are_kept_and_shown_harmlessly() {
        var name = "Dr \u202Egpj.exe \uD83D\uDC69\uD83C\uDFFD\u200D\u2695\uFE0F";
        var anas = Scene.copy(ana, folder, CLOCK, 14);
        var staff = anas.put("{'kind':'staff','practice':'P-101','values':{'name':'" + name + "'}}");
        mette.person("Zed \u202Egpj.exe", "facilitator");

        mette.receive(anas.send("coordinator", folder));

        assertEquals(name, mette.value("staff", staff, "name").asString());
        var shown = mette.run("get", "staff", staff).done().out();
        assertFalse(shown.contains("\u202E"), shown);
        assertTrue(shown.contains("\uD83D\uDC69\uD83C\uDFFD\u200D\u2695\uFE0F"), shown);
        var sent = mette.send("Zed \u202Egpj.exe", folder).getFileName().toString();
        assertEquals("LHH26 Mette Holm to Zed _gpj.exe 2026-05-11 0005.haversack.json", sent);
    }
}
