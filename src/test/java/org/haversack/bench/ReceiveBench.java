package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.SetupService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Receiving 200 files with 80 000 changes against the plain [Yardstick], in the same run on the same files.
/// The snapshot before a batch is outside the timing.
@Tag("bench")
class ReceiveBench {
    private static final int ROUNDS = 9;
    /// Rounds that do not count: until then the compilers are still at work on the larger of the two.
    private static final int WARM_UP = 4;
    private static final double FAILURE = 2.0;

    private record Round(double plain, double ours) {
        double ratio() {
            return ours / plain;
        }
    }

    @Test
    void receiving_two_hundred_files_keeps_up_with_plain_tables(@TempDir Path folder) throws Exception {
        var rounds = new Round[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(Files.createDirectory(folder.resolve("round" + i)));
            Figures.say(
                    "receive: plain %.0f ms, ours %.0f ms, ratio %.2f",
                    rounds[i].plain(), rounds[i].ours(), rounds[i].ratio());
        }
        var warm = Arrays.stream(rounds)
                .skip(WARM_UP)
                .mapToDouble(Round::ratio)
                .sorted()
                .toArray();
        double median = warm[warm.length / 2];
        Figures.say("receive: median ratio %.2f (target 1.5, failure over 2)", median);
        assertTrue(median <= FAILURE, "receiving takes " + median + " times the plain upsert");
    }

    /// The facilitators' memory of what they wrote is gone when the clock starts: it is not part of either side.
    private static List<Path> traffic(Workplace office, Path folder) throws IOException {
        return new Traffic(new Traffic.Size(30, 1000, 200, 80_000, 0.02), office, 7).write(folder);
    }

    private static Round round(Path folder) throws IOException, SQLException {
        var setup = new SetupService(Kinds.ALL, Clock.systemUTC(), new Random(1));
        try (var office = setup.newProgramme(folder.resolve("office.db"), "Mette Holm", "LHH26", "Lakeshore")) {
            var files = traffic(office, Files.createDirectory(folder.resolve("out")));
            System.gc();
            long plainStart = System.nanoTime();
            new Yardstick().receive(folder.resolve("plain.db"), files);
            long plain = System.nanoTime() - plainStart;
            System.gc();
            var snapshot = new long[2];
            Progress progress = (what, done, of) -> {
                if (what.startsWith("Making")) {
                    snapshot[0] = System.nanoTime();
                } else if (what.startsWith("Importing") && snapshot[1] == 0) {
                    snapshot[1] = System.nanoTime();
                }
            };
            long start = System.nanoTime();
            var report = new Receiving(office).receive(files, Receiving.Options.plain(), progress);
            long ours = System.nanoTime() - start - (snapshot[1] - snapshot[0]);
            assertEquals(files.size(), report.count(Receiving.Status.TAKEN));
            assertEquals(List.of(), office.store().check().problems());
            return new Round(plain / 1e6, ours / 1e6);
        }
    }
}
