package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Files come twice, backwards, late, or to someone they are not for: nothing is counted twice and nothing is
/// lost.
class ReplayTest {
    @TempDir
    private Path folder;

    private Team team;

    @BeforeEach
    void begin() {
        team = Team.of(folder, 2);
    }

    /// Ana's files of some days, none of them confirmed in between; each holds the days before it too.
    private List<Path> days(int days) {
        var files = new ArrayList<Path>();
        for (int day = 1; day <= days; day++) {
            team.clock.move(Duration.ofDays(1));
            team.action(team.ana, 1, "Day " + day);
            files.add(team.ana.send("coordinator", team.post("days")));
        }
        return files;
    }

    /// Files that hold a day each and build on each other.
    private List<Path> slices(int days) {
        var forge = Forge.of(team.ana, 7);
        var files = new ArrayList<Path>();
        for (int day = 1; day <= days; day++) {
            var line =
                    forge.save(team.practices.getFirst(), Forge.write("action", forge.id(), "title", "Slice " + day));
            // Numbered backwards, as by a computer that was set back: only the parents tell the order.
            var head = forge.head(1).number(900 - day).build();
            files.add(
                    forge.file(folder.resolve("slice %d.haversack.json".formatted(day)), head, List.of(line.bytes())));
        }
        return files;
    }

    private static String state(JsonNode file) {
        return file.path("state").asString();
    }

    @Test
    void a_file_received_three_times_changes_nothing_after_the_first() {
        var file = days(1).getFirst();
        team.mette.receive(file);
        var digest = team.mette.digest();
        for (int again = 2; again <= 3; again++) {
            var report = Team.only(team.mette.receive(file));
            assertEquals("already", state(report));
            assertTrue(report.path("sentence").asString().startsWith("Already imported on "), report::toString);
            assertEquals(digest, team.mette.digest());
        }
        assertEquals(0, team.mette.conflicts().size());
    }

    @Test
    void the_same_file_three_times_in_one_go_is_taken_once() {
        var file = days(1).getFirst().toString();
        var report = team.mette.json("receive", file, file, file);
        assertEquals(1, report.path("totals").path("taken").asInt(), report::toString);
        assertEquals(2, report.path("totals").path("already").asInt(), report::toString);
    }

    @Test
    void the_same_changes_in_another_file_bring_nothing_new() {
        var first = days(1).getFirst();
        var second = team.ana.send("coordinator", team.post("days"), "--again");
        team.mette.receive(first);
        assertEquals("nothing-new", state(Team.only(team.mette.receive(second))));
        Team.assertHealthy(team.mette);
    }

    @Test
    void files_in_reverse_order_end_as_in_the_right_one() {
        var files = days(4);
        var right = team.copy(team.mette, "mette in order");
        files.forEach(right::receive);
        for (int i = files.size() - 1; i >= 0; i--) {
            var report = Team.only(team.mette.receive(files.get(i)));
            assertEquals(i == files.size() - 1 ? "taken" : "nothing-new", state(report), report::toString);
        }
        assertEquals(right.digest(), team.mette.digest());
    }

    @Test
    void files_that_build_on_each_other_find_their_order_in_one_go() {
        var files = slices(6);
        var right = team.copy(team.mette, "mette in order");
        files.forEach(right::receive);
        long seed = System.nanoTime();
        System.out.println("order: seed " + seed);
        Collections.shuffle(files, new Random(seed));
        var report = team.mette.receive(files.toArray(Path[]::new));
        assertEquals(6, report.path("totals").path("taken").asInt(), report::toString);
        assertEquals(right.digest(), team.mette.digest());
    }

    @Test
    void one_file_at_a_time_backwards_gives_a_sentence_about_the_gap_until_it_is_closed() {
        var files = slices(3);
        var before = team.mette.digest();
        for (int i = 2; i > 0; i--) {
            var report = Team.only(team.mette
                    .runJson("receive", files.get(i).toString())
                    .refused()
                    .json());
            assertEquals("gap", report.path("reason").asString());
            assertEquals(
                    "1 earlier change by Ana Ruiz is missing. Send Ana Ruiz any file of yours; the next file from Ana Ruiz will contain them.",
                    report.path("sentence").asString());
            assertEquals(before, team.mette.digest());
        }
        team.mette.receive(files.get(0));
        team.mette.receive(files.get(1));
        team.mette.receive(files.get(2));
        Team.assertHealthy(team.mette);
    }

    @Test
    void an_old_file_after_a_new_one_only_makes_the_next_file_larger() {
        var old = team.ana.send("coordinator", team.post("old"), "--again");
        team.exchange();
        team.action(team.mette, 1, "Answer the letter");
        team.exchange();
        var digest = team.mette.digest();
        assertEquals("nothing-new", state(Team.only(team.mette.receive(old))));
        assertEquals(digest, team.mette.digest());

        team.action(team.mette, 2, "Answer the second letter");
        var next = team.mette.send("Ana Ruiz", team.post("next"));
        assertEquals("taken", state(Team.only(team.ana.receive(next))));
        assertEquals(team.mette.digest(), team.ana.digest());
    }

    @Test
    void what_belongs_to_practices_not_held_here_is_passed_over_and_counted() {
        var ben = team.joined("Ben Fox", "facilitator", "P-2");
        team.action(team.mette, 1, "For the first practice");
        team.action(team.mette, 2, "For the second practice");
        var forAna = team.mette.send("Ana Ruiz", team.post("to ana"), "--whole");

        var report = Team.only(ben.receive(forAna));

        assertEquals("taken", state(report));
        assertEquals(1, report.path("brings").path("skippedPractices").asInt(), report::toString);
        assertTrue(report.path("brings").path("skipped").asInt() >= 2, report::toString);
        ben.run("get", "practice", team.practices.getFirst()).refused();
        Team.assertHealthy(ben);
        assertNotEquals(team.mette.digest(), ben.digest());
    }

    @Test
    void a_file_of_another_programme_or_of_another_facilitator_changes_nothing() {
        var other = team.at(team.home("other")).begin("Else Berg", "NHH25", "Another programme");
        other.person("Ana Ruiz", "facilitator");
        var foreign = other.send("Ana Ruiz", team.post("foreign"));
        var digest = team.ana.digest();
        var report = Team.only(
                team.ana.runJson("receive", foreign.toString()).refused().json());
        assertEquals("other-programme", report.path("reason").asString(), report::toString);

        Cli ben = team.joined("Ben Fox", "facilitator", "P-2");
        team.action(ben, 2, "Not by way of the coordinator");
        var direct = ben.send("coordinator", team.post("direct"));
        var code = team.ana.json("inspect", direct.toString()).path("keyCode").asString();
        team.ana.run("receive", direct.toString()).refused();
        team.ana.run("receive", direct.toString(), "--accept", code).refused();
        assertEquals(digest, team.ana.digest());
        Team.assertHealthy(team.ana);
    }
}
