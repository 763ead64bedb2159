package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.haversack.cli.Cli;
import org.haversack.service.programme.People;
import org.haversack.service.programme.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S11: Ana's laptop is stolen on Tuesday 12 May 2026, after the visit of 10:30. Her last file is of 11 May, 17:30.
/// The restore from her own backup is told in the tests of backups.
class S11StolenLaptopTest {
    private static final String REFLECTION = "schaapherder";

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-05-11T08:00+02:00[Europe/Copenhagen]");
    private Path post;
    private Cli mette;
    private Cli ana;
    private Cli stolen;
    private String practice;
    private String visit;

    @BeforeEach
    void until_the_laptop_is_gone() {
        post = folder.resolve("post");
        post.toFile().mkdirs();
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        practice = mette.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();
        ana = new Cli(folder.resolve("ana.db"), clock, 70).join("Ana Ruiz", mette.invite("Ana Ruiz", post));
        mette.receive(ana.send("coordinator", post));
        ana.run("private", "put", "After this visit I felt like a " + REFLECTION)
                .done();
        visit = ana.put(visit("Monday", "2026-05-11T10:00"));
        clock.set("2026-05-11T17:30+02:00[Europe/Copenhagen]");
        mette.receive(ana.send("coordinator", post));
        clock.set("2026-05-12T11:40+02:00[Europe/Copenhagen]");
        ana.put(visit("Tuesday", "2026-05-12T10:30"));
        stolen = ana;
    }

    private String visit(String title, String start) {
        return "{'kind':'visit','practice':'P-101','values':{'title':'%s','start':'%s','state':'held','mode':'in-person','contactMinutes':60}}"
                .formatted(title, start);
    }

    @Test
    void the_files_in_the_post_tell_nothing() {
        for (var file : Scene.filesBelow(post)) {
            var text = new String(Scene.bytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Birchwood"), file::toString);
            assertFalse(text.contains(REFLECTION), file::toString);
        }
        assertTrue(Scene.filesBelow(post).size() >= 3);
    }

    @Test
    void what_the_stolen_laptop_sends_after_it_was_revoked_is_set_aside() {
        mette.run("revoke", "Ana Ruiz").done();
        clock.set("2026-05-12T20:00+02:00[Europe/Copenhagen]");
        stolen.put(visit("Forged", "2026-05-12T19:00"));

        var file = stolen.send("coordinator", post);
        var report = mette.runJson("receive", file.toString()).refused().json();

        assertEquals("revoked", Scene.of(report, file).path("reason").asString());
        assertEquals(1, Scene.of(mette, "visit", practice).size());
        assertEquals(1, Scene.quarantined(mette).size());
        assertEquals(
                new Standing.Revoked(),
                new DeskAt(mette, clock)
                        .with(desk -> new People(desk)
                                .page(desk.roster()
                                        .byName("Ana Ruiz")
                                        .orElseThrow()
                                        .id()
                                        .id())
                                .orElseThrow()
                                .row()
                                .standing()));
    }

    @Test
    void a_new_laptop_has_what_was_sent_lacks_what_was_not_and_never_collides_with_the_stolen_one() {
        mette.run("revoke", "Ana Ruiz").done();
        clock.set("2026-05-13T09:00+02:00[Europe/Copenhagen]");
        var fresh = new Cli(folder.resolve("new.db"), clock, 71).join("Ana Ruiz", mette.invite("Ana Ruiz", post));

        assertEquals(1, Scene.of(fresh, "visit", practice).size());
        assertEquals(
                visit, Scene.of(fresh, "visit", practice).getFirst().path("id").asString());
        assertEquals("", fresh.run("private", "list").done().out().strip());

        var again = fresh.put(visit("Tuesday, entered again", "2026-05-12T10:30"));
        mette.receive(fresh.send("coordinator", post));
        assertEquals(2, Scene.of(mette, "visit", practice).size());
        assertFalse(mette.get("visit", again).path("late").asBoolean());
        assertEquals(
                "Ana Ruiz",
                mette.json("history", "visit", again)
                        .path("history")
                        .path(0)
                        .path("by")
                        .asString());
        assertEquals(
                mette.json("digest", "--space", "P-101").path("digest"),
                fresh.json("digest", "--space", "P-101").path("digest"));
    }
}
