package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who may send what: signatures, codes compared on the telephone, and changes that came by a way they should
/// not.
class SignedFilesTest {
    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-05-11T08:00+02:00[Europe/Copenhagen]");

    @TempDir
    private static Path first;

    private static Cli metteBefore;
    private static Cli anaBefore;
    private static Cli benBefore;
    private static String practice;
    private static String bens;

    @TempDir
    private Path folder;

    private Cli mette;
    private Cli ana;
    private Cli ben;

    @BeforeAll
    static void a_coordinator_and_two_facilitators() {
        metteBefore = Scene.mette(first, CLOCK);
        metteBefore.person("Ana Ruiz", "facilitator");
        metteBefore.person("Ben Cole", "facilitator");
        metteBefore.person("Zoe", "facilitator");
        practice = metteBefore.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}");
        bens = metteBefore.put("{'kind':'practice','values':{'name':'Harbour Street','code':'P-102'}}");
        metteBefore.run("assign", "P-101", "Ana Ruiz").done();
        metteBefore.run("assign", "P-102", "Ben Cole").done();
        anaBefore = Scene.join(metteBefore, "Ana Ruiz", first, CLOCK);
        benBefore = Scene.join(metteBefore, "Ben Cole", first, CLOCK);
    }

    @BeforeEach
    void monday() {
        mette = Scene.copy(metteBefore, folder, CLOCK, 1);
        ana = Scene.copy(anaBefore, folder, CLOCK, 2);
        ben = Scene.copy(benBefore, folder, CLOCK, 3);
        CLOCK.move(Duration.ofMinutes(1));
    }

    private Path anasFile() {
        ana.put("{'kind':'action','practice':'P-101','values':{'title':'Print the recall list'}}");
        return ana.send("coordinator", folder);
    }

    private static String code(Cli store) {
        return store.json("status").path("computer").path("keyCode").asString();
    }

    private static String computer(Cli store) {
        return store.json("status").path("computer").path("id").asString();
    }

    private static String fileCode(Path file) {
        return metteBefore.json("inspect", file.toString()).path("fileCode").asString();
    }

    /// Refuses the file and holds what it held before.
    private static JsonNode refused(Cli store, Path file, String reason, String... more) {
        var digest = store.digest();
        var args = new java.util.ArrayList<>(List.of("receive", file.toString()));
        args.addAll(List.of(more));
        var said = Scene.of(store.runJson(args.toArray(String[]::new)).refused().json(), file);
        assertEquals(reason, said.path("reason").asString(), said::toString);
        assertEquals(digest, store.digest());
        return said.path("sentence");
    }

    private static void taken(Cli store, Path file, String code) {
        var report = store.json("receive", file.toString(), "--accept", code);
        assertEquals("taken", Scene.of(report, file).path("state").asString(), report::toString);
    }

    @Test
    void a_known_computer_with_another_key_is_refused_and_both_codes_are_shown() {
        var swapped = Forgery.of(anasFile()).write(folder.resolve("swapped.json"), ben);

        var sentence =
                refused(mette, swapped, "other-key", "--accept", code(ben)).asString();

        assertTrue(sentence.contains("known by the code " + code(ana)), sentence);
        assertTrue(sentence.contains("signed with the code " + code(ben)), sentence);
        assertEquals(1, Scene.quarantined(mette).size());
    }

    @Test
    void a_file_that_was_edited_and_hashed_again_is_refused() throws IOException {
        var good = anasFile();
        var edited = Forgery.of(good)
                .change("recall list", line -> line.replace("recall", "wrong"))
                .write(folder.resolve("edited.json"), ana);
        var signature = "\"sig\":\"[A-Za-z0-9_-]+\"";
        var old = java.util.regex.Pattern.compile(signature).matcher(Scene.text(good));
        assertTrue(old.find());
        Files.writeString(edited, Scene.text(edited).replaceFirst(signature, old.group()));

        assertEquals(
                "Changed by someone other than Ana Ruiz.",
                refused(mette, edited, "wrong-signature").asString());
    }

    @Test
    void a_computer_that_was_removed_is_refused_whatever_it_sends() {
        mette.put("{'kind':'computer','id':'" + computer(ana)
                + "','values':{'revoked':true,'revokedOn':'2026-05-11','name':'D-07a'}}");
        var file = anasFile();

        assertEquals(
                "This computer of Ana Ruiz was removed from the programme. Ask your coordinator.",
                refused(mette, file, "revoked", "--accept", code(ana), "--accept", fileCode(file))
                        .asString());
        assertEquals(1, Scene.quarantined(mette).size());
    }

    @Test
    void a_computer_not_yet_known_is_let_in_by_its_code_only() {
        var zoe = new Cli(folder.resolve("zoe.db"), CLOCK, 9).join("Zoe", mette.send("Zoe", folder));
        var file = zoe.send("coordinator", folder);

        var sentence = refused(mette, file, "unknown-sender").asString();
        assertTrue(sentence.startsWith("From a computer not yet known – code " + code(zoe) + "."), sentence);
        refused(mette, file, "unknown-sender", "--accept", code(ana));
        assertEquals(1, Scene.filesBelow(Scene.files(mette, "inbox")).size(), "it waits there");

        mette.run("receive", file.toString(), "--accept", code(zoe)).done();

        assertEquals(
                "[\"" + computer(zoe) + "\"]",
                mette.json("person", "list")
                        .valueStream()
                        .filter(person -> person.path("name").asString().equals("Zoe"))
                        .findFirst()
                        .orElseThrow()
                        .path("computers")
                        .toString());
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "inbox")));
    }

    /// A change by Ana's computer, or another's, in a space she has no business in.
    private String line(String space, String computer, String kind, String record, String fields) {
        return ("{'s':'%s','a':'%s','n':1,'t':%d,'prev':null,'w':[{'k':'%s','r':'%s','f':{%s}}]}")
                .formatted(space, computer, CLOCK.millis(), kind, record, fields)
                .replace('\'', '"');
    }

    @Test
    void changes_to_a_practice_never_assigned_are_asked_about() {
        var file = Forgery.of(anasFile())
                .add(line(bens, computer(ana), "practice", bens, "'city':'Elsewhere'"))
                .write(folder.resolve("never.json"), ana);

        var sentence = refused(mette, file, "relayed").asString();

        assertTrue(
                sentence.startsWith("1 change in this file is to a practice that was never assigned to Ana Ruiz."),
                sentence);
        assertTrue(sentence.endsWith("receive the file again with --accept " + fileCode(file) + "."), sentence);
        refused(mette, file, "relayed", "--accept", code(ana));
        taken(mette, file, fileCode(file));
        assertEquals("Elsewhere", mette.value("practice", bens, "city").asString());
    }

    @Test
    void changes_by_a_shadow_are_asked_about() {
        mette.run("assign", "P-102", "Ana Ruiz", "--as", "shadow").done();
        ana.receive(mette.send("Ana Ruiz", folder));
        ana.runWith("{\"kind\":\"action\",\"practice\":\"P-102\",\"values\":{\"title\":\"T\"}}", "put", "-")
                .refused()
                .saying("You shadow this practice: you can read it, not change it.");
        var file = Forgery.of(anasFile())
                .add(line(bens, computer(ana), "practice", bens, "'city':'Elsewhere'"))
                .write(folder.resolve("shadow.json"), ana);

        refused(mette, file, "relayed");
        taken(mette, file, fileCode(file));
    }

    @Test
    void what_a_restored_coordinator_lost_comes_back_after_asking() {
        var restored = Scene.copy(mette, folder.resolve("restored"), CLOCK, 5);
        mette.put("{'kind':'practice','id':'" + practice + "','values':{'city':'Lakeside'}}");
        mette.put("{'kind':'action','practice':'P-101','values':{'title':'Lost and found'}}");
        mette.person("Yan", "facilitator");
        ana.receive(mette.send("Ana Ruiz", folder));
        CLOCK.move(Duration.ofDays(1));

        ana.receive(restored.send("Ana Ruiz", folder, "--again"));
        var file = anasFile();
        var sentence = refused(restored, file, "relayed").asString();

        assertTrue(
                sentence.startsWith(
                        "This file also brings back changes that this computer no longer has: " + "3 by Mette Holm."),
                sentence);
        assertTrue(sentence.endsWith("--accept " + fileCode(file) + "."), sentence);
        taken(restored, file, fileCode(file));
        for (var space : List.of("P-101", "programme")) {
            assertEquals(digest(ana, space), digest(restored, space));
            assertEquals(space.equals("programme"), digest(mette, space).equals(digest(restored, space)));
        }
        assertEquals("Lakeside", restored.value("practice", practice, "city").asString());
        restored.put("{'kind':'action','practice':'P-101','values':{'title':'And on it goes'}}");
        ana.receive(restored.send("Ana Ruiz", folder));
        assertEquals(digest(ana, "P-101"), digest(restored, "P-101"));
    }

    private static String digest(Cli store, String space) {
        return store.json("digest", "--space", space).path("digest").asString();
    }

    @Test
    void a_facilitator_cannot_make_herself_coordinator() {
        var programme = mette.json("status").path("programme").path("id").asString();
        var person = ana.json("status").path("person").path("id").asString();
        var own = Forgery.of(anasFile())
                .add(line(programme, computer(ana), "person", person, "'role':'coordinator'"))
                .write(folder.resolve("own.json"), ana);
        var inMettesName = Forgery.of(own)
                .add(line(programme, computer(mette), "person", person, "'role':'coordinator'"))
                .write(folder.resolve("in her name.json"), ana);

        assertEquals(
                "This file changes the programme itself, which only a coordinator may do, and Ana Ruiz is not one. "
                        + "Tell your coordinator.",
                refused(mette, own, "programme-by-others", "--accept", fileCode(own))
                        .asString());
        refused(mette, inMettesName, "relayed");
        assertNotEquals("coordinator", mette.value("person", person, "role").asString());
    }

    @Test
    void facilitators_take_files_from_coordinators_only_and_pass_over_what_is_not_theirs() {
        assertEquals(
                "This file is from Ana Ruiz, who is not a coordinator. Take files from a coordinator only.",
                refused(ben, anasFile(), "relayed", "--accept", code(ana)).asString());

        mette.put("{'kind':'action','practice':'P-101','values':{'title':'For Ana'}}");
        var anas = mette.send("Ana Ruiz", folder, "--whole");
        var brings = Scene.of(ben.receive(anas), anas).path("brings");

        assertEquals(1, brings.path("skippedPractices").asInt());
        assertEquals(2, brings.path("skipped").asInt());
        assertEquals(1, ben.json("get", "practice").size());
    }

    @Test
    void the_same_file_three_times_and_an_old_one_after_a_new_one_bring_nothing_more() {
        var old = anasFile();
        var newer = anasFile();
        mette.receive(newer);
        var digest = mette.digest();

        for (int again = 0; again < 3; again++) {
            assertEquals(
                    "already",
                    Scene.of(mette.receive(newer), newer).path("state").asString());
        }
        assertEquals(
                "nothing-new", Scene.of(mette.receive(old), old).path("state").asString());
        assertEquals(digest, mette.digest());
        var twice = mette.receive(old, newer).path("totals");
        assertEquals(2, twice.path("already").asInt());
    }
}
