package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.store.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every command once: done, refused, wrongly used, and as JSON.
class CommandsTest {
    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli ana;
    private String practice;

    @BeforeEach
    void begin() {
        mette = cli("mette").begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
        mette.person("Ana Ruiz", "facilitator");
        practice = mette.put("{'kind':'practice','values':{'name':'Riverside Clinic','code':'P-101'}}");
        ana = cli("ana");
    }

    private Cli cli(String name) {
        return new Cli(folder.resolve(name + ".db"), clock);
    }

    private String action(Cli by, String title) {
        return by.put("{'kind':'action','practice':'P-101','values':{'title':'" + title + "','due':'2026-04-01'}}");
    }

    private void anaJoins() {
        mette.run("assign", "P-101", "Ana Ruiz").done();
        ana.join("Ana Ruiz", mette.send("Ana Ruiz", folder));
    }

    @Test
    void init_begins_a_programme_and_says_the_computers_code() {
        var made = cli("new")
                .run("init", "--role", "coordinator", "--name", "Bo", "--code", "OPI25", "--title", "Opioids");

        made.done().showing("code is ");
        cli("new").run("status").done().showing("Opioids (OPI25)").showing("Bo, coordinator");
    }

    @Test
    void init_leaves_a_store_alone_that_is_there() {
        var before = mette.digest();

        mette.run("init", "--role", "coordinator", "--name", "Bo", "--code", "X", "--title", "Y")
                .exits(4)
                .saying("already a file");
        assertEquals(before, mette.digest());
    }

    @Test
    void init_needs_a_role_a_name_a_code_and_a_title_or_a_file() {
        var bo = cli("bo");
        bo.run("init", "--name", "Bo").wrongUsage().saying("--role coordinator");
        bo.run("init", "--role", "facilitator", "--name", "Bo").wrongUsage();
        bo.run("init", "--role", "coordinator", "--code", "X", "--title", "Y")
                .wrongUsage()
                .saying("--name");
        bo.run("init", "--role", "coordinator", "--name", "Bo", "--code", "X")
                .wrongUsage()
                .saying("--title");
        bo.run("init", "--role", "coordinator", "--name", "Bo", "--from", "x").wrongUsage();
        assertFalse(Files.exists(bo.store()));
    }

    @Test
    void init_from_a_file_shows_the_code_to_compare_and_makes_nothing() {
        var file = mette.send("Ana Ruiz", folder).toString();
        var mettesCode = mette.json("status").path("computer").path("keyCode").asString();

        var shown = ana.runJson("init", "--from", file, "--name", "Ana Ruiz").refused();

        assertEquals(mettesCode, shown.json().path("code").asString());
        assertEquals("Mette Holm", shown.json().path("sender").asString());
        shown.saying(mettesCode);
        assertFalse(Files.exists(ana.store()));
        ana.run("init", "--from", file, "--name", "Ana Ruiz", "--accept", "0000-0000")
                .refused();
        ana.run("init", "--from", file, "--name", "Ben", "--accept", mettesCode)
                .refused()
                .saying("written for Ana Ruiz");
        assertFalse(Files.exists(ana.store()));
        ana.run("init", "--from", file, "--name", "Ana Ruiz", "--accept", mettesCode)
                .done();
    }

    @Test
    void people_are_added_and_listed() {
        mette.run("person", "list")
                .done()
                .showing("Ana Ruiz")
                .showing("facilitator")
                .showing("Mette Holm");
        mette.run("person", "add", "--name", "Ana Ruiz", "--role", "mentor")
                .refused()
                .saying("already a person");
        mette.run("person", "add", "--name", "Bo", "--role", "boss")
                .wrongUsage()
                .saying("facilitator");
        mette.run("person", "add", "--role", "mentor").wrongUsage();
        mette.run("person").wrongUsage().saying("add, list");
        anaJoins();
        ana.run("person", "add", "--name", "Bo", "--role", "mentor").refused().saying("coordinator");
    }

    @Test
    void practices_are_assigned_by_code_name_or_id_and_released() {
        mette.run("assign", "P-101", "Ana Ruiz", "--as", "co", "--from", "2026-03-01")
                .done();
        mette.run("assign", "Riverside Clinic", "ana ruiz", "--as", "lead").done();
        mette.run("assign", practice, "Ana Ruiz", "--as", "boss").wrongUsage();
        mette.run("assign", practice, "Ana Ruiz", "--from", "yesterday").wrongUsage();
        mette.run("assign", "P-999", "Ana Ruiz").refused().saying("P-999");
        mette.run("assign", "P-101", "Nobody").refused().saying("Nobody");
        assertEquals(2, mette.json("get", "assignment").size());

        assertEquals(
                2,
                mette.json("release", "P-101", "Ana Ruiz", "--until", "2026-05-11")
                        .path("released")
                        .asInt());
        mette.run("release", "P-101", "Ana Ruiz").refused().saying("not assigned");
    }

    @Test
    void records_are_shown_in_words_with_the_names_they_refer_to() {
        mette.run("assign", "P-101", "Ana Ruiz").done();
        mette.run("get", "assignment").done().showing("Riverside Clinic").showing("Ana Ruiz");
        var visit = mette.put(
                "{'kind':'visit','practice':'P-101','values':{'title':'Kick-off','start':'2026-03-10T09:00'}}");

        mette.run("get", "visit").done().showing("P-101").showing("10 Mar 2026 09:00");
        mette.run("get", "visit", visit).done().showing("Kick-off");
        mette.run("get", "visit", UNKNOWN).refused();
        mette.run("get", "visit", "7").wrongUsage();
        mette.run("get", "clinic").wrongUsage().saying("practice");
        mette.run("get").wrongUsage();
        mette.run("get", "question").done();
    }

    @Test
    void a_record_as_json_has_its_kind_id_space_practice_values_conflicts_and_life() {
        var id = action(mette, "Print the recall list");

        var record = mette.get("action", id);

        assertEquals("action", record.path("kind").asString());
        assertEquals(id, record.path("id").asString());
        assertEquals(practice, record.path("space").asString());
        assertEquals(practice, record.path("practice").asString());
        assertEquals("2026-04-01", record.path("values").path("due").asString());
        assertTrue(record.path("conflicts").isArray());
        assertTrue(record.path("alive").asBoolean());
        assertEquals(record, mette.json("get", "action").path(0));
        assertTrue(mette.json("get", "person").path(0).path("practice").isNull());
    }

    @Test
    void deleted_records_are_gone_from_the_list_and_come_back() {
        var id = action(mette, "Print the recall list");

        mette.run("delete", "action", id).done();
        assertEquals(0, mette.json("get", "action").size());
        assertFalse(mette.get("action", id).path("alive").asBoolean());
        mette.run("get", "action", id).done().showing("(deleted)");
        mette.run("delete", "action", id).refused();
        mette.run("restore", "action", id).done();
        assertEquals(1, mette.json("get", "action").size());
        mette.run("restore", "action", id).refused().saying("not deleted");
        mette.run("delete", "action", UNKNOWN).refused();
        mette.run("delete", "action").wrongUsage();
    }

    @Test
    void history_tells_who_did_what_newest_first() {
        var id = action(mette, "Print the recall list");
        clock.move(Duration.ofHours(3));
        mette.put("{'kind':'action','id':'" + id + "','values':{'due':'2026-04-08'}}");

        var history = mette.json("history", "action", id).path("history");

        assertEquals(2, history.size());
        assertEquals("2026-04-08", history.path(0).path("set").path("due").asString());
        assertEquals("2026-03-10T11:00:00Z", history.path(0).path("at").asString());
        assertEquals("Mette Holm", history.path(0).path("by").asString());
        assertTrue(history.path(0).path("file").isNull());
        mette.run("history", "action", id).done().showing("10 Mar 2026 12:00").showing("due: 8 Apr 2026");
        mette.run("history", "action", UNKNOWN).refused();
        mette.run("history", "action").wrongUsage();
    }

    @Test
    void search_finds_beginnings_of_words() {
        var id = action(mette, "Print the recall list");

        assertEquals(id, mette.json("search", "rec", "pri").path(0).path("id").asString());
        mette.run("search", "rec pri").done().showing("Print the recall list");
        mette.run("search", "nothing-like-it").done().saying("0 records found");
        mette.run("search").wrongUsage();
    }

    @Test
    void private_notes_are_kept_listed_and_never_sent() throws IOException {
        var id = mette.run("private", "put", "CANARY she seemed tired")
                .done()
                .out()
                .strip();
        clock.move(Duration.ofMinutes(1));
        mette.runWith("CANARY typed\n", "private", "put").done();
        mette.runWith("CANARY dash\n", "private", "put", "-").done();

        assertEquals(id, mette.json("private", "list").path(0).path("id").asString());
        mette.run("private", "list").done().showing("CANARY typed").saying("3 private notes");
        mette.runWith("  ", "private", "put").refused();
        mette.run("private", "put", "two", "words").wrongUsage();
        assertFalse(Files.readString(mette.send("Ana Ruiz", folder, "--whole")).contains("CANARY"));
    }

    @Test
    void sending_again_without_news_writes_nothing() throws IOException {
        mette.run("assign", "P-101", "Ana Ruiz").done();
        clock.set("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        var file = mette.send("Ana Ruiz", folder);
        assertEquals(
                "LHH26 Mette Holm to Ana Ruiz 2026-03-10 0001.haversack.json",
                file.getFileName().toString());

        var out = Files.createDirectory(folder.resolve("out"));
        var again = mette.run("send", "--plain", "--to", "Ana Ruiz", "--out", out.toString())
                .done();

        again.saying("Nothing new since your file of 17:40, not yet confirmed").saying("--again");
        assertEquals(0, Files.list(out).count());
        assertTrue(Files.exists(mette.send("Ana Ruiz", out, "--again")));
    }

    @Test
    void sending_needs_somebody_and_a_folder() {
        mette.run("send", "--plain", "--to", "Nobody", "--out", folder.toString())
                .refused()
                .saying("Nobody");
        mette.run(
                        "send",
                        "--plain",
                        "--to",
                        "Ana Ruiz",
                        "--out",
                        folder.resolve("missing").toString())
                .refused();
        mette.run("send", "--plain", "--to", "Ana Ruiz").wrongUsage();
        mette.run("send", "--out", folder.toString()).wrongUsage();
        mette.person("Ben Ode", "facilitator");
        assertEquals(
                2,
                mette.json("send", "--plain", "--to", "everyone", "--out", folder.toString())
                        .path("files")
                        .size());
        anaJoins();
        ana.run("send", "--plain", "--to", "Ben Ode", "--out", folder.toString())
                .refused()
                .saying("coordinator");
    }

    @Test
    void receiving_shows_what_each_file_brings_and_a_second_time_says_so() throws IOException {
        anaJoins();
        action(ana, "Print the recall list");
        var file = ana.send("coordinator", folder);
        var before = mette.digest();

        mette.run("receive", file.toString()).refused().showing("not yet known");
        var code = ana.json("status").path("computer").path("keyCode").asString();
        var dry = mette.run("receive", file.toString(), "--accept", code, "--dry-run")
                .done();
        dry.showing("Ready").showing("1 action").showing("Would bring");
        assertEquals(before, mette.digest(), "a dry run changes nothing");
        var taken = mette.json("receive", file.toString(), "--accept", code);
        assertEquals("taken", taken.path("files").path(0).path("state").asString());
        assertEquals(
                1,
                taken.path("files")
                        .path(0)
                        .path("brings")
                        .path("records")
                        .path("action")
                        .path("created")
                        .asInt());
        assertEquals(1, taken.path("totals").path("taken").asInt());
        assertTrue(Files.exists(Path.of(taken.path("snapshot").asString())));
        assertNotEquals(before, mette.digest());

        mette.run("receive", file.toString()).done().showing("Already").showing("Already imported on");
        mette.run("receive", folder.toString()).done();
        mette.run("receive").wrongUsage();
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_beside_good_ones() throws IOException {
        anaJoins();
        action(ana, "Print the recall list");
        var file = ana.send("coordinator", folder);
        var cut = Files.write(
                folder.resolve("cut.haversack.json"), java.util.Arrays.copyOf(Files.readAllBytes(file), 500));
        var code = mette.json("inspect", file.toString()).path("keyCode").asString();

        var report = mette.runJson("receive", cut.toString(), file.toString(), "--accept", code)
                .refused()
                .json();

        assertEquals("refused", report.path("files").path(0).path("state").asString());
        assertEquals("incomplete", report.path("files").path(0).path("reason").asString());
        assertEquals("taken", report.path("files").path(1).path("state").asString());
        mette.run("receive", folder.resolve("nothing").toString()).refused();
    }

    @Test
    void undo_takes_the_latest_import_back_once() {
        anaJoins();
        action(ana, "Print the recall list");
        var file = ana.send("coordinator", folder);
        mette.receiveFirst(file);
        var after = mette.digest();
        var again = ana.put("{'kind':'action','practice':'P-101','values':{'title':'Call the lab'}}");
        var second = ana.send("coordinator", folder);
        mette.receive(second);
        mette.receive(second);

        assertEquals(1, mette.json("undo").path("changes").asInt());

        assertEquals(after, mette.digest());
        mette.run("get", "action", again).refused();
        mette.receive(second);
        mette.get("action", again);
        cli("fresh").begin("Bo", "X", "Y").run("undo").refused().saying("no import");
    }

    @Test
    void inspect_describes_a_file_without_a_store() throws IOException {
        var file = mette.send("Ana Ruiz", folder);

        var seen = Cli.runPlain("", clock, new SplittableRandom(1), "inspect", file.toString(), "--json")
                .done()
                .json();

        assertEquals("Mette Holm", seen.path("head").path("fromName").asString());
        assertEquals(mette.json("status").path("computer").path("keyCode"), seen.path("keyCode"));
        assertEquals(2, seen.path("records").path("person").asInt());
        Cli.runPlain("", clock, new SplittableRandom(1), "inspect", file.toString())
                .done()
                .showing("2 people");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        var damaged = Files.write(folder.resolve("damaged.haversack.json"), bytes);
        var refused = mette.runJson("inspect", damaged.toString()).refused();
        assertEquals("damaged", refused.json().path("reason").asString());
        mette.run("inspect", folder.resolve("nothing").toString()).refused();
        mette.run("inspect").wrongUsage();
    }

    @Test
    void conflicts_are_shown_with_who_said_what_and_decided() {
        anaJoins();
        var id = action(mette, "Print the recall list");
        ana.receive(mette.send("Ana Ruiz", folder));
        clock.move(Duration.ofHours(1));
        ana.put("{'kind':'action','id':'" + id + "','values':{'due':'2026-04-08'}}");
        mette.put("{'kind':'action','id':'" + id + "','values':{'due':'2026-05-01'}}");
        mette.receiveFirst(ana.send("coordinator", folder));
        var conflict = id + "/due";

        mette.run("conflicts")
                .done()
                .showing("1 decision waits.")
                .showing("P-101 › action \"Print the recall list\" › due")
                .showing("was  1 Apr 2026")
                .showing("8 Apr 2026")
                .showing("Ana Ruiz")
                .showing("Mette Holm, this computer, 10 Mar 2026 10:00");
        mette.run("get", "action").done().showing("due");
        var options = mette.json("conflicts").path(0).path("options");
        assertEquals(2, options.size());
        mette.run("decide", conflict, "--use", "3").refused().saying("1 to 2");
        mette.run("decide", conflict, "--value", "\"soon\"").refused();
        mette.run("decide", conflict, "--value", "soon").wrongUsage();
        mette.run("decide", conflict).wrongUsage();
        mette.run("decide", conflict, "--use", "1", "--value", "null").wrongUsage();
        mette.run("decide", UNKNOWN + "/due", "--use", "1").refused();
        mette.run("decide", conflict, "--use", "2").done().showing("Nothing else waits");
        assertEquals(options.path(1).path("value"), mette.value("action", id, "due"));
        mette.run("conflicts").done().showing("Nothing waits");
    }

    @Test
    void digest_names_every_space_and_one() {
        var all = mette.json("digest");

        assertEquals(2, all.path("spaces").size());
        var one = mette.run("digest", "--space", "P-101").done().out().strip();
        assertTrue(mette.run("digest").done().out().contains(one));
        assertEquals(one, mette.run("digest", "--space", practice).done().out().strip());
        mette.run("digest", "--space", "programme").done();
        mette.run("digest", "--space", "P-999").refused();
        mette.run("digest", "--space", UNKNOWN).refused();
    }

    @Test
    void check_and_rebuild_find_a_good_store_good() {
        mette.run("check").done().showing("All is well.");
        assertTrue(mette.json("check").path("healthy").asBoolean());
        var before = mette.digest();
        assertTrue(mette.json("rebuild").path("changes").asInt() > 0);
        assertEquals(before, mette.digest());
        mette.run("check").done();
    }

    @Test
    void schema_needs_no_store() {
        var random = new SplittableRandom(1);
        var schema = Cli.runPlain("", clock, random, "schema").done().json();
        assertEquals("urn:haversack:bundle:1", schema.path("$id").asString());
        Cli.runPlain("", clock, random, "schema", "--kinds")
                .done()
                .showing("practice")
                .showing("cancelled");
        var kinds = Cli.runPlain("", clock, random, "schema", "--kinds", "--json")
                .done()
                .json()
                .path("kinds");
        assertTrue(kinds.size() >= 13);
    }

    @Test
    void lists_of_practices_are_imported_and_a_second_time_changes_nothing() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "name,code\nBirchwood,P-102\nHillside,P-103\n");

        assertEquals(
                2,
                mette.json("import", "practices", file.toString())
                        .path("created")
                        .asInt());
        var again = mette.json("import", "practices", file.toString(), "--preset", "plain");
        assertEquals(0, again.path("created").asInt());
        assertEquals(2, again.path("unchanged").asInt());
        mette.run("import", "practices", file.toString()).done().showing("2 unchanged");
        mette.run("import", "practices", file.toString(), "--preset", "fancy")
                .wrongUsage()
                .saying("synthea");
        mette.run("import", "practices", folder.resolve("nothing.csv").toString())
                .refused();
        mette.run("import").wrongUsage();
    }

    @Test
    void status_tells_whose_store_it_is_and_how_it_stands() {
        anaJoins();
        action(ana, "Print the recall list");

        ana.run("status")
                .done()
                .showing("Ana Ruiz, facilitator")
                .showing("Lakeshore Heart Health 2026 (LHH26)")
                .showing("none yet");
        assertEquals(1, ana.json("status").path("unconfirmed").asInt());
        mette.receiveFirst(ana.send("coordinator", folder));
        ana.receive(mette.send("Ana Ruiz", folder));
        assertEquals(0, ana.json("status").path("unconfirmed").asInt());
        assertEquals(1, ana.json("status").path("lastFile").path("number").asInt());
    }

    @Test
    void a_store_that_cannot_be_used_is_exit_code_4_with_a_sentence() throws IOException {
        cli("nobody").run("status").exits(4).saying("There is no store");
        var other = Files.writeString(folder.resolve("other.db"), "This is a letter, not a store. ".repeat(100));
        var refused = new Cli(other, clock).runJson("get", "practice").exits(4);
        assertEquals("store", refused.json().path("error").asString());
        assertEquals("not-ours", refused.json().path("why").asString());
        Cli.runPlain("", clock, new SplittableRandom(1), "status").wrongUsage().saying("--store");
    }

    @Test
    void a_store_that_is_open_elsewhere_is_left_alone() {
        try (var open = Workplace.open(mette.store(), Kinds.ALL, clock, new SplittableRandom(1))) {
            mette.run("get", "practice").exits(4).saying("already open on this computer");
            assertTrue(open.isCoordinator());
        }
        mette.run("get", "practice").done();
    }

    @Test
    void a_code_that_this_version_does_not_know_is_shown_as_other() {
        var id = new RecordId(practice);
        try (var open = Workplace.open(mette.store(), Kinds.ALL, clock, new SplittableRandom(1))) {
            open.store()
                    .save(new Saving(
                            new SpaceId(practice),
                            SpaceKind.PRACTICE,
                            open.identity().computer(),
                            open.now(),
                            List.of(Write.of("practice", id, "type", Value.of("pop-up"))),
                            null,
                            null));
        }

        mette.run("get", "practice", practice).done().showing("other (pop-up)");
        mette.run("get", "practice").done().showing("other (pop-up)");
        assertEquals("pop-up", mette.value("practice", practice, "type").asString());
    }

    @Test
    void the_histories_of_received_records_name_the_file_they_came_in() {
        anaJoins();
        var id = action(ana, "Print the recall list");
        var file = ana.send("coordinator", folder);
        mette.receiveFirst(file);

        var entry = mette.json("history", "action", id).path("history").path(0);

        assertEquals("Ana Ruiz", entry.path("by").asString());
        assertEquals(file.getFileName().toString(), entry.path("file").asString());
        mette.run("history", "action", id).done().showing(file.getFileName().toString());
    }

    @Test
    void words_that_are_no_command_are_wrong_usage() {
        mette.run("frobnicate").wrongUsage().saying("--help");
        mette.run("get", "action", "--frobnicate").wrongUsage();
        assertEquals(
                "usage",
                mette.runJson("frobnicate").wrongUsage().json().path("error").asString());
        Cli.runPlain("", clock, new SplittableRandom(1)).wrongUsage();
    }

    @Test
    void help_lists_every_command_and_every_command_has_help() {
        var help = Cli.runPlain("", clock, new SplittableRandom(1), "--help").done();
        for (var command : answers().keySet()) {
            var name = command.split(" ")[0];
            help.showing(" " + name + " ");
            Cli.runPlain("", clock, new SplittableRandom(1), name, "--help")
                    .done()
                    .showing("haversack " + name);
        }
    }

    @Test
    void every_command_answers_json_with_exactly_one_document() {
        anaJoins();
        var id = action(mette, "Print the recall list");
        answers().forEach((command, type) -> {
            var args = command.replace("ACTION", id)
                    .replace("PRACTICE", practice)
                    .replace("FOLDER", folder.toString())
                    .split(" ");
            var result = mette.runJson(args);
            JsonNode document = result.json();
            assertEquals(type.equals("array"), document.isArray(), result::toString);
            assertTrue(result.exit() == 0 || document.has("error") || document.has("files"), result::toString);
        });
    }

    private static Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        for (var command : new String[] {
            "init --name Bo --role coordinator --code X --title Y",
            "status",
            "person add --name Bo --role mentor",
            "import practices FOLDER/none.csv",
            "assign PRACTICE Bo",
            "release PRACTICE Bo",
            "put FOLDER/none",
            "get action ACTION",
            "history action ACTION",
            "delete action ACTION",
            "restore action ACTION",
            "private put note",
            "send --to everyone --out FOLDER",
            "receive FOLDER",
            "inspect FOLDER/none",
            "decide ACTION/due --use 1",
            "undo",
            "digest",
            "check",
            "rebuild",
            "schema",
            "schema --kinds",
            "demo"
        }) {
            answers.put(command, "object");
        }
        for (var command : new String[] {"get action", "search recall", "conflicts", "private list", "person list"}) {
            answers.put(command, "array");
        }
        return answers;
    }
}
