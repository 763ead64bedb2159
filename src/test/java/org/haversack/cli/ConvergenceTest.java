package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A coordinator and a facilitator who work apart and exchange files end with the same.
class ConvergenceTest {
    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");

    private Cli cli(String name) {
        return new Cli(folder.resolve(name + ".db"), clock);
    }

    @Test
    void two_stores_that_exchanged_files_both_ways_hold_the_same() {
        var mette = cli("mette").begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
        mette.person("Ana Ruiz", "facilitator");
        var practice = mette.put("{'kind':'practice','values':{'name':'Riverside Clinic','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();

        var ana = cli("ana").join("Ana Ruiz", mette.send("Ana Ruiz", folder));
        assertEquals("Riverside Clinic", ana.value("practice", practice, "name").asString());
        clock.move(Duration.ofHours(2));
        var action = ana.put(
                "{'kind':'action','practice':'P-101','values':{'title':'Print the recall list','due':'2026-04-01'}}");
        assertNotEquals(mette.digest(), ana.digest());

        mette.receiveFirst(ana.send("coordinator", folder));
        assertEquals(
                "Print the recall list", mette.value("action", action, "title").asString());
        ana.receive(mette.send("Ana Ruiz", folder));

        assertEquals(mette.digest(), ana.digest());
    }

    @Test
    void a_conflict_is_found_on_both_sides_and_decided_once() {
        var mette = cli("mette").begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
        mette.person("Ana Ruiz", "facilitator");
        var practice = mette.put("{'kind':'practice','values':{'name':'Riverside Clinic','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();
        var action = mette.put("{'kind':'action','practice':'" + practice
                + "','values':{'title':'Print the recall list','due':'2026-04-01'}}");
        var ana = cli("ana").join("Ana Ruiz", mette.send("Ana Ruiz", folder));
        clock.move(Duration.ofHours(1));
        ana.put("{'kind':'action','id':'" + action + "','values':{'due':'2026-04-08'}}");
        clock.move(Duration.ofHours(1));
        mette.put("{'kind':'action','id':'" + action + "','values':{'due':'2026-05-01'}}");

        mette.receiveFirst(ana.send("coordinator", folder));

        var id = action + "/due";
        assertEquals(List.of(id), mette.conflicts());
        mette.run("decide", id, "--value", "\"2026-04-15\"", "--why", "Agreed by telephone")
                .done();
        assertEquals(List.of(), mette.conflicts());
        ana.receive(mette.send("Ana Ruiz", folder));
        assertEquals(List.of(), ana.conflicts());
        assertEquals("2026-04-15", ana.value("action", action, "due").asString());
        assertEquals(mette.digest(), ana.digest());
        ana.run("history", "action", action).done().showing("Agreed by telephone");
    }
}
