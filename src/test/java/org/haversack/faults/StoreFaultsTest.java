package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.sql.Snapshots;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The store's file or folder is not as it should be: in use, read-only, gone, damaged, or without its keys.
class StoreFaultsTest {
    private static final int PAGE = 4096;
    private static final int FLIPS = Integer.getInteger("haversack.flips", 60);

    @TempDir
    private Path folder;

    private static Workplace open(Team team, Cli cli) {
        return Workplace.open(cli.store(), Kinds.ALL, team.clock, new SplittableRandom(3));
    }

    private static RecordService.PutOutcome save(Team team, Workplace workplace, String title) {
        return new RecordService(workplace)
                .put(List.of(new RecordService.Put(
                        1,
                        "action",
                        Optional.empty(),
                        Optional.of(team.practices.getFirst()),
                        Map.of("title", Value.of(title)))));
    }

    @Test
    void a_second_window_or_command_is_told_that_the_store_is_open() {
        var team = Team.of(folder, 1);
        var digest = team.mette.digest();
        try (var first = open(team, team.mette)) {
            for (var command : List.of("digest", "check", "rebuild", "conflicts")) {
                var second = team.mette.runJson(command).exits(4).saying("is already open on this computer");
                assertEquals("already-open", second.json().path("why").asString());
            }
            save(team, first, "The first one goes on");
        }
        assertNotEquals(digest, team.mette.digest());
        Team.assertHealthy(team.mette);
    }

    @Test
    void a_store_open_in_another_process_is_free_again_when_that_one_is_killed() {
        var team = Team.of(folder, 1);
        var log = team.mette.store().resolveSibling("store.db-wal");
        var other = Child.start(team.home("other process"), "256m", team.mette.store(), "put", "-");
        assertTrue(other.waitUntil(() -> Files.exists(log)));
        team.mette.run("digest").exits(4).saying("is already open on this computer");
        assertTrue(other.kill());
        Team.assertHealthy(team.mette);
    }

    @Test
    void a_store_in_a_read_only_folder_is_refused_in_words() throws IOException {
        var team = Team.of(folder, 1);
        try (var disk = Mounted.of(folder, "16m")) {
            var cli = team.at(disk.root().resolve("home"));
            Team.copyFolder(team.mette.store().getParent(), cli.store().getParent());
            disk.readOnly();
            var bytes = Files.readAllBytes(cli.store());
            for (var command : List.of("digest", "status", "undo")) {
                var result = cli.runJson(command).exits(4).saying("cannot be written here");
                assertEquals("read-only", result.json().path("why").asString());
            }
            var fresh = new Cli(disk.root().resolve("new.db"), team.clock);
            fresh.run("init", "--role", "coordinator", "--name", "A", "--code", "B", "--title", "C")
                    .exits(4)
                    .saying("cannot be written here");
            assertArrayEquals(bytes, Files.readAllBytes(cli.store()));
        }
    }

    private enum Loss {
        DELETED,
        RENAMED,
        REPLACED,
        DELETED_WITH_ITS_LOG
    }

    private static void lose(Loss loss, Path store) throws IOException {
        switch (loss) {
            case DELETED -> Files.delete(store);
            case RENAMED -> Files.move(store, store.resolveSibling("tidied away.db"));
            case REPLACED -> {
                Files.move(store, store.resolveSibling("tidied away.db"));
                Files.writeString(store, "an older copy that a synchronising program put here");
            }
            case DELETED_WITH_ITS_LOG -> {
                Files.delete(store);
                Files.deleteIfExists(store.resolveSibling(store.getFileName() + "-wal"));
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be deleted")
    void a_store_deleted_or_renamed_while_it_is_open_is_rescued_at_the_next_save() throws IOException {
        var team = Team.of(folder, 1);
        for (var loss : Loss.values()) {
            var cli = team.copy(team.mette, "mette whose store is " + loss);
            String digest;
            StoreTrouble trouble;
            try (var workplace = open(team, cli)) {
                save(team, workplace, "Saved before the file went away");
                digest = workplace.store().digest().total().toString();
                lose(loss, cli.store());
                trouble = assertThrows(StoreTrouble.class, () -> save(team, workplace, "Not saved"), loss::toString);
                assertEquals(digest, workplace.store().digest().total().toString());
            }
            assertEquals(StoreTrouble.Why.MOVED, trouble.why());
            var rescued = rescued(cli.store());
            assertTrue(trouble.sentence().contains(rescued.toString()), trouble::sentence);
            Files.deleteIfExists(cli.store());
            Files.move(rescued, cli.store());
            Team.assertHealthy(cli);
            cli.run("search", "Saved before").done().showing("Saved before the file went away");
            cli.put("{'kind':'action','practice':'P-1','values':{'title':'It goes on'}}");
        }
    }

    private static Path rescued(Path store) throws IOException {
        try (var files = Files.list(store.getParent())) {
            var found =
                    files.filter(file -> file.toString().contains(".rescued-")).toList();
            assertEquals(1, found.size(), found::toString);
            return found.getFirst();
        }
    }

    /// A store with a few hundred records and a snapshot from before half of them came.
    private Cli large(Team team) {
        team.mette.receive(Forge.of(team.ana, 9).large(folder.resolve("work.haversack.json"), team.practices, 300));
        return team.mette;
    }

    private static byte[] rubbish(byte[] bytes, int from, int count, Random random) {
        var damaged = bytes.clone();
        for (int i = 0; i < count; i++) {
            damaged[from + i] ^= (byte) (1 + random.nextInt(255));
        }
        return damaged;
    }

    /// What an SQLite file says of its pages, in bytes 17 and 18.
    private static int pageSize(byte[] store) {
        return (store[16] & 0xFF) << 8 | store[17] & 0xFF;
    }

    @Test
    void a_store_with_a_damaged_page_is_not_opened_and_its_newest_backup_is_named() throws IOException {
        var team = Team.of(folder, 1);
        var cli = large(team);
        var good = Files.readAllBytes(cli.store());
        var newest = Snapshots.list(cli.store()).getFirst();
        long seed = System.nanoTime();
        System.out.println("damaged pages: seed " + seed);
        var random = new Random(seed);
        var outcomes = new TreeMap<String, Integer>();
        int size = pageSize(good);
        for (int page = 0; page < good.length / size; page++) {
            var damaged = rubbish(good, page * size, size, random);
            Files.write(cli.store(), damaged);
            var result = cli.run("check");
            var what = "page " + (page + 1) + " of seed " + seed + ": " + result;
            assertEquals(4, result.exit(), what);
            assertTrue(result.err().contains("is damaged and was not opened"), what);
            assertTrue(result.err().contains("Its newest backup is " + newest), what);
            assertArrayEquals(damaged, Files.readAllBytes(cli.store()), what);
            outcomes.merge("refused", 1, Integer::sum);
        }
        System.out.println("damaged pages: " + outcomes);
        Files.delete(cli.store());
        Files.copy(newest, cli.store());
        Team.assertHealthy(cli);
        cli.receive(folder.resolve("work.haversack.json"));
    }

    @Test
    void a_few_flipped_bytes_in_a_page_are_noticed_at_opening_or_by_the_check_or_do_no_harm() throws IOException {
        var team = Team.of(folder, 1);
        var cli = large(team);
        var good = Files.readAllBytes(cli.store());
        var records = cli.json("get", "action").toString();
        long seed = System.nanoTime();
        System.out.println("flipped bytes: seed " + seed);
        var random = new Random(seed);
        var outcomes = new TreeMap<String, Integer>();
        for (int i = 0; i < FLIPS; i++) {
            int at = PAGE + random.nextInt(good.length - PAGE - 8);
            var damaged = rubbish(good, at, 1 + random.nextInt(8), random);
            Files.write(cli.store(), damaged);
            var what = "bytes at " + at + " of seed " + seed;
            var check = cli.run("check");
            if (check.exit() == 0) {
                assertEquals(records, cli.json("get", "action").toString(), what);
                outcomes.merge("no harm", 1, Integer::sum);
            } else {
                check.exits(4);
                boolean refused = check.err().contains("is damaged and was not opened");
                outcomes.merge(refused ? "not opened" : "found by the check", 1, Integer::sum);
            }
        }
        System.out.println("flipped bytes: " + outcomes);
    }

    @Test
    void a_change_that_was_damaged_on_this_disk_is_not_sent_to_anyone() throws IOException {
        var team = Team.of(folder, 1);
        team.action(team.mette, 1, "Print the recall list");
        var good = Files.readAllBytes(team.mette.store());
        var text = "\"title\":\"Print the recall list\"".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int at = indexOf(good, text) + text.length - 3;
        good[at] ^= 1;
        Files.write(team.mette.store(), good);
        team.mette.run("check").exits(4);
        var out = team.post("damaged");
        team.mette
                .run("send", "--plain", "--to", "Ana Ruiz", "--out", out.toString())
                .exits(4)
                .saying("damaged");
        assertEquals(Map.of(), Team.files(out));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }

    @Test
    void a_store_whose_keys_are_gone_goes_on_as_a_new_computer_that_is_accepted_by_its_code() throws IOException {
        var team = Team.of(folder, 1);
        var before = team.action(team.ana, 1, "Before the keys went away");
        Files.delete(StoreFolder.keys(team.ana.store()));
        var after = team.action(team.ana, 1, "After the keys went away");
        var file = team.ana.send("coordinator", team.post("new computer"));

        var refused = Team.only(
                team.mette.runJson("receive", file.toString()).refused().json());
        assertEquals("unknown-sender", refused.path("reason").asString(), refused::toString);
        assertTrue(refused.path("sentence").asString().contains("code "));
        team.mette.receiveFirst(file);
        team.ana.receive(team.mette.send("Ana Ruiz", team.post("new computer")));

        assertEquals(team.mette.digest(), team.ana.digest());
        for (var id : List.of(before, after)) {
            assertFalse(team.mette.value("action", id, "title").isMissingNode());
        }
        assertEquals(List.of(), team.mette.conflicts());
        Team.assertHealthy(team.mette);
    }

    @Test
    void keys_that_cannot_be_made_yet_never_leave_an_old_name_with_a_new_key() throws IOException {
        var team = Team.of(folder, 1);
        try (var disk = Mounted.of(folder, "8m")) {
            for (int pages = 0; pages < 8; pages++) {
                var cli = team.at(disk.root().resolve("home " + pages));
                Team.copyFolder(team.ana.store().getParent(), cli.store().getParent());
                Files.delete(StoreFolder.keys(cli.store()));
                disk.leave((long) pages * PAGE);
                cli.run("status");
                disk.leave(Long.MAX_VALUE);
                var file = cli.send("coordinator", team.post("after a full disk"), "--again");
                var refused = Team.only(
                        team.mette.runJson("receive", file.toString()).refused().json());
                assertEquals("unknown-sender", refused.path("reason").asString(), refused::toString);
                Files.walk(cli.store().getParent())
                        .sorted(java.util.Comparator.reverseOrder())
                        .forEach(StoreFaultsTest::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void keys_that_are_damaged_are_refused_in_words_and_left_alone() throws IOException {
        var team = Team.of(folder, 1);
        var keys = StoreFolder.keys(team.ana.store());
        var good = Files.readString(keys);
        List<UnaryOperator<String>> damages = List.of(
                text -> "",
                text -> text.substring(0, 40),
                text -> text.replace("\"v\"", "\"w\""),
                text -> "[]",
                text -> "\u0000");
        for (var damage : damages) {
            var bad = damage.apply(good);
            Files.writeString(keys, bad);
            team.ana.run("digest").exits(4).saying("The keys of this store");
            assertEquals(bad, Files.readString(keys));
        }
        Files.writeString(keys, good);
        team.ana.digest();
    }

    @Test
    void a_store_that_is_not_there_is_said_to_be_missing_and_nothing_is_made() {
        var cli = new Cli(folder.resolve("none.db"), new Cli.TestClock(Team.NOW));
        for (var command : List.of("digest", "check", "undo")) {
            cli.run(command).exits(4).saying("There is no store at");
        }
        assertEquals(Map.of(), Team.files(folder));
    }

    @Test
    void a_snapshot_opens_as_a_store_of_its_own() throws IOException {
        var team = Team.of(folder, 1);
        var cli = large(team);
        for (var snapshot : Snapshots.list(cli.store())) {
            try (var store = Store.open(snapshot, Kinds.ALL)) {
                assertEquals(List.of(), store.check().problems());
            }
        }
    }
}
