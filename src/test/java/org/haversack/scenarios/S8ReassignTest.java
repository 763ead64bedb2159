package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Friday 8 May 2026: Mette moves P-140 from Ben (F-14) to Ida (F-15) from 11 May. Ben goes on sending every
/// week but takes nothing until 22 May, and visits the practice once more on 12 May.
class S8ReassignTest {
    private static final String READ_ONLY = "This practice is not assigned to you, so you can read it, not change it. "
            + "A late visit can still be added.";

    @TempDir
    private static Path first;

    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    private static Cli metteBefore;
    private static Cli benBefore;
    private static Cli idaBefore;
    private static String practice;
    private static String action;
    private static String april;
    private static String mettes;
    private static String late;

    @TempDir
    private Path folder;

    private Cli mette;
    private Cli ben;
    private Cli ida;

    /// Until Ben's file of 15 May has come in and Ida has got what was in it.
    @BeforeAll
    static void two_weeks() {
        metteBefore = Scene.mette(first, CLOCK);
        metteBefore.person("Ben Cole", "facilitator");
        metteBefore.person("Ida Berg", "facilitator");
        practice = metteBefore.put("{'kind':'practice','values':{'name':'Lakeside Surgery','code':'P-140'}}");
        metteBefore.run("assign", "P-140", "Ben Cole").done();
        action = metteBefore.put("{'kind':'action','practice':'P-140','values':{'title':'Recall list'}}");
        mettes = metteBefore.put(visit("Kick-off", "2026-01-13T09:00"));
        benBefore = Scene.join(metteBefore, "Ben Cole", first, CLOCK);
        idaBefore = Scene.join(metteBefore, "Ida Berg", first, CLOCK);
        april = benBefore.put(visit("April", "2026-04-14T09:00"));
        metteBefore.receive(benBefore.send("coordinator", first));

        CLOCK.set("2026-05-08T14:00+02:00[Europe/Copenhagen]");
        metteBefore.run("release", "P-140", "Ben Cole", "--until", "2026-05-11").done();
        metteBefore.run("assign", "P-140", "Ida Berg", "--from", "2026-05-11").done();
        idaBefore.receive(metteBefore.send("Ida Berg", first));
        CLOCK.set("2026-05-12T15:00+02:00[Europe/Copenhagen]");
        late = benBefore.put(visit("May", "2026-05-12T13:00"));
        CLOCK.set("2026-05-15T17:00+02:00[Europe/Copenhagen]");
    }

    private static String visit(String title, String start) {
        return "{'kind':'visit','practice':'%s','values':{'title':'%s','start':'%s','state':'held'}}"
                .formatted(practice, title, start);
    }

    @BeforeEach
    void friday_15_may() {
        CLOCK.set("2026-05-15T17:00+02:00[Europe/Copenhagen]");
        mette = Scene.copy(metteBefore, folder, CLOCK, 80);
        ben = Scene.copy(benBefore, folder, CLOCK, 81);
        ida = Scene.copy(idaBefore, folder, CLOCK, 82);
    }

    private void benSends() {
        mette.receive(ben.send("coordinator", folder));
    }

    private void benTakesWhatWasWritten() {
        CLOCK.set("2026-05-22T16:00+02:00[Europe/Copenhagen]");
        ben.receive(mette.send("Ben Cole", folder));
    }

    @Test
    void the_new_facilitator_has_the_whole_practice_and_sees_that_it_was_not_released() {
        assertEquals(
                Set.of(mettes, april),
                Scene.of(ida, "visit", practice).stream()
                        .map(visit -> visit.path("id").asString())
                        .collect(Collectors.toSet()));
        assertEquals(1, Scene.of(ida, "action", practice).size());
        assertEquals(
                "[\"Ben Cole\"]",
                ida.get("practice", practice).path("notReleasedBy").toString());
        ida.run("get", "practice", practice)
                .done()
                .showing("not yet released by")
                .showing("Ben Cole");
        ida.put("{'kind':'action','id':'" + action + "','values':{'status':'in-progress'}}");
    }

    @Test
    void the_visit_after_the_change_is_taken_and_credited_and_marked_late() {
        var file = ben.send("coordinator", folder);

        var report = mette.receive(file);

        var taken = Scene.of(report, file);
        assertEquals("taken", taken.path("state").asString());
        assertEquals(
                "[\"1 late contact for P-140, reassigned 11 May 2026.\"]",
                taken.path("notices").toString());
        isLateAndBens(mette);
        ida.receive(mette.send("Ida Berg", folder));
        isLateAndBens(ida);
        ida.run("get", "visit", late).done().showing("from a former facilitator");
    }

    private static void isLateAndBens(Cli store) {
        assertTrue(store.get("visit", late).path("late").asBoolean());
        assertFalse(store.get("visit", april).path("late").asBoolean());
        assertFalse(store.get("visit", mettes).path("late").asBoolean());
        assertEquals(
                "Ben Cole",
                store.json("history", "visit", late)
                        .path("history")
                        .path(0)
                        .path("by")
                        .asString());
    }

    @Test
    void the_former_facilitators_copy_becomes_read_only_and_says_why() {
        ben.put("{'kind':'action','id':'" + action + "','values':{'notes':'Before the import it is still his'}}");
        benSends();
        assertEquals(0, ben.json("status").path("spaces").path("readonly").asInt());

        benTakesWhatWasWritten();

        assertEquals(1, ben.json("status").path("spaces").path("readonly").asInt());
        refused("{'kind':'action','id':'" + action + "','values':{'status':'done'}}");
        refused("{'kind':'action','practice':'P-140','values':{'title':'Another'}}");
        refused("{'kind':'practice','id':'" + practice + "','values':{'name':'Changed'}}");
        refused("{'kind':'visit','id':'" + mettes + "','values':{'summary':'Not his visit'}}");
        ben.run("delete", "action", action).refused().saying(READ_ONLY);
        isLateAndBens(ben);
    }

    private void refused(String line) {
        ben.runWith(line.replace('\'', '"'), "put", "-").refused().saying(READ_ONLY);
    }

    @Test
    void he_may_still_add_a_late_visit_and_amend_his_own() {
        benSends();
        benTakesWhatWasWritten();

        ben.put("{'kind':'visit','id':'" + april + "','values':{'travelMinutes':40,'amendReason':'Forgotten'}}");
        var another = ben.put(visit("Handover talk", "2026-05-18T11:00"));

        benSends();
        assertEquals(40, mette.value("visit", april, "travelMinutes").asInt());
        assertTrue(mette.get("visit", another).path("late").asBoolean());
        assertFalse(mette.get("visit", april).path("late").asBoolean());
    }

    @Test
    void both_laptops_and_the_coordinator_show_the_same_visits() {
        benSends();
        benTakesWhatWasWritten();
        ben.put(visit("Handover talk", "2026-05-18T11:00"));
        benSends();
        ida.receive(mette.send("Ida Berg", folder));

        for (var store : List.of(mette, ben, ida)) {
            assertEquals(4, Scene.of(store, "visit", practice).size());
            assertEquals(
                    2,
                    Scene.of(store, "visit", practice).stream()
                            .filter(visit -> visit.path("late").asBoolean())
                            .count());
            assertEquals(digest(mette), digest(store));
            assertEquals(List.of(), store.conflicts());
        }
    }

    private static String digest(Cli store) {
        return store.json("digest", "--space", "P-140").path("digest").asString();
    }

    @Test
    void he_confirms_that_he_handed_it_over() {
        benSends();
        benTakesWhatWasWritten();
        ida.receive(mette.send("Ida Berg", folder));
        assertEquals(1, ida.get("practice", practice).path("notReleasedBy").size());

        ben.run("release", "P-140", "Ben Cole").done();

        benSends();
        ida.receive(mette.send("Ida Berg", folder));
        for (var store : List.of(mette, ben, ida)) {
            assertEquals(
                    0, store.get("practice", practice).path("notReleasedBy").size());
            assertEquals(digest(mette), digest(store));
        }
    }
}
