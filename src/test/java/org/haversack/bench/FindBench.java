package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haversack.service.find.Finder;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the search over everything takes for a keystroke in a large store, beside a plain search through the
/// titles of the actions alone.
@Tag("bench")
class FindBench {
    private static final int ROUNDS = 15;
    private static final int WARM = 5;
    private static final double LIMIT_MS = 50;
    private static final List<String> TYPED = List.of(
            "b",
            "bi",
            "bir",
            "birch",
            "birchwood practice 1",
            "h",
            "lam",
            "laminate rech",
            "a-17",
            "a",
            "kim 3",
            "p-19",
            "mo",
            "monthly fol",
            "missed",
            "10 mar",
            "birch 10 mar",
            "se qu",
            "3",
            "17",
            "xyzzy");

    @Test
    void a_keystroke_is_answered_within_50_ms(@TempDir Path folder) throws Exception {
        var workplace = LargeStore.make(folder.resolve("own.db"), SampleStore.CLOCK);
        var finder = new Finder(workplace);
        var slow = new ArrayList<String>();
        double plain = plain(folder.resolve("plain.db"));
        Figures.say("a plain LIKE over 100 000 titles: %.1f ms", plain);
        for (var typed : TYPED) {
            var times = times(() -> finder.find(typed));
            double median = times[times.length / 2];
            Figures.say(
                    "find \"%s\": %.1f ms, worst %.1f ms, %.2f of the plain one, %d hits",
                    typed,
                    median,
                    times[times.length - 1],
                    median / plain,
                    finder.find(typed).size());
            if (median > LIMIT_MS) {
                slow.add("%s takes %.0f ms".formatted(typed, median));
            }
        }
        workplace.close();
        assertEquals(List.of(), slow);
    }

    private static double[] times(Runnable task) {
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            task.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.stream(times).skip(WARM).sorted().toArray();
    }

    /// The median of looking for a text that is in one title of a hundred thousand.
    private static double plain(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            fill(connection);
            try (var query = connection.prepareStatement("SELECT title FROM action WHERE title LIKE '%card 99999%'")) {
                var times = times(() -> read(query));
                return times[times.length / 2];
            }
        }
    }

    private static void read(java.sql.PreparedStatement query) {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE action (title TEXT)");
        }
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO action VALUES (?)")) {
            for (int i = 0; i < LargeStore.PRACTICES * LargeStore.ACTIONS; i++) {
                insert.setString(1, "Laminate recheck card " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
