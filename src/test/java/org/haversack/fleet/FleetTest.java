package org.haversack.fleet;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// P3, with P4, P5, P6 and P14 inside: whatever happens to files and stores, everyone ends with the same
/// changes and sees the same, and no edit is missing.
class FleetTest {
    /// A shorter history is worth this many attempts.
    private static final int MOST_RUNS = 100;

    @Test
    void fleets_agree_in_memory() {
        Seeds.each(0, 500)
                .forEach(seed -> held(new Fleet(seed, (computer, name) -> new MemoryReplica(computer)), seed));
    }

    @Test
    @Tag("nightly")
    void fleets_agree_in_memory_all_night() {
        Seeds.each(500, 10_000)
                .forEach(seed -> held(new Fleet(seed, (computer, name) -> new MemoryReplica(computer)), seed));
    }

    @Test
    void fleets_agree_on_sqlite(@TempDir(factory = QuickFolder.class) Path folder) {
        Seeds.each(0, 40).forEach(seed -> held(onSqlite(folder, seed), seed));
    }

    private static Fleet onSqlite(Path folder, long seed) {
        var run = new AtomicInteger();
        return new Fleet(seed, (computer, name) -> {
            // Shrinking runs a history many times: each time in files of its own.
            var here = folder.resolve(seed + "-" + (name.equals("m0") ? run.incrementAndGet() : run.get()));
            here.toFile().mkdirs();
            return new SqliteReplica(here, name, computer);
        });
    }

    private static void held(Fleet fleet, long seed) {
        Optional<Throwable> failed = fleet.run();
        if (failed.isPresent()) {
            var fewer = fleet.shrink(fleet.steps(), MOST_RUNS);
            var last = fleet.run(fewer).orElse(failed.get());
            fail(
                    Seeds.replay(seed, FleetTest.class) + "\nshortest: " + fewer.size() + " steps "
                            + fewer.stream().map(step -> step.event().name()).toList(),
                    last);
        }
    }
}
