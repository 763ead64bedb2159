package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.visits.live.Birchwood;
import org.haversack.ui.visits.live.TypingChild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed while somebody types in a running visit. It comes back in the running visit, with
/// everything she had typed two seconds before, and the true time.
class VisitKillTest {
    private static final long SAFE_AFTER = 2_000;
    private static final long HANG = TimeUnit.MINUTES.toMillis(5);

    @TempDir
    Path folder;

    @Test
    void nothing_typed_two_seconds_before_a_kill_is_lost() throws IOException, InterruptedException {
        var store = folder.resolve("own.db");
        var visit = made(store);
        var random = new Random(26);
        int before = 0;
        for (int kill = 0; kill < 3; kill++) {
            before = killed(
                    store, visit, folder.resolve("journal" + kill), 2_700 + 900 * kill + random.nextInt(500), before);
        }
        assertTrue(before > 60, "too little was typed: " + before);
    }

    /// A store whose visit is of today, by the clock of this computer.
    private static RecordId made(Path store) {
        try (var desk = new StoreDesk(Birchwood.make(store, Clock.systemUTC()))) {
            var birchwood = new Birchwood(desk);
            desk.edits()
                    .run(
                            Operation.of("made"),
                            List.of(Edit.put(
                                    Visit.KIND,
                                    birchwood.visit,
                                    new FieldWrites()
                                            .zone("zone", ZoneId.of("UTC"))
                                            .time(
                                                    "start",
                                                    LocalDate.now(Clock.systemUTC())
                                                            .atTime(9, 0)))));
            return birchwood.visit;
        }
    }

    /// Types, kills and looks; returns how many words were typed and found in all.
    private int killed(Path store, RecordId visit, Path journal, long after, int before)
            throws IOException, InterruptedException {
        var child = start(store, visit, journal);
        long from = System.currentTimeMillis();
        while (lines(journal) < TypingChild.LAST_STEP) {
            assertTrue(child.isAlive() && System.currentTimeMillis() < from + HANG, () -> messages());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(after));
        assertTrue(child.isAlive(), this::messages);
        long killed = System.currentTimeMillis();
        child.destroyForcibly().waitFor();
        try (var workplace = Workplace.open(store, Kinds.ALL, Clock.systemUTC(), new Random())) {
            var visiting = new Visiting(workplace);
            var running = visiting.running().orElseThrow();
            assertEquals(visit, running.visit());
            var sheet = visiting.sheet(visit).orElseThrow();
            var text = sheet.notes().stream().map(line -> line.note().text()).collect(Collectors.joining(" "))
                    + sheet.actions().stream()
                            .map(line -> line.action().title())
                            .collect(Collectors.joining(" "));
            int found = 0;
            for (var line : Files.readAllLines(journal)) {
                var parts = line.split(" ");
                if (Long.parseLong(parts[0]) < killed - SAFE_AFTER) {
                    assertTrue(text.contains(" w" + parts[1] + "."), () -> "word " + parts[1] + " in " + text);
                    boolean captured = captured(Integer.parseInt(parts[1]));
                    assertTrue(!captured || text.contains(" c" + parts[1] + "."), () -> "capture " + parts[1]);
                    found++;
                }
            }
            var now = Instant.now();
            assertEquals(now.toEpochMilli() - running.begun().toEpochMilli(), running.millis(now), 1_000);
            return before + found;
        }
    }

    private static boolean captured(int word) {
        return word <= TypingChild.LAST_STEP && word % 10 == 0;
    }

    private static int lines(Path journal) throws IOException {
        return Files.exists(journal) ? Files.readAllLines(journal).size() : 0;
    }

    private Process start(Path store, RecordId visit, Path journal) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + Team.make(folder.resolve("tmp")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TypingChild.class.getName(),
                        store.toString(),
                        visit.text(),
                        journal.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages.txt").toFile())
                .start();
    }

    private String messages() {
        try {
            return Files.readString(folder.resolve("messages.txt"));
        } catch (IOException none) {
            return none.toString();
        }
    }
}
