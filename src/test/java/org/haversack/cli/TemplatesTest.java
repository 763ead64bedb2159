package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates of visits are the programme's if a coordinator makes them, else their maker's own.
class TemplatesTest {
    private static final String FOLLOW_UP =
            "{'kind':'visit-template','values':{'title':'Monthly follow-up','plannedMinutes':90,'mode':'in-person'}}";

    @TempDir
    private Path folder;

    private Cli mette;
    private Cli ana;
    private String person;

    @BeforeEach
    void begin() {
        var clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
        mette = new Cli(folder.resolve("mette.db"), clock).begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
        person = mette.person("Ana Ruiz", "facilitator");
        ana = new Cli(folder.resolve("ana.db"), clock);
        ana.join("Ana Ruiz", mette.send("Ana Ruiz", folder));
    }

    private static String item(String template) {
        return "{'kind':'template-item','values':{'template':'" + template + "','title':'Charts'}}";
    }

    private static String space(Cli by, String kind, String id) {
        return by.json("get", kind, id).path("space").asString();
    }

    @Test
    void a_facilitators_template_and_its_items_are_in_her_own_space() {
        var template = ana.put(FOLLOW_UP);
        var item = ana.put(item(template));

        assertEquals(person, space(ana, "visit-template", template));
        assertEquals(person, space(ana, "template-item", item));
    }

    @Test
    void a_coordinators_template_is_for_everyone_and_only_coordinators_add_to_it() {
        var template = mette.put(FOLLOW_UP);
        var item = mette.put(item(template));

        assertEquals(space(mette, "visit-template", template), space(mette, "template-item", item));
        ana.receive(mette.send("Ana Ruiz", folder));
        assertEquals(1, ana.json("get", "template-item").size());
        var refused = ana.runWith(item(template).replace('\'', '"'), "put", "-", "--json");
        assertTrue(refused.refused().json().path("problem").asString().contains("Only a coordinator"));
    }

    @Test
    void a_coordinator_who_adds_to_a_facilitators_template_leaves_it_hers() {
        var template = ana.put(FOLLOW_UP);
        mette.receiveFirst(ana.send("coordinator", folder));
        var item = mette.put(item(template));

        assertEquals(space(ana, "visit-template", template), space(mette, "template-item", item));
    }
}
