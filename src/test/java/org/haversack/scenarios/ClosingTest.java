package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programme is over: nothing changes any more, and everything is kept in plain files.
class ClosingTest {
    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-12-18T09:00+01:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli ana;
    private String practice;

    @BeforeEach
    void a_programme_with_one_practice() {
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        practice = mette.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();
        mette.put(
                "{'kind':'action','practice':'P-101','values':{'title':'Recall list, all of it','due':'2026-12-20'}}");
        mette.run("private", "put", "A note about zilverfluitje").done();
        ana = Scene.join(mette, "Ana Ruiz", folder, clock);
    }

    @Test
    void a_closed_programme_is_read_only_everywhere_until_it_is_opened_again() {
        var unsent =
                ana.put("{'kind':'visit','practice':'P-101','values':{'title':'Last','start':'2026-12-17T09:00'}}");
        mette.run("close").done();
        mette.runWith("{\"kind\":\"practice\",\"values\":{\"name\":\"Another\"}}", "put", "-")
                .refused()
                .saying("This programme is closed");
        mette.run("person", "add", "--name", "Ben Cole", "--role", "facilitator")
                .refused()
                .saying("This programme is closed");
        mette.run("assign", "P-101", "Mette Holm").refused().saying("This programme is closed");

        mette.receive(ana.send("coordinator", folder));
        assertEquals("Last", mette.value("visit", unsent, "title").asString());
        ana.receive(mette.send("Ana Ruiz", folder));
        ana.runWith("{\"kind\":\"visit\",\"practice\":\"P-101\",\"values\":{\"title\":\"More\"}}", "put", "-")
                .refused()
                .saying("This programme is closed");
        ana.run("close", "--undo").refused();

        mette.run("close", "--undo").done();
        ana.receive(mette.send("Ana Ruiz", folder));
        ana.put("{'kind':'visit','id':'" + unsent + "','values':{'title':'Last but one'}}");
    }

    @Test
    void everything_is_written_to_one_file_and_a_plain_folder() throws Exception {
        var out = Files.createDirectories(folder.resolve("kept"));
        var kept = mette.json("close", "--out", out.toString());

        var file = Path.of(kept.path("file").asString());
        var fresh = Scene.copy(mette, folder.resolve("copy"), clock, 99);
        assertTrue(Scene.text(file).contains("Recall list"));
        assertEquals("already", status(fresh, file));
        var plain = Path.of(kept.path("folder").asString());
        var actions = Files.readString(plain.resolve("tables/action.csv"));
        assertTrue(actions.contains("\"Recall list, all of it\""), actions);
        assertTrue(actions.contains("Birchwood"), actions);
        assertTrue(Files.readString(plain.resolve("README.txt")).startsWith("Lakeshore Heart Health 2026"));
        var papers = Scene.filesBelow(plain.resolve("practices"));
        assertEquals(1, papers.size());
        for (var one : Scene.filesBelow(out)) {
            assertFalse(
                    new String(Scene.bytes(one), StandardCharsets.ISO_8859_1).contains("zilverfluitje"), one::toString);
        }
        assertEquals(kept.path("files").asInt(), Scene.filesBelow(plain).size());
    }

    /// Everything in the file is known to the store that wrote it.
    private static String status(Cli store, Path file) {
        var state = Scene.of(store.receive(file), file).path("state").asString();
        return state.equals("nothing-new") ? "already" : state;
    }
}
