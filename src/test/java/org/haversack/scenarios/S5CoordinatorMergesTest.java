package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Friday 15 May 2026: the coordinator takes a folder with 32 files, one or two from each of her facilitators.
class S5CoordinatorMergesTest {
    private static Friday friday;

    @TempDir
    private Path folder;

    private Cli mette;

    @BeforeAll
    static void the_week() throws IOException {
        friday = Friday.once();
    }

    @BeforeEach
    void eight_twenty() {
        friday.clock.set("2026-05-15T08:20+02:00[Europe/Copenhagen]");
        mette = Scene.copy(friday.mette, folder, friday.clock, 1);
    }

    /// Receives the whole folder.
    private JsonNode merge() {
        return mette.runJson("receive", friday.inbox.toString()).refused().json();
    }

    @Test
    void a_dry_run_shows_the_table_and_changes_nothing() {
        var digest = mette.digest();

        var shown = mette.run("receive", friday.inbox.toString(), "--dry-run").refused();

        assertTrue(shown.lines().getFirst().matches("File +From +Brings +State +Notes"), shown::out);
        shown.showing("32 files: 27 ready, 1 already imported, 4 refused. "
                        + "Would bring 269 action changes · 1 action deleted · 2 notes · 108 visits.")
                .showing("3 decisions would wait.");
        assertEquals(digest, mette.digest());
        assertEquals(List.of(), mette.conflicts());
        assertEquals(List.of(), Scene.quarantined(mette));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "inbox")));
    }

    @Test
    void twenty_seven_files_are_taken_four_refused_and_one_was_there() {
        var dry = mette.runJson("receive", friday.inbox.toString(), "--dry-run")
                .refused()
                .json();

        var report = merge();

        var totals = report.path("totals");
        assertEquals(27, totals.path("taken").asInt());
        assertEquals(4, totals.path("refused").asInt());
        assertEquals(1, totals.path("already").asInt());
        assertEquals(0, totals.path("nothingNew").asInt());
        assertEquals(108, totals.path("records").path("visit").path("created").asInt());
        assertEquals(270, totals.path("records").path("action").path("changed").asInt());
        assertEquals(0, totals.path("records").path("action").path("created").asInt());
        assertEquals(2, totals.path("records").path("note").path("created").asInt());
        assertEquals(108 + 270 + 2, totals.path("changes").asInt());
        assertEquals(dry.path("totals").toString(), totals.toString());
        assertEquals(26, senders(report, "taken").size());
        senders(report, "taken").forEach((sender, files) -> assertEquals(sender.equals("F-07") ? 2 : 1, files));
        for (var file : report.path("files")) {
            if (file.path("state").asString().equals("taken")) {
                var records = file.path("brings").path("records");
                assertEquals(4, records.path("visit").path("created").asInt(), file::toString);
                assertEquals(10, records.path("action").path("changed").asInt(), file::toString);
            }
        }
    }

    private static TreeMap<String, Integer> senders(JsonNode report, String state) {
        var senders = new TreeMap<String, Integer>();
        report.path("files").forEach(file -> {
            if (file.path("state").asString().equals(state)) {
                senders.merge(file.path("from").asString(), 1, Integer::sum);
            }
        });
        return senders;
    }

    @Test
    void each_refusal_has_a_reason_of_its_own_in_plain_words() {
        var report = merge();

        says(report, "F-18", "refused", "incomplete", "The file is incomplete. Copy it again.");
        says(
                report,
                "F-21",
                "refused",
                "other-programme",
                "This file belongs to the programme OPI25; this computer holds LHH26.");
        says(report, "F-27", "refused", "newer-version", "Made by a newer version. Update, then import it again.");
        says(
                report,
                "F-30",
                "refused",
                "sealed-for-others",
                "Sealed for another key. Check whether the file was meant for you, and ask its sender for one for this computer.");
        says(report, "F-12.second", "already", "", "The same file as F-12.haversack.age.");
        assertEquals(3, Scene.quarantined(mette).size());
        assertEquals(1, Scene.filesBelow(Scene.files(mette, "inbox")).size(), "the newer one waits for an update");
    }

    private static void says(JsonNode report, String file, String state, String reason, String sentence) {
        var said = Scene.of(report, friday.file(file));
        assertEquals(state, said.path("state").asString());
        assertEquals(reason, said.path("reason").asString());
        assertEquals(sentence, said.path("sentence").asString());
    }

    @Test
    void a_later_file_listed_first_waits_for_the_earlier_one() {
        var report = merge();

        assertEquals(12, Scene.of(report, friday.file("F-07 a")).path("number").asInt());
        assertEquals(11, Scene.of(report, friday.file("F-07 b")).path("number").asInt());
        for (var name : List.of("F-07 a", "F-07 b")) {
            assertEquals(
                    14,
                    Scene.of(report, friday.file(name))
                            .path("brings")
                            .path("changes")
                            .asInt());
        }
        assertTrue(position(report, "F-07 a") < position(report, "F-07 b"), "the report keeps the order of the folder");
    }

    private static int position(JsonNode report, String file) {
        return report.path("files").valueStream().toList().indexOf(Scene.of(report, friday.file(file)));
    }

    @Test
    void a_wrong_clock_and_a_late_contact_are_pointed_out_and_decide_nothing() {
        var report = merge();

        assertEquals(
                "[\"The sender's clock is 26 h ahead; nothing is decided by it.\"]",
                Scene.of(report, friday.file("F-25")).path("notices").toString());
        assertEquals(
                "[\"1 late contact for P-140, reassigned 8 May 2026.\"]",
                Scene.of(report, friday.file("F-14")).path("notices").toString());
        for (var file : report.path("files")) {
            boolean pointedOut =
                    List.of("F-14", "F-25").contains(file.path("from").asString());
            assertEquals(pointedOut ? 1 : 0, file.path("notices").size(), file::toString);
        }
        assertEquals(3, report.path("conflictsWaiting").asInt());
    }

    @Test
    void three_random_orders_end_in_the_same() {
        merge();
        var digest = mette.digest();
        var conflicts = mette.runJson("conflicts").json();
        for (int seed = 1; seed <= 3; seed++) {
            var files = new java.util.ArrayList<>(Scene.filesBelow(friday.inbox));
            java.util.Collections.shuffle(files, new Random(seed));
            var other = Scene.copy(friday.mette, folder.resolve("order" + seed), friday.clock, seed);
            for (int from = 0; from < files.size(); from += 7) {
                var some = files.subList(from, Math.min(files.size(), from + 7));
                other.run(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("receive"),
                                some.stream().map(Path::toString))
                        .toArray(String[]::new));
            }
            assertEquals(digest, other.digest(), "seed " + seed);
            assertEquals(conflicts, other.runJson("conflicts").json(), "seed " + seed);
        }
    }

    @Test
    void undoing_the_import_returns_to_what_was_before() {
        var digest = mette.digest();
        var health = mette.json("check");
        var report = merge();
        assertNotEquals(digest, mette.digest());

        mette.run("undo").done().showing("Undone: 27 files with 380 changes.");

        assertEquals(digest, mette.digest());
        assertEquals(health, mette.json("check"));
        assertEquals(List.of(), mette.conflicts());
        assertEquals(report.path("totals"), merge().path("totals"), "its files can be imported again");
    }
}
