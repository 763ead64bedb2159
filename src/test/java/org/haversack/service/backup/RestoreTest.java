package org.haversack.service.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.haversack.cli.Cli;
import org.haversack.store.copies.Replacing;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A coordinator and a facilitator, one of whom goes back to a backup.
class RestoreTest {
    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli ana;
    private int posts;

    @BeforeEach
    void two_people() {
        mette = new Cli(folder("mette").resolve("store.db"), clock).begin("Mette Holm", "LHH26", "Lakeshore");
        mette.person("Ana Ruiz", "facilitator");
        mette.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-1'}}");
        mette.run("assign", "P-1", "Ana Ruiz").done();
        ana = new Cli(folder("ana").resolve("store.db"), clock).join("Ana Ruiz", mette.send("Ana Ruiz", post()));
        mette.receiveFirst(ana.send("coordinator", post()));
        ana.receive(mette.send("Ana Ruiz", post()));
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path post() {
        posts++;
        return folder("post " + posts);
    }

    private static String action(Cli of, String title) {
        return of.put("{'kind':'action','practice':'P-1','values':{'title':'%s','due':'2026-04-01'}}".formatted(title));
    }

    private void exchange() {
        mette.receive(ana.send("coordinator", post(), "--again"));
        ana.receive(mette.send("Ana Ruiz", post(), "--again"));
    }

    private static List<String> titles(Cli of) {
        return StreamSupport.stream(of.json("get", "action").spliterator(), false)
                .map(record -> record.path("values").path("title").asString())
                .sorted()
                .toList();
    }

    private static void healthy(Cli of) {
        var check = of.json("check");
        assertTrue(check.path("healthy").asBoolean(), check::toString);
    }

    private JsonNode backup(Cli of) {
        clock.move(Duration.ofHours(1));
        var made = of.json("backup");
        clock.move(Duration.ofHours(1));
        return made;
    }

    @Test
    void a_backup_holds_what_the_store_holds_and_only_its_owner_can_read_it() throws IOException {
        action(ana, "Print the recall list");
        var made = backup(ana);
        var file = Path.of(made.path("file").asString());
        assertEquals("verified", made.path("state").asString());
        assertEquals(ana.digest(), made.path("holds").path("digest").asString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, made.path("holds").path("actions").asInt());
        var listed = ana.json("backups");
        assertEquals(file.toString(), listed.path(0).path("file").asString());
        assertEquals("by-hand", listed.path(0).path("reason").asString());
        try (var beside = Files.list(file.getParent())) {
            assertTrue(beside.noneMatch(one -> one.toString().contains(".part")
                    || one.toString().endsWith("-wal")
                    || one.toString().endsWith("-journal")));
        }
    }

    @Test
    void what_would_be_missing_is_listed_and_nothing_is_changed_before_it_is_wanted() {
        var file = backup(ana).path("file").asString();
        action(ana, "Print the recall list");
        action(ana, "Call the lab");
        var before = ana.digest();
        var shown = ana.json("restore", "--from", file, "--dry-run");
        assertEquals(2, shown.path("changesMissing").asInt(), shown::toString);
        var lost = shown.path("missing").path(0);
        assertEquals("Birchwood Family Practice", lost.path("place").asString());
        assertEquals(2, lost.path("records").path("action").asInt());
        assertEquals("Print the recall list", lost.path("names").path(0).asString());
        assertFalse(shown.path("newComputer").asBoolean());
        assertEquals(before, ana.digest());
    }

    @Test
    void after_a_restore_on_the_same_laptop_what_was_sent_comes_back_and_the_rest_is_kept_aside() {
        action(ana, "Before");
        exchange();
        var file = backup(ana).path("file").asString();
        action(ana, "Sent after the backup");
        mette.receive(ana.send("coordinator", post(), "--again"));
        action(ana, "Never sent");
        var computer = ana.json("status").path("computer").path("id").asString();

        var answer = ana.json("restore", "--from", file);
        assertEquals(List.of("Before"), titles(ana));
        assertEquals(computer, ana.json("status").path("computer").path("id").asString());
        var aside = new Cli(Path.of(answer.path("replaced").asString()), clock);
        assertEquals(List.of("Before", "Never sent", "Sent after the backup"), titles(copyOf(aside)));

        action(ana, "After the restore");
        exchange();
        exchange();
        assertEquals(List.of("After the restore", "Before", "Sent after the backup"), titles(ana));
        assertEquals(mette.digest(), ana.digest());
        healthy(ana);
        healthy(mette);
    }

    /// Opened elsewhere, so that it stays what it is.
    private Cli copyOf(Cli of) {
        try {
            var copy = folder("looked at").resolve("store.db");
            Files.copy(of.store(), copy);
            return new Cli(copy, clock);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void on_another_laptop_the_store_is_a_new_computer_that_others_accept_by_its_code() {
        action(ana, "Before");
        exchange();
        var file = backup(ana).path("file").asString();
        action(ana, "Sent after the backup");
        mette.receive(ana.send("coordinator", post(), "--again"));
        var computer = ana.json("status").path("computer").path("id").asString();

        var laptop = new Cli(folder("new laptop").resolve("store.db"), clock, 77);
        var answer = laptop.json("restore", "--from", file);
        assertTrue(answer.path("newComputer").asBoolean(), answer::toString);
        assertNotEquals(
                computer, laptop.json("status").path("computer").path("id").asString());
        ana = laptop;
        action(ana, "On the new laptop");
        mette.receiveFirst(ana.send("coordinator", post(), "--again"));
        ana.receive(mette.send("Ana Ruiz", post(), "--again"));
        exchange();
        assertEquals(List.of("Before", "On the new laptop", "Sent after the backup"), titles(ana));
        assertEquals(mette.digest(), ana.digest());
        healthy(ana);
    }

    @Test
    void a_coordinator_who_went_back_gets_her_own_work_back_from_others_if_she_wants_it() {
        exchange();
        var file = backup(mette).path("file").asString();
        action(mette, "By Mette, sent");
        ana.receive(mette.send("Ana Ruiz", post(), "--again"));
        mette.json("restore", "--from", file);
        assertEquals(List.of(), titles(mette));
        var back = ana.send("coordinator", post(), "--again", "--whole");
        mette.run("receive", back.toString()).exits(3);
        var accept = mette.runJson("receive", back.toString()).json().toString();
        var code = accept.replaceAll("(?s).*--accept ([0-9-]+).*", "$1");
        mette.run("receive", back.toString(), "--accept", code).done();
        assertEquals(List.of("By Mette, sent"), titles(mette));
        action(mette, "After it");
        exchange();
        assertEquals(mette.digest(), ana.digest());
        healthy(mette);
    }

    @Test
    void a_damaged_store_is_kept_as_it_is_and_the_newest_good_backup_takes_its_place() throws IOException {
        action(ana, "Before");
        backup(ana);
        action(ana, "In the better backup");
        var good = backup(ana).path("file").asString();
        action(ana, "Later");
        var worst = Path.of(backup(ana).path("file").asString());
        damage(worst);
        var damaged = damage(ana.store());
        ana.run("check").exits(4).saying("is damaged and was not opened").saying("haversack restore");

        var answer = ana.json("restore", "--from", "newest");
        assertEquals(good, answer.path("backup").path("file").asString());
        assertEquals(List.of("Before", "In the better backup"), titles(ana));
        assertArrayEquals(
                damaged, Files.readAllBytes(Path.of(answer.path("replaced").asString())));
        assertFalse(answer.path("newComputer").asBoolean());
        healthy(ana);
        exchange();
        assertEquals(mette.digest(), ana.digest());
    }

    private static byte[] damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int at = 8192 * 3; at < 8192 * 12 && at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void a_damaged_backup_somebody_elses_and_another_programmes_are_refused() throws IOException {
        var file = Path.of(backup(ana).path("file").asString());
        var others = backup(mette).path("file").asString();
        var before = ana.digest();
        ana.run("restore", "--from", others).refused().saying("somebody else's");
        damage(file);
        ana.run("restore", "--from", file.toString()).refused().saying("is damaged");
        ana.run("restore", "--from", folder.resolve("none.db").toString()).refused();
        assertEquals(before, ana.digest());
    }

    @Test
    void a_restore_that_was_interrupted_between_its_steps_is_finished_at_the_next_opening() throws IOException {
        action(ana, "Before");
        var file = Path.of(backup(ana).path("file").asString());
        action(ana, "Later");
        Replacing.prepare(file, ana.store(), clock.instant(), false, java.util.Map.of());
        var aside = ana.store().resolveSibling("store.db.replaced-2026-03-10T100000Z.db");
        Files.move(ana.store(), aside);
        assertTrue(Replacing.waits(ana.store()));
        assertEquals(List.of("Before"), titles(ana));
        assertFalse(Replacing.waits(ana.store()));
        assertEquals(List.of("Before", "Later"), titles(copyOf(new Cli(aside, clock))));
        assertTrue(Files.exists(StoreFolder.keys(ana.store())));
    }
}
