package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Clocks that are wrong, jump or go backwards decide nothing: every save is kept, and all that comes of it
/// is a notice.
class ClockTest {
    @TempDir
    private Path folder;

    /// Ana's store under a clock of its own, beside the one of the team.
    private static Cli with(Cli of, Cli.TestClock clock) {
        return new Cli(of.store(), clock, clock.millis());
    }

    private static List<String> notices(JsonNode report) {
        var notices = new ArrayList<String>();
        Team.only(report).path("notices").forEach(notice -> notices.add(notice.asString()));
        return notices;
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:01Z[UTC], The sender's clock is far behind; nothing is decided by it.",
        "2099-12-31T23:59:59Z[UTC], The sender's clock is 26959 days ahead; nothing is decided by it."
    })
    void work_by_a_clock_far_from_the_truth_is_kept_with_a_notice(String moment, String notice) {
        var team = Team.of(folder, 1);
        var action = team.action(team.mette, 1, "Agreed at the kickoff");
        team.exchange();
        var wrong = with(team.ana, new Cli.TestClock(moment));
        var own = team.action(wrong, 1, "Made by the wrong clock");
        wrong.put("{'kind':'action','id':'%s','values':{'title':'Edited by the wrong clock'}}".formatted(action));

        var report = team.mette.receive(wrong.send("coordinator", team.post("wrong")));

        assertEquals(List.of(notice), notices(report));
        assertEquals(
                "Made by the wrong clock",
                team.mette.value("action", own, "title").asString());
        assertEquals(
                "Edited by the wrong clock",
                team.mette.value("action", action, "title").asString());
        // Whoever has seen an edit writes over it, whatever the clocks say.
        team.mette.put("{'kind':'action','id':'%s','values':{'title':'Edited after that'}}".formatted(action));
        wrong.receive(team.mette.send("Ana Ruiz", team.post("wrong")));
        assertEquals("Edited after that", wrong.value("action", action, "title").asString());
        assertEquals(List.of(), team.mette.conflicts());
        assertEquals(team.mette.digest(), wrong.digest());
        Team.assertHealthy(team.mette);
        Team.assertHealthy(wrong);
    }

    @Test
    void two_who_did_not_see_each_other_are_in_conflict_however_far_apart_their_clocks_are() {
        var team = Team.of(folder, 1);
        var action = team.action(team.mette, 1, "Agreed at the kickoff");
        team.exchange();
        var wrong = with(team.ana, new Cli.TestClock("2099-12-31T23:59:59Z[UTC]"));
        wrong.put("{'kind':'action','id':'%s','values':{'due':'2026-05-01'}}".formatted(action));
        team.mette.put("{'kind':'action','id':'%s','values':{'due':'2026-06-01'}}".formatted(action));

        team.mette.receive(wrong.send("coordinator", team.post("wrong")));

        assertEquals(List.of(action + "/due"), team.mette.conflicts());
        team.mette.run("decide", action + "/due", "--value", "\"2026-06-15\"").done();
        wrong.receive(team.mette.send("Ana Ruiz", team.post("wrong")));
        assertEquals("2026-06-15", wrong.value("action", action, "due").asString());
        assertEquals(List.of(), wrong.conflicts());
    }

    @Test
    void a_clock_that_goes_backwards_between_edits_keeps_every_one_in_order() {
        var team = Team.of(folder, 1);
        var action = team.action(team.ana, 1, "Edit 0");
        for (int i = 1; i <= 8; i++) {
            team.clock.move(i % 2 == 0 ? Duration.ofDays(400) : Duration.ofDays(-500));
            team.ana.put("{'kind':'action','id':'%s','values':{'title':'Edit %d'}}".formatted(action, i));
        }
        team.clock.set(Team.NOW);
        team.exchange();
        assertEquals("Edit 8", team.mette.value("action", action, "title").asString());
        assertEquals(List.of(), team.mette.conflicts());
        var history = team.mette.json("history", "action", action).toString();
        for (int i = 0; i <= 8; i++) {
            assertTrue(history.contains("Edit " + i), history);
        }
        Team.assertHealthy(team.mette);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:30+01:00[Europe/Copenhagen]",
        "2026-10-25T02:59:30+02:00[Europe/Copenhagen]",
        "2026-03-08T01:59:30-06:00[America/Chicago]",
        "2026-11-01T01:59:30-05:00[America/Chicago]"
    })
    void the_hour_that_is_missing_or_comes_twice_loses_nothing(String before) {
        var team = Team.of(folder, 1);
        var clock = new Cli.TestClock(before);
        var ana = with(team.ana, clock);
        var mette = with(team.mette, clock);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            ids.add(team.action(ana, 1, "Night watch " + i));
            ids.add(
                    ana.put(
                            "{'kind':'visit','practice':'P-1','values':{'title':'Night visit','start':'2026-03-29T02:30','zone':'Europe/Copenhagen'}}"));
            clock.move(Duration.ofMinutes(20));
            mette.receive(ana.send("coordinator", team.post("night")));
        }
        for (int i = 0; i < ids.size(); i += 2) {
            assertEquals(
                    "Night watch " + i / 2,
                    mette.value("action", ids.get(i), "title").asString());
            assertEquals(
                    "2026-03-29T02:30",
                    mette.value("visit", ids.get(i + 1), "start").asString());
        }
        assertEquals(ana.digest(), mette.digest());
        Team.assertHealthy(mette);
    }

    @Test
    void the_receivers_own_wrong_clock_loses_nothing_either() {
        var team = Team.of(folder, 1);
        var action = team.action(team.ana, 1, "Print the recall list");
        var file = team.ana.send("coordinator", team.post("right"));
        var wrong = with(team.mette, new Cli.TestClock("1970-01-01T00:00:01Z[UTC]"));
        var report = wrong.receive(file);
        assertEquals(1, notices(report).size(), report::toString);
        assertEquals(
                "Print the recall list", wrong.value("action", action, "title").asString());
        wrong.run("undo").done();
        wrong.receive(file);
        Team.assertHealthy(wrong);
        team.exchange();
    }
}
