package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;
import org.haversack.cli.Cli;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tuesday 10 March 2026, 17:40: Ana closes her day and writes her 11th file for the coordinator.
class S4EndOfDayTest {
    private static final String NAME = "LHH26 Ana Ruiz to Mette Holm 2026-03-10 0011.haversack.age";
    private static final String SENTINEL = "Sentinel-7Q4X: he was short with me";

    @TempDir
    private static Path until_tuesday;

    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    private static Cli metteBefore;
    private static Cli anaBefore;

    @TempDir
    private Path folder;

    private Path stick;
    private Cli mette;
    private Cli ana;

    /// Ten files, the tenth confirmed; on Tuesday one visit, three new or changed actions, a reflection of
    /// her own.
    @BeforeAll
    static void tuesday() {
        metteBefore = Scene.mette(until_tuesday, CLOCK);
        metteBefore.person("Ana Ruiz", "facilitator");
        metteBefore.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        metteBefore.run("assign", "P-101", "Ana Ruiz").done();
        var a14 = metteBefore.put("{'kind':'action','practice':'P-101',"
                + "'values':{'code':'A-14','title':'EHR report','due':'2026-02-26','status':'open'}}");
        anaBefore = Scene.join(metteBefore, "Ana Ruiz", until_tuesday, CLOCK);
        for (int number = 2; number < 10; number++) {
            anaBefore.send("coordinator", until_tuesday, "--again");
        }
        CLOCK.set("2026-03-09T17:30+01:00[Europe/Copenhagen]");
        Scene.exchange(metteBefore, anaBefore, "Ana Ruiz", until_tuesday);
        CLOCK.set("2026-03-10T10:30+01:00[Europe/Copenhagen]");
        anaBefore.put(
                "{'kind':'visit','practice':'P-101','values':{'title':'Monthly follow-up','start':'2026-03-10T09:00',"
                        + "'zone':'Europe/Copenhagen','mode':'in-person','state':'held','contactMinutes':87}}",
                "{'kind':'action','id':'" + a14 + "','values':{'due':'2026-03-24'}}",
                "{'kind':'action','practice':'P-101','values':{'code':'A-18','title':'Laminate recheck card'}}",
                "{'kind':'action','practice':'P-101','values':{'code':'A-19','title':'Send quitline fax form'}}");
        anaBefore.run("private", "put", SENTINEL).done();
    }

    @BeforeEach
    void it_is_17_40() throws IOException {
        CLOCK.set("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        stick = Files.createDirectory(folder.resolve("stick"));
        mette = Scene.copy(metteBefore, folder, CLOCK, 40);
        ana = Scene.copy(anaBefore, folder, CLOCK, 41);
    }

    @Test
    void the_eleventh_file_says_who_wrote_it_for_whom_and_what_is_in_it() {

        var sent = ana.run("send", "--to", "coordinator", "--out", stick.toString())
                .done();

        assertEquals(List.of(stick.resolve(NAME).toString()), sent.lines());
        sent.saying(
                "File 11 for Mette Holm: 4 changes (3 actions · 1 visit). 1 private note stayed here. Sealed for 1 computer.");
        var seen = mette.json("inspect", stick.resolve(NAME).toString());
        var head = seen.path("head");
        assertEquals(11, head.path("number").asInt());
        assertEquals("LHH26", head.path("code").asString());
        assertEquals("Ana Ruiz", head.path("fromName").asString());
        assertEquals("2026-03-10T16:40:00Z", head.path("madeAt").asString());
        assertEquals(computer(ana), head.path("from").asString());
        assertEquals(computer(mette), head.path("to").asString());
        assertEquals(0, head.path("needs").size());
        assertEquals(4, head.path("count").asInt());
        assertEquals("{\"action\":3,\"visit\":1}", seen.path("records").toString());
        assertEquals(
                ana.json("status").path("computer").path("keyCode").asString(),
                seen.path("keyCode").asString());
    }

    @Test
    void the_file_is_sealed_for_the_coordinator_and_for_nobody_else() throws IOException {
        var sealed = ana.sendSealed("coordinator", stick);
        assertFalse(new String(Scene.bytes(sealed), StandardCharsets.ISO_8859_1).contains("Birchwood"));
        ana.run("receive", sealed.toString()).refused().showing("Sealed for another key.");
        ana.run("inspect", sealed.toString()).refused().saying("Sealed for another key.");
        assertTrue(new String(opened(sealed, mette), StandardCharsets.UTF_8).contains("Laminate recheck card"));
        ana.run("send", "--to", "coordinator", "--out", stick.toString(), "--plain", "--again")
                .done()
                .saying("Warning: this file is not sealed. Whoever holds it can read it.");
    }

    @Test
    void with_nothing_new_no_second_file_is_written_unless_asked_for() {
        ana.sendSealed("coordinator", stick);
        assertEquals(4, ana.json("status").path("unconfirmed").asInt());
        var before = Scene.filesBelow(stick);
        CLOCK.set("2026-03-10T17:55+01:00[Europe/Copenhagen]");

        var again = ana.runJson("send", "--to", "coordinator", "--out", stick.toString())
                .done()
                .json()
                .path("files")
                .path(0);

        assertEquals("nothing-new", again.path("state").asString());
        assertEquals(
                "Nothing new since your file of 17:40, not yet confirmed.",
                again.path("sentence").asString());
        ana.run("send", "--to", "coordinator", "--out", stick.toString())
                .done()
                .saying("Nothing new since your file of 17:40, not yet confirmed. To write it again: --again.");
        assertEquals(before, Scene.filesBelow(stick));

        var once_more = ana.sendSealed("coordinator", stick, "--again");
        assertEquals(
                "LHH26 Ana Ruiz to Mette Holm 2026-03-10 0012.haversack.age",
                once_more.getFileName().toString());
        assertEquals(
                4,
                mette.json("inspect", once_more.toString())
                        .path("head")
                        .path("count")
                        .asInt());
    }

    @Test
    void what_is_private_is_in_no_file_but_her_own_store_and_its_snapshots() throws IOException {
        var logged = new ByteArrayOutputStream();
        var log = new StreamHandler(logged, new SimpleFormatter());
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        ana.sendSealed("coordinator", stick);
        mette.receive(stick.resolve(NAME));
        ana.receive(mette.sendSealed("Ana Ruiz", stick, "--again"));
        ana.sendSealed("coordinator", stick, "--again", "--whole");
        mette.sendSealed("Ana Ruiz", stick, "--whole");

        log.flush();
        Logger.getLogger("").removeHandler(log);
        assertFalse(holdsTheSentinel(logged.toByteArray()));
        var own = new ArrayList<Path>();
        var others = new ArrayList<Path>();
        for (var file : Scene.filesBelow(folder)) {
            boolean hers = file.startsWith(Scene.files(ana, "backups"))
                    || Set.of("ana-ruiz.db", "ana-ruiz.db-wal")
                            .contains(file.getFileName().toString());
            (hers ? own : others).add(file);
        }
        assertTrue(own.stream().anyMatch(S4EndOfDayTest::holdsTheSentinel), "the search itself works");
        assertEquals(
                List.of(),
                others.stream().filter(S4EndOfDayTest::holdsTheSentinel).toList());
        var sealed =
                others.stream().filter(file -> file.toString().endsWith(".age")).toList();
        assertEquals(4, sealed.size());
        for (var file : sealed) {
            var opened = opened(file, file.getFileName().toString().contains("to Ana Ruiz") ? ana : mette);
            assertTrue(new String(opened, StandardCharsets.UTF_8).contains("haversack-bundle"));
            assertFalse(holdsTheSentinel(opened), () -> "in " + file);
        }
        assertTrue(others.contains(mette.store()));
        assertFalse(mette.run("search", "Sentinel-7Q4X").out().contains("short with me"));
        assertEquals(1, ana.json("private", "list").size());
    }

    /// What is inside a sealed file.
    private static byte[] opened(Path file, Cli reader) throws IOException {
        var keys = SigningKeys.load(StoreFolder.keys(reader.store()));
        var inside = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(file)) {
            AgeFile.open(in, new AgeKey.Identities(List.of(keys.identity())), Long.MAX_VALUE, inside);
            return inside.toByteArray();
        } catch (AgeTrouble shut) {
            throw new AssertionError(shut);
        }
    }

    private static boolean holdsTheSentinel(Path file) {
        return holdsTheSentinel(Scene.bytes(file));
    }

    private static boolean holdsTheSentinel(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("Sentinel-7Q4X") || text.contains("short with me");
    }

    @Test
    void once_the_coordinator_has_answered_the_file_is_confirmed() {
        ana.sendSealed("coordinator", stick);
        assertNotEquals(mette.digest(), ana.digest());

        mette.receive(stick.resolve(NAME));
        ana.receive(mette.sendSealed("Ana Ruiz", stick));

        assertEquals(0, ana.json("status").path("unconfirmed").asInt());
        assertEquals(mette.digest(), ana.digest());
        ana.run("send", "--to", "coordinator", "--out", stick.toString())
                .done()
                .saying("Nothing new since your file of 17:40, confirmed.");
    }

    private static String computer(Cli store) {
        return store.json("status").path("computer").path("id").asString();
    }
}
