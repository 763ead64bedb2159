package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.plan.Action;
import org.haversack.merge.change.ChangeLine;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.store.Store;
import org.haversack.store.StoreInsides;
import org.haversack.store.TakeOutcome;
import org.haversack.store.derived.Tally;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and stores of other versions, and of other programs.
class VersionsTest {
    private static final String NEWER = "Made by a newer version. Update, then import it again.";

    @TempDir
    private Path folder;

    private static void assertWaitsForAnUpdate(Team team, Path file) {
        var digest = team.mette.digest();
        var inbox = StoreFolder.files(team.mette.store()).resolve("inbox");
        for (int again = 0; again < 2; again++) {
            var report = Team.only(
                    team.mette.runJson("receive", file.toString()).refused().json());
            assertEquals("newer-version", report.path("reason").asString());
            assertEquals(NEWER, report.path("sentence").asString());
            assertEquals(digest, team.mette.digest());
            assertEquals(1, Team.files(inbox).size(), "the file stays in the inbox");
        }
    }

    @Test
    void a_file_that_needs_what_this_version_does_not_have_waits_for_the_update() {
        var team = Team.of(folder, 1);
        var forge = Forge.of(team.ana, 1);
        var line = forge.save(team.practices.getFirst(), Forge.write("action", forge.id(), "title", "From the future"));
        var head = forge.head(1).needs(List.of("blobs")).build();
        assertWaitsForAnUpdate(team, forge.file(folder.resolve("needs.haversack.json"), head, List.of(line.bytes())));
    }

    @Test
    void a_file_in_a_newer_format_waits_for_the_update_whatever_is_in_it() throws IOException {
        var team = Team.of(folder, 1);
        var forge = Forge.of(team.ana, 1);
        var body = "{\"format\":\"haversack-bundle\",\"v\":2,\"head\":{\"shape\":[[[\"other\"]]]},\"changes\":[\n],\n";
        var file = folder.resolve("v2.haversack.json");
        Files.write(file, forge.sealed(body.getBytes(StandardCharsets.UTF_8)));
        assertWaitsForAnUpdate(team, file);
    }

    /// What a newer version of the program would have saved on somebody's computer.
    private static void written(Cli by, ChangeLine line) {
        try (var store = Store.open(by.store(), Kinds.ALL)) {
            var outcome = store.take(List.of(line), space -> Optional.of(SpaceKind.PRACTICE), null, new Tally());
            assertInstanceOf(TakeOutcome.Taken.class, outcome);
        }
    }

    @Test
    void what_this_version_does_not_know_travels_three_hops_byte_for_byte() {
        var team = Team.of(folder, 1);
        var practice = team.practices.getFirst();
        var otto = team.joined("Otto Lund", "coordinator");
        var ben = team.joined("Ben Fox", "facilitator", "P-1");
        var action = team.action(team.ana, 1, "Print the recall list");
        var forge = Forge.of(team.ana, 3);
        var lines = new ArrayList<ChangeLine>();
        lines.add(forge.save(
                practice,
                Forge.write("poster", forge.id(), "glitter", 3, "headline", "Ask me about statins \uD83D\uDC8A"),
                Forge.write("action", action, "glitter", true, "mood:sunny", true, "title", "Print it with glitter")));
        var next = new String(
                forge.after(lines.getFirst(), Forge.write("poster", forge.id(), "glitter", 4))
                        .bytes(),
                StandardCharsets.UTF_8);
        var odd = next.replace("\"w\":[", "\"witness\":{\"of\":[1, \"\\u00e9\",null]},\"w\":[ ")
                .replace(",\"t\":", " ,\"t\": ");
        lines.add(Forge.read(odd.getBytes(StandardCharsets.UTF_8)));
        lines.forEach(line -> written(team.ana, line));

        var toMette = team.ana.send("coordinator", team.post("hop 1"));
        team.mette.receive(toMette);
        var toOtto = team.mette.send("Otto Lund", team.post("hop 2"));
        otto.receive(toOtto);
        var toBen = otto.send("Ben Fox", team.post("hop 3"), "--whole");
        var code = ben.json("inspect", toBen.toString()).path("keyCode").asString();
        ben.json("receive", toBen.toString(), "--accept", code);

        for (var file : List.of(toMette, toOtto, toBen)) {
            for (var line : lines) {
                assertArrayEquals(line.bytes(), Forge.lines(file).get(line.id()), file::toString);
            }
        }
        for (var cli : List.of(team.mette, otto, ben)) {
            assertEquals(
                    "Print it with glitter",
                    cli.value("action", action, "title").asString());
            Team.assertHealthy(cli);
            cli.run("rebuild").done();
            Team.assertHealthy(cli);
        }
        assertEquals(team.mette.digest(), otto.digest());
    }

    @Test
    void tables_of_another_version_are_made_anew_when_the_store_is_opened() {
        var team = Team.of(folder, 2);
        team.mette.receive(Forge.of(team.ana, 4).large(folder.resolve("work.haversack.json"), team.practices, 200));
        var before = dump(team.mette);
        sql(team.mette.store(), "UPDATE meta SET value = 'older' WHERE key = 'derived'");
        sql(team.mette.store(), "DROP TABLE action");
        sql(team.mette.store(), "CREATE TABLE action (no INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT");
        sql(team.mette.store(), "CREATE TABLE poster (no INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT");
        sql(team.mette.store(), "INSERT INTO poster VALUES (1, 'left over')");
        Team.assertHealthy(team.mette);
        assertEquals(List.of(), StoreInsides.differences(before, dump(team.mette)));
    }

    private static List<String> dump(Cli of) {
        try (var store = Store.open(of.store(), Kinds.ALL)) {
            return new StoreInsides(store).dump();
        }
    }

    @Test
    void what_an_older_version_carried_without_knowing_it_is_seen_after_the_update() {
        var team = Team.of(folder, 1);
        var action = team.action(team.ana, 1, "Print the recall list");
        var file = team.ana.send("coordinator", team.post("to an older version"));
        var older = new Kinds(Kinds.ALL.all().stream()
                .filter(kind -> !kind.name().equals(Action.KIND.name()))
                .<Kind<?>>map(kind -> kind)
                .toList());
        try (var workplace = Workplace.open(team.mette.store(), older, team.clock, new SplittableRandom(1))) {
            var report = new Receiving(workplace).receive(List.of(file), Receiving.Options.plain(), Progress.NONE);
            assertEquals(1, report.count(Receiving.Status.TAKEN));
            assertEquals(List.of(), workplace.store().check().problems());
        }
        assertEquals(
                "Print the recall list",
                team.mette.value("action", action, "title").asString());
        Team.assertHealthy(team.mette);
        assertEquals(team.ana.digest(), team.mette.digest());
    }

    private static void sql(Path file, String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefusedUntouched(Cli cli, String why, String words) throws IOException {
        var bytes = Files.readAllBytes(cli.store());
        for (var command : List.of("digest", "check", "status", "rebuild", "undo")) {
            var result = cli.runJson(command).exits(4).saying(words);
            assertEquals(why, result.json().path("why").asString(), result::toString);
            assertArrayEquals(bytes, Files.readAllBytes(cli.store()), command + " changed the file");
        }
    }

    @Test
    void a_store_of_a_newer_version_is_refused_in_words_and_left_as_it_is() throws IOException {
        var team = Team.of(folder, 1);
        sql(team.mette.store(), "PRAGMA user_version = 3");
        assertRefusedUntouched(team.mette, "newer", "was written by a newer version of Haversack. Update this program");
        sql(team.mette.store(), "PRAGMA user_version = 2");
        Team.assertHealthy(team.mette);
    }

    @Test
    void a_store_from_before_the_first_release_is_refused_in_words_and_left_as_it_is() throws IOException {
        var team = Team.of(folder, 1);
        sql(team.mette.store(), "PRAGMA user_version = 1");
        assertRefusedUntouched(team.mette, "not-ours", "was made before the first release of Haversack");
        sql(team.mette.store(), "PRAGMA user_version = 2");
        Team.assertHealthy(team.mette);
    }

    @Test
    void another_programs_database_is_refused_and_left_as_it_is() throws IOException {
        var team = Team.of(folder, 1);
        var other = team.at(team.home("another program"));
        sql(other.store(), "CREATE TABLE recipe (name TEXT)", "INSERT INTO recipe VALUES ('Rye bread')");
        assertRefusedUntouched(other, "not-ours", "is not a Haversack store");
        sql(other.store(), "PRAGMA application_id = 1234567");
        assertRefusedUntouched(other, "not-ours", "is not a Haversack store");
        sql(team.mette.store(), "PRAGMA application_id = 1234567");
        assertRefusedUntouched(team.mette, "not-ours", "is not a Haversack store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "{\"format\":\"haversack-bundle\"}", "PK\u0003\u0004", "SQLite format 3\u0000", "long"})
    void a_file_that_is_no_database_is_refused_and_left_as_it_is(String content) throws IOException {
        var clock = new Cli.TestClock(Team.NOW);
        var cli = new Cli(folder.resolve("letter.db"), clock);
        Files.writeString(cli.store(), content.equals("long") ? "Dear Mette, ".repeat(2_000) : content);
        assertRefusedUntouched(cli, "not-ours", "is not a Haversack store");
        assertTrue(Team.files(folder).keySet().stream().noneMatch(name -> name.contains("-wal")));
        cli.run("init", "--role", "coordinator", "--name", "A", "--code", "B", "--title", "C")
                .exits(4);
    }
}
