package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.people.PersonRole;
import org.haversack.merge.change.Value;
import org.haversack.service.PeopleService;
import org.haversack.service.Progress;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.SetupService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saving, sending everything and rebuilding, on a store of about 100 000 changes.
@Tag("bench")
class StoreBench {
    private static final int SAVES = 3_000;
    private static final double SAVE_LIMIT_MS = 5;
    private static final double SEND_LIMIT_MB = 50;
    private static final double REBUILD_LIMIT_S = 5;

    @Test
    void a_store_of_a_hundred_thousand_changes_saves_sends_and_rebuilds_quickly(@TempDir Path folder) throws Exception {
        var setup = new SetupService(Kinds.ALL, Clock.systemUTC(), new Random(1));
        try (var office = setup.newProgramme(folder.resolve("office.db"), "Mette Holm", "LHH26", "Lakeshore")) {
            var traffic = new Traffic(new Traffic.Size(30, 1000, 200, 91_000, 0.02), office, 7);
            var files = traffic.write(Files.createDirectory(folder.resolve("out")));
            new Receiving(office).receive(files, Receiving.Options.plain(), Progress.NONE);
            send(office, Files.createDirectory(folder.resolve("sent")));
            rebuild(office);
            save(office, folder.resolve("plain.db"));
        }
    }

    private static void send(Workplace office, Path folder) throws IOException {
        new PeopleService(office).add("Vera Lind", PersonRole.COORDINATOR);
        var vera = office.roster().byName("Vera Lind").orElseThrow().id().id();
        double best = 0;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            var sent = new Sending(office, "bench")
                    .send(new Sending.Recipient.OnePerson(vera), folder, new Sending.Options(true, true, true));
            double seconds = (System.nanoTime() - start) / 1e9;
            var written = (Sending.Sent.Written) sent;
            double speed = Files.size(written.file()) / 1e6 / seconds;
            Figures.say(
                    "send --whole: %,d changes, %.1f MB in %.2f s, %.0f MB/s",
                    written.changes(), Files.size(written.file()) / 1e6, seconds, speed);
            best = Math.max(best, speed);
        }
        assertTrue(best > SEND_LIMIT_MB, "sending reaches " + best + " MB/s");
    }

    private static void rebuild(Workplace office) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            long changes = office.store().rebuild();
            double seconds = (System.nanoTime() - start) / 1e9;
            Figures.say("rebuild: %,d changes in %.2f s", changes, seconds);
            best = Math.min(best, seconds);
        }
        assertTrue(best < REBUILD_LIMIT_S, "rebuilding takes " + best + " s");
    }

    /// One interactive save, less what an equally small commit costs in a plain table beside it.
    private static void save(Workplace office, Path plain) throws SQLException {
        var actions = office.store().lookup().all(Kinds.ALL.find("action").orElseThrow());
        var records = new RecordService(office);
        var ours = new double[SAVES];
        var theirs = new double[SAVES];
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + plain);
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "PRAGMA locking_mode = EXCLUSIVE",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)")) {
                statement.execute(sql);
            }
            for (int i = 0; i < SAVES; i++) {
                var action = actions.get((i * 31) % actions.size());
                long start = System.nanoTime();
                records.put(List.of(new RecordService.Put(
                        1,
                        "action",
                        Optional.of(action.id().text()),
                        Optional.empty(),
                        Map.of("notes", Value.of("Note " + i)))));
                long between = System.nanoTime();
                statement.executeUpdate("INSERT INTO t (v) VALUES ('Note " + i + "')");
                theirs[i] = (System.nanoTime() - between) / 1e6;
                ours[i] = (between - start) / 1e6;
            }
        }
        double ours99 = percentile99(ours);
        double theirs99 = percentile99(theirs);
        Figures.say(
                "save: p50 %.2f ms, p99 %.2f ms; plain commit p50 %.2f ms, p99 %.2f ms",
                median(ours), ours99, median(theirs), theirs99);
        assertTrue(ours99 - theirs99 < SAVE_LIMIT_MS, "a save takes " + (ours99 - theirs99) + " ms beside the disk");
    }

    private static double percentile99(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.99)];
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
