package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed in the middle of what it does, as by a power cut. The store is then exactly what it
/// was before or what it should have become, and everything goes on.
///
/// The version of the log's tables has never changed so far, so there is no migration to kill; the upgrade
/// killed here is the one that exists: tables of another version of the program, made anew when the store is
/// opened.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final int CHANGES = 1_000;
    private static final String OVER = "was over";

    private enum Act {
        IMPORT,
        EXPORT,
        EDIT,
        UPGRADE,
        SNAPSHOT,
        UNDO,
        BACKUP,
        RESTORE
    }

    /// What is done to a store, and how to know how far it has come.
    ///
    /// @param home the folder with the store, which is copied for each kill
    /// @param args the command
    /// @param before digest
    /// @param after digest
    /// @param grows the files whose size tells how far it has come, by their names
    private record Scene(Path home, List<String> args, String before, String after, Predicate<String> grows) {}

    /// How a run goes when nobody kills it.
    ///
    /// @param nanos how long it takes
    /// @param most how large the files that grow get
    private record Calibration(long nanos, long most) {}

    @TempDir
    private static Path folder;

    private final Map<Act, Scene> scenes = new EnumMap<>(Act.class);
    private final Map<Act, Calibration> calibrations = new EnumMap<>(Act.class);
    private Team team;

    @BeforeAll
    void set_the_scenes() {
        team = Team.of(folder, 3);
        team.clock.set(Team.NOW);
        var empty = Forge.of(team.ana, 1).large(folder.resolve("small.haversack.json"), team.practices, 3);
        var large = Forge.of(team.ana, 2).large(folder.resolve("large.haversack.json"), team.practices, CHANGES);
        var before = team.mette.digest();
        var full = team.copy(team.mette, "mette with much");
        full.receive(large);
        var after = full.digest();
        var withSmall = team.copy(full, "mette with a little more");
        withSmall.receive(empty);
        scene(Act.IMPORT, team.mette, before, after, Set.of(".db-wal")::contains, "receive", large.toString());
        scene(Act.UNDO, full, after, before, Set.of(".db-wal")::contains, "undo");
        scene(
                Act.SNAPSHOT,
                full,
                after,
                withSmall.digest(),
                Set.of(".db", ".tmp")::contains,
                "receive",
                empty.toString());
        scene(
                Act.EXPORT,
                full,
                after,
                after,
                Set.of(".tmp")::contains,
                "send",
                "--plain",
                "--to",
                "Ana Ruiz",
                "--whole",
                "--out",
                ".");
        scene(Act.BACKUP, full, after, after, Set.of(".db", ".tmp", ".part")::contains, "backup");
        var wholly = team.copy(full, "mette with a backup");
        wholly.run("backup").done();
        wholly.receive(empty);
        scene(
                Act.RESTORE,
                wholly,
                wholly.digest(),
                after,
                Set.of(".tmp")::contains,
                "restore",
                "--from",
                backup(wholly).toString());
        edit(full);
        var old = team.copy(full, "mette before the upgrade");
        makeOlder(old.store());
        scene(Act.UPGRADE, old, after, after, Set.of(".db-wal")::contains, "status");
        scenes.forEach((act, scene) -> calibrations.put(act, calibrate(act, scene)));
    }

    private static Path backup(Cli of) {
        return Path.of(of.json("backups").findValuesAsString("file").stream()
                .filter(file -> file.contains("backup-"))
                .findFirst()
                .orElseThrow());
    }

    private void scene(Act act, Cli of, String before, String after, Predicate<String> grows, String... args) {
        scenes.put(act, new Scene(of.store().getParent(), List.of(args), before, after, grows));
    }

    private void edit(Cli of) {
        var forge = Forge.of(of, 3);
        var lines = IntStream.range(0, 300)
                .mapToObj(i ->
                        "{\"kind\":\"action\",\"id\":\"%s\",\"practice\":\"P-1\",\"values\":{\"title\":\"Edit %d\"}}"
                                .formatted(forge.id(), i))
                .toList();
        var file = write(folder.resolve("edits.jsonl"), lines);
        var edited = team.copy(of, "mette with edits");
        edited.run("put", file.toString()).done();
        scene(Act.EDIT, of, of.digest(), edited.digest(), Set.of(".db-wal")::contains, "put", file.toString());
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives the store the tables of a version that had fewer columns and another kind.
    private static void makeOlder(Path store) {
        sql(store, "UPDATE meta SET value = 'older' WHERE key = 'derived'");
        sql(store, "DROP TABLE action");
        sql(store, "CREATE TABLE action (no INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT) STRICT");
        sql(store, "CREATE TABLE poster (no INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT");
    }

    private static void sql(Path store, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A copy of a scene: the store, and a folder for what is sent.
    private final class Stage {
        final Scene scene;
        final Path home;
        final Path sent;
        final Cli cli;
        final int snapshotsBefore;

        Stage(Scene scene, String name) {
            this.scene = scene;
            home = folder.resolve("stage " + name);
            Team.copyFolder(scene.home(), home);
            sent = Team.make(home.resolve("sent"));
            cli = team.at(home);
            snapshotsBefore = snapshots().size();
        }

        String[] args() {
            return scene.args().stream()
                    .map(arg -> arg.equals(".") ? sent.toString() : arg)
                    .toArray(String[]::new);
        }

        Child start() {
            return Child.start(home, "512m", cli.store(), args());
        }

        /// How large those files have become that tell how far it has come.
        long progress() {
            return Team.files(home).entrySet().stream()
                    .filter(file ->
                            !file.getKey().equals("store.db") && !file.getKey().startsWith("tmp"))
                    .filter(file -> scene.grows().test(ending(file.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        List<Path> snapshots() {
            return org.haversack.store.sql.KeptCopies.of(cli.store());
        }
    }

    private static String ending(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    private Calibration calibrate(Act act, Scene scene) {
        var stage = new Stage(scene, "calibration " + act);
        long before = stage.progress();
        long[] most = {before};
        var child = stage.start();
        child.waitUntil(() -> {
            most[0] = Math.max(most[0], stage.progress());
            return false;
        });
        long nanos = child.age();
        child.exits(0);
        assertEquals(scene.after(), stage.cli.digest(), act::toString);
        return new Calibration(nanos, most[0] - before);
    }

    @Test
    void a_store_survives_25_kills() throws IOException {
        kill(25, System.nanoTime());
    }

    @Test
    @Tag("nightly")
    void a_store_survives_200_kills() throws IOException {
        kill(200, System.nanoTime());
    }

    @Test
    void a_power_cut_after_two_fifths_of_an_import_leaves_nothing_of_it() throws IOException {
        // Two fifths of what it took before; earlier if the computer has become so much faster that this is too late.
        for (double part = 0.4; ; part /= 2) {
            var stage = new Stage(scenes.get(Act.IMPORT), "power cut " + part);
            var child = stage.start();
            assertTrue(child.waitUntil(() -> !stage.snapshots().isEmpty()));
            long began = child.age();
            long until = began
                    + (long) (part * Math.max(0, calibrations.get(Act.IMPORT).nanos() - began));
            child.waitUntil(() -> child.age() >= until);
            boolean killed = child.kill();
            var digest = stage.cli.digest();
            checkAfter(Act.IMPORT, stage, "power cut " + part);
            if (killed && digest.equals(stage.scene.before())) {
                return;
            }
            assertTrue(part > 0.01, "it was always over");
        }
    }

    private void kill(int times, long seed) throws IOException {
        System.out.println("kills: seed " + seed);
        var random = new Random(seed);
        var acts = Act.values();
        var outcomes = new TreeMap<String, Integer>();
        int killed = 0;
        for (int run = 0; killed < times; run++) {
            assertTrue(run < 2 * times, "most runs are over before they can be killed: " + outcomes);
            var act = acts[run % acts.length];
            var outcome = killOnce(act, random, run + " of seed " + seed);
            killed += outcome.equals(OVER) ? 0 : 1;
            outcomes.merge(act + " " + outcome, 1, Integer::sum);
        }
        System.out.println("kills: " + outcomes);
    }

    private String killOnce(Act act, Random random, String name) throws IOException {
        var scene = scenes.get(act);
        var calibration = calibrations.get(act);
        var stage = new Stage(scene, name);
        long before = stage.progress();
        var child = stage.start();
        if (random.nextInt(3) > 0) {
            long at = 1 + (long) (random.nextDouble() * calibration.most());
            child.waitUntil(() -> stage.progress() - before >= at);
        } else {
            long at = (long) ((0.4 + 0.6 * random.nextDouble()) * calibration.nanos());
            child.waitUntil(() -> child.age() >= at);
        }
        boolean killed = child.kill();
        var what = act + " " + name;
        var digest = stage.cli.digest();
        assertTrue(digest.equals(scene.before()) || digest.equals(scene.after()), what);
        checkAfter(act, stage, what);
        return !killed ? OVER : digest.equals(scene.before()) ? "before" : "after";
    }

    /// Nothing half is anywhere, and the same command, given again, comes to what it should have.
    private void checkAfter(Act act, Stage stage, String what) throws IOException {
        Team.assertHealthy(stage.cli);
        for (var snapshot : stage.snapshots()) {
            try (var store = Store.open(copyOf(snapshot), Kinds.ALL)) {
                assertEquals(List.of(), store.check().problems(), what + ": " + snapshot);
            }
        }
        for (var sent : Team.files(stage.sent).keySet()) {
            if (sent.endsWith(".haversack.json")) {
                Forge.opened(stage.sent.resolve(sent));
            } else {
                assertTrue(sent.endsWith(".tmp"), what + ": " + sent);
            }
        }
        var digest = stage.cli.digest();
        if (act == Act.EXPORT) {
            checkSent(stage, what);
        } else if (!digest.equals(stage.scene.after())) {
            stage.cli.run(stage.args()).done();
        }
        assertEquals(stage.scene.after(), stage.cli.digest(), what);
        if (act == Act.RESTORE) {
            checkPutAside(stage, what);
        }
    }

    /// What the backup replaced is there, and is what it was.
    private static void checkPutAside(Stage stage, String what) throws IOException {
        var aside = org.haversack.store.copies.Replacing.replaced(stage.cli.store());
        assertEquals(1, aside.size(), what);
        try (var store = Store.open(copyOf(aside.getFirst()), Kinds.ALL)) {
            assertEquals(stage.scene.before(), store.digest().total(), what);
        }
    }

    /// What half of a file there is, nobody takes for one; the next file has everything.
    private void checkSent(Stage stage, String what) throws IOException {
        boolean whole = Team.files(stage.sent).keySet().stream().anyMatch(name -> name.endsWith(".haversack.json"));
        var ana = team.copy(team.ana, "ana " + stage.home.getFileName());
        if (!whole) {
            assertEquals(
                    0, ana.json("receive", stage.sent.toString()).path("files").size(), what);
        }
        stage.cli.run(stage.args()).done();
        ana.json("receive", stage.sent.toString());
        assertEquals(stage.cli.digest(), ana.digest(), what);
    }

    private static Path copyOf(Path snapshot) throws IOException {
        var copy = snapshot.resolveSibling("looked at " + snapshot.getFileName());
        return Files.copy(snapshot, copy.resolveSibling(copy.getFileName() + ".copy"));
    }
}
