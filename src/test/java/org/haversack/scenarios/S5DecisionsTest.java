package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Friday 15 May 2026, after the import: three things wait for the coordinator, everything else was merged;
/// what she decides settles it for everyone.
class S5DecisionsTest {
    private static final String WHY_DUE = "Agreed with Dr Lund by telephone";
    private static final String WHY_KEEP = "F-06 still uses it";
    private static final String WHY_DROPPED = "Fax was switched off";

    private static Friday friday;

    @TempDir
    private Path folder;

    private Cli mette;

    @BeforeAll
    static void the_week() throws IOException {
        friday = Friday.once();
    }

    @BeforeEach
    void the_folder_was_taken() {
        friday.clock.set("2026-05-15T08:20+02:00[Europe/Copenhagen]");
        mette = Scene.copy(friday.mette, folder, friday.clock, 2);
        mette.run("receive", friday.inbox.toString()).refused();
    }

    private static String due() {
        return friday.id("A-300") + "/due";
    }

    private static String life() {
        return friday.id("A-310") + "/~";
    }

    private static String status() {
        return friday.id("A-320") + "/status";
    }

    private JsonNode conflict(String id) {
        return mette.json("conflicts")
                .valueStream()
                .filter(conflict -> conflict.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// `value by writer`, sorted.
    private List<String> options(String id) {
        var options = new ArrayList<String>();
        conflict(id)
                .path("options")
                .forEach(option -> option.path("by")
                        .forEach(author -> options.add(option.path("value").asString() + " by "
                                + author.path("name").asString())));
        return options.stream().sorted().toList();
    }

    private int option(String id, String value) {
        return conflict(id)
                .path("options")
                .valueStream()
                .filter(option -> option.path("value").asString().equals(value))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asInt();
    }

    private void decideAll() {
        friday.clock.set("2026-05-15T09:05+02:00[Europe/Copenhagen]");
        mette.run("decide", due(), "--value", "\"2026-05-29\"", "--why", WHY_DUE)
                .done();
        mette.run("decide", life(), "--use", "1", "--why", WHY_KEEP).done();
        mette.run("decide", status(), "--use", Integer.toString(option(status(), "dropped")), "--why", WHY_DROPPED)
                .done();
    }

    @Test
    void exactly_three_things_wait_for_a_decision() {
        assertEquals(new TreeSet<>(List.of(due(), life(), status())), new TreeSet<>(mette.conflicts()));

        assertEquals("2026-05-20", conflict(due()).path("was").asString());
        assertEquals(List.of("2026-05-27 by F-03", "2026-06-01 by Mette Holm"), options(due()));
        assertEquals("P-203", conflict(due()).path("where").asString());
        assertEquals("Recall list", conflict(due()).path("label").asString());

        assertEquals(List.of("false by F-06", "true by F-05"), options(life()));
        assertTrue(
                mette.get("action", friday.id("A-310")).path("alive").asBoolean(), "who edits wins over who deletes");

        assertEquals("open", conflict(status()).path("was").asString());
        assertEquals(List.of("done by F-03", "dropped by Mette Holm"), options(status()));
    }

    @Test
    void both_notes_on_the_visit_are_kept_with_their_writers() {
        var notes = mette.json("get", "note");

        var texts = new TreeSet<String>();
        for (var note : notes) {
            assertEquals(friday.id("V-77"), note.path("values").path("visit").asString());
            var by = history("note", note.path("id").asString())
                    .path(0)
                    .path("by")
                    .asString();
            texts.add(note.path("values").path("text").asString() + " / " + by);
        }
        assertEquals(new TreeSet<>(List.of("By F-03 / F-03", "By F-09 / F-09")), texts);
    }

    @Test
    void different_fields_of_one_action_were_merged_without_asking() {
        var values = mette.get("action", friday.id("A-330")).path("values");

        assertEquals("2026-06-12", values.path("due").asString());
        assertTrue(values.path("owner:" + friday.id("F-09")).asBoolean());
    }

    @Test
    void the_late_contact_is_shown_as_one() {
        var visits = Scene.of(mette, "visit", friday.id("P-140"));

        assertEquals(1, visits.size());
        assertTrue(visits.getFirst().path("late").asBoolean());
    }

    @Test
    void after_deciding_the_same_files_bring_nothing() {
        decideAll();
        assertEquals(List.of(), mette.conflicts());
        var digest = mette.digest();

        var again = mette.runJson("receive", friday.inbox.toString()).refused().json();

        assertEquals(0, again.path("totals").path("changes").asInt());
        assertEquals(0, again.path("totals").path("taken").asInt());
        assertEquals(28, again.path("totals").path("already").asInt());
        assertEquals(4, again.path("totals").path("refused").asInt());
        assertEquals(0, again.path("conflictsWaiting").asInt());
        assertEquals(digest, mette.digest());
        assertTrue(mette.json("check").path("healthy").asBoolean());
    }

    @Test
    void the_next_files_carry_the_decisions_and_settle_them_everywhere() throws IOException {
        decideAll();
        var files = Friday.sendEveryone(mette, Files.createDirectory(folder.resolve("out")));

        for (var name : List.of("F-03", "F-05", "F-06", "F-09")) {
            var store = Scene.copy(friday.store(name), folder, friday.clock, 3);
            store.receive(files.get(name));
            assertEquals(List.of(), store.conflicts(), name);
            assertEquals(0, store.json("status").path("unconfirmed").asInt(), name);
            if (List.of("F-03", "F-09").contains(name)) {
                var recall = store.get("action", friday.id("A-300")).path("values");
                assertEquals("2026-05-29", recall.path("due").asString());
                var fax = store.get("action", friday.id("A-320")).path("values");
                assertEquals("dropped", fax.path("status").asString());
                isTold(store, "A-300", WHY_DUE);
                isTold(store, "A-320", WHY_DROPPED);
                assertEquals(2, Scene.of(store, "note", friday.id("P-203")).size());
            } else {
                assertTrue(store.get("action", friday.id("A-310")).path("alive").asBoolean(), name);
                isTold(store, "A-310", WHY_KEEP);
            }
        }
    }

    /// Who decided, when and why.
    private static void isTold(Cli store, String action, String why) {
        var decision = store.json("history", "action", friday.id(action))
                .path("history")
                .valueStream()
                .filter(entry -> entry.path("why").asString("").equals("resolve"))
                .toList();
        assertEquals(1, decision.size());
        assertEquals("Mette Holm", decision.getFirst().path("by").asString());
        assertEquals("2026-05-15T07:05:00Z", decision.getFirst().path("at").asString());
        assertEquals(why, decision.getFirst().path("reason").asString());
    }

    @Test
    void the_next_files_tell_who_was_heard_and_who_was_not() throws IOException {
        var files = Friday.sendEveryone(mette, Files.createDirectory(folder.resolve("out")));

        for (var name : List.of("F-01", "F-07", "F-12", "F-18")) {
            var store = Scene.copy(friday.store(name), folder, friday.clock, 4);
            assertEquals(
                    name.equals("F-07") ? 28 : 14,
                    store.json("status").path("unconfirmed").asInt());
            store.receive(files.get(name));
            assertEquals(
                    name.equals("F-18") ? 14 : 0,
                    store.json("status").path("unconfirmed").asInt(),
                    name);
        }
    }

    private JsonNode history(String kind, String id) {
        return mette.json("history", kind, id).path("history");
    }
}
