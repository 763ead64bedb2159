package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is to be asked when something deleted is still there.
class KeepersTest {
    @TempDir
    private Path folder;

    @Test
    void whoever_added_something_to_a_deleted_visit_is_named_as_a_reason_to_keep_it() throws Exception {
        var clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
        var post = Files.createDirectory(folder.resolve("post"));
        var mette = new Cli(folder.resolve("mette.db"), clock).begin("Mette Holm", "LHH26", "Lakeshore");
        mette.person("Ana Ruiz", "facilitator");
        var practice = mette.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();
        var visit = mette.put("{'kind':'visit','practice':'%s','values':{'title':'Kickoff'}}".formatted(practice));
        var ana = new Cli(folder.resolve("ana.db"), clock).join("Ana Ruiz", mette.send("Ana Ruiz", post));

        mette.run("delete", "visit", visit).done();
        ana.put("{'kind':'note','values':{'visit':'%s','text':'They want evenings.'}}".formatted(visit));
        mette.receiveFirst(ana.send("coordinator", post));

        var conflict = mette.json("conflicts").path(0);
        assertEquals(
                "Ana Ruiz",
                conflict.path("options").path(0).path("by").path(0).path("name").asString(conflict.toString()));
    }
}
