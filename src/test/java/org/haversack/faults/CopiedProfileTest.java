package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody copies everything to a second computer and works on both. Both write under one name; nothing is
/// lost.
class CopiedProfileTest {
    @TempDir
    private Path folder;

    @Test
    void both_copies_of_a_store_are_worked_with_and_everything_of_both_arrives() {
        var team = Team.of(folder, 2);
        var shared = team.action(team.ana, 1, "Agreed at the kickoff");
        team.exchange();
        var laptop = team.copy(team.ana, "ana's laptop");
        var titles = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (int day = 1; day <= 3; day++) {
            for (var copy : List.of(team.ana, laptop)) {
                team.clock.move(Duration.ofHours(5));
                var title = "Day " + day + (copy == laptop ? " on the laptop" : " at home");
                titles.add(title);
                ids.add(team.action(copy, 1 + day % 2, title));
            }
        }
        team.ana.put("{'kind':'action','id':'%s','values':{'due':'2026-05-01'}}".formatted(shared));
        laptop.put("{'kind':'action','id':'%s','values':{'due':'2026-06-01'}}".formatted(shared));

        for (int round = 0; round < 2; round++) {
            for (var copy : List.of(team.ana, laptop)) {
                team.mette.receive(copy.send("coordinator", team.post("round"), "--again"));
                copy.receive(team.mette.send("Ana Ruiz", team.post("round"), "--again"));
            }
        }

        team.ana.receive(team.mette.send("Ana Ruiz", team.post("round"), "--again"));
        for (Cli each : List.of(team.mette, team.ana, laptop)) {
            for (int i = 0; i < ids.size(); i++) {
                assertEquals(
                        titles.get(i), each.value("action", ids.get(i), "title").asString());
            }
            assertEquals(List.of(shared + "/due"), each.conflicts());
            assertEquals(team.mette.digest(), each.digest());
            Team.assertHealthy(each);
        }
        team.mette.run("decide", shared + "/due", "--value", "\"2026-05-15\"").done();
        var decided = team.mette.send("Ana Ruiz", team.post("decided"));
        for (var copy : List.of(team.ana, laptop)) {
            copy.receive(decided);
            assertEquals("2026-05-15", copy.value("action", shared, "due").asString());
            assertEquals(team.mette.digest(), copy.digest());
        }
    }

    @Test
    void a_store_restored_from_its_copy_of_last_week_catches_up_and_loses_nothing() {
        var team = Team.of(folder, 1);
        var lastWeek = team.copy(team.ana, "ana last week");
        var before = team.action(team.ana, 1, "Made before the disk died");
        team.exchange();

        var after = team.action(lastWeek, 1, "Made after the disk died");
        team.mette.receive(lastWeek.send("coordinator", team.post("restored")));
        lastWeek.receive(team.mette.send("Ana Ruiz", team.post("restored")));

        for (var each : List.of(team.mette, lastWeek)) {
            assertEquals(
                    "Made before the disk died",
                    each.value("action", before, "title").asString());
            assertEquals(
                    "Made after the disk died",
                    each.value("action", after, "title").asString());
            Team.assertHealthy(each);
        }
        assertEquals(team.mette.digest(), lastWeek.digest());
    }

    @Test
    void a_copy_that_could_not_use_a_file_is_answered_although_it_has_nothing_new() {
        var team = Team.of(folder, 1);
        team.action(team.ana, 1, "Agreed at the kickoff");
        team.exchange();
        team.exchange();
        var laptop = team.copy(team.ana, "ana's laptop");
        team.clock.move(Duration.ofHours(5));
        team.mette.receive(team.ana.send("coordinator", team.post("home"), "--again"));
        team.action(laptop, 1, "Made on the laptop");
        team.mette.receive(laptop.send("coordinator", team.post("laptop")));
        team.action(team.mette, 1, "Made at the office");
        var forTheLaptop = team.mette.send("Ana Ruiz", team.post("answer"));

        team.ana.runJson("receive", forTheLaptop.toString()).refused().showing("earlier change");
        team.mette.receive(team.ana.send("coordinator", team.post("word")));
        team.ana.receive(team.mette.send("Ana Ruiz", team.post("healed")));

        assertEquals(team.mette.digest(), team.ana.digest());
    }
}
