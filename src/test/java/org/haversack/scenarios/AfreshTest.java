package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haversack.cli.Cli;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Outcome;
import org.haversack.service.afresh.StartingAfresh;
import org.haversack.service.exchange.UndoService;
import org.haversack.service.visits.AgendaDrafts;
import org.haversack.store.lookup.StoredRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A patient's number was typed into a note. The coordinator starts the practice afresh, and the number is gone from
/// every store that hears of it: from its tables, its log of writes, its search, and every file it writes later.
class AfreshTest {
    private static final String CANARY = "kwikstaartnest";

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-05-11T09:00+02:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli ana;
    private Cli ben;
    private RecordId practice;
    private String visit;
    private String note;
    private String action;

    @BeforeEach
    void three_stores_hold_it() throws Exception {
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        mette.person("Ben Cole", "facilitator");
        practice = new RecordId(mette.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}"));
        mette.run("assign", "P-101", "Ana Ruiz").done();
        mette.run("assign", "P-101", "Ben Cole", "--as", "co").done();
        ana = Scene.join(mette, "Ana Ruiz", folder, clock);
        ben = Scene.join(mette, "Ben Cole", folder, clock);
        visit = ana.put("{'kind':'visit','practice':'P-101','values':{'title':'Kick-off','start':'2026-05-11T09:00',"
                + "'state':'held','summary':'Talked about %s, who is ill.'}}".formatted(CANARY));
        note = ana.put("{'kind':'note','values':{'visit':'%s','text':'Ask %s again'}}".formatted(visit, CANARY));
        action = ana.put("{'kind':'action','practice':'P-101','values':{'title':'Recall list'}}");
        mette.receive(ana.send("coordinator", folder));
        ben.receive(mette.send("Ben Cole", folder));
        for (var store : List.of(mette, ana, ben)) {
            assertTrue(holds(store), store.store()::toString);
            assertEquals(1, store.json("search", CANARY).size() > 0 ? 1 : 0);
        }
    }

    /// Whether the bytes of a store's file or of its log of writes hold the canary, in whatever letters.
    private static boolean holds(Cli store) throws Exception {
        for (var end : List.of("", "-wal", "-journal")) {
            var file = Path.of(store.store() + end);
            if (Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(CANARY)) {
                return true;
            }
        }
        return false;
    }

    private StartingAfresh.Done afresh(List<String> parts, String text) {
        var outcome = new DeskAt(mette, clock)
                .with(desk -> new StartingAfresh(desk)
                        .start(practice, new StartingAfresh.Wish(parts, text, "A patient’s name, typed by mistake")));
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result()
                        instanceof StartingAfresh.Done done
                ? done
                : null;
    }

    @Test
    void the_text_is_nowhere_in_any_of_the_three_stores_nor_in_any_later_file() throws Exception {
        var done = afresh(List.of(), CANARY);
        assertFalse(holds(mette));

        var toAna = mette.send("Ana Ruiz", folder);
        var toBen = mette.send("Ben Cole", folder);
        ana.receive(toAna);
        ben.receive(toBen);

        for (var store : List.of(mette, ana, ben)) {
            assertFalse(holds(store), store.store()::toString);
            assertEquals(0, store.json("search", CANARY).size());
            store.run("check").done();
            assertEquals(1, store.json("get", "practice").size());
            assertEquals(
                    "Talked about [removed], who is ill.",
                    store.value("visit", visit, "summary").asString());
            assertEquals(
                    mette.json("digest", "--space", done.fresh().text()).path("digest"),
                    store.json("digest", "--space", done.fresh().text()).path("digest"));
        }
        for (var file : List.of(
                toAna,
                toBen,
                ana.send("coordinator", folder, "--whole"),
                ben.send("coordinator", folder, "--whole"),
                mette.send("Ana Ruiz", folder, "--whole"))) {
            assertFalse(new String(Scene.bytes(file), StandardCharsets.UTF_8).contains(CANARY), file::toString);
        }
    }

    @Test
    void a_record_that_is_left_out_is_gone_and_everything_else_goes_on() {
        afresh(List.of(note, visit + "/summary"), "");
        ana.receive(mette.send("Ana Ruiz", folder));

        ana.run("get", "note", note).refused();
        assertEquals("Recall list", ana.value("action", action, "title").asString());
        assertEquals("Kick-off", ana.value("visit", visit, "title").asString());
        ana.put("{'kind':'action','id':'" + action + "','values':{'status':'done'}}");
        mette.receive(ana.send("coordinator", folder));
        assertEquals("done", mette.value("action", action, "status").asString());
    }

    @Test
    void what_somebody_did_meanwhile_goes_on_but_not_about_what_was_left_out() throws Exception {
        ana.put("{'kind':'action','id':'" + action + "','values':{'notes':'Asked the vendor'}}");
        var later = ana.put("{'kind':'action','practice':'P-101','values':{'title':'Order cuffs'}}");
        ana.put("{'kind':'visit','id':'" + visit + "','values':{'summary':'It was " + CANARY + " after all'}}");

        afresh(List.of(note), CANARY);
        ana.receive(mette.send("Ana Ruiz", folder));

        assertFalse(holds(ana));
        assertEquals("Asked the vendor", ana.value("action", action, "notes").asString());
        assertEquals("Order cuffs", ana.value("action", later, "title").asString());
        mette.receive(ana.send("coordinator", folder));
        assertFalse(holds(mette));
        assertEquals("Order cuffs", mette.value("action", later, "title").asString());
    }

    @Test
    void a_former_facilitators_late_visit_is_not_lost() throws Exception {
        mette.run("release", "P-101", "Ben Cole", "--until", "2026-05-11").done();
        var late = ben.put("{'kind':'visit','practice':'P-101','values':{'title':'Late','start':'2026-05-12T09:00'}}");
        afresh(List.of(note), CANARY);

        ben.receive(mette.send("Ben Cole", folder));
        mette.receive(ben.send("coordinator", folder));

        assertFalse(holds(ben));
        assertEquals("Late", mette.value("visit", late, "title").asString());
        assertTrue(mette.get("visit", late).path("late").asBoolean());
    }

    @Test
    void a_file_written_before_is_taken_and_brings_nothing_of_it_back() throws Exception {
        ana.put("{'kind':'action','practice':'P-101','values':{'title':'About " + CANARY + "'}}");
        var before = ana.send("coordinator", folder);
        afresh(List.of(note), CANARY);

        mette.receive(before);

        assertFalse(holds(mette));
        assertEquals(1, mette.json("get", "practice").size());
        mette.run("check").done();
    }

    @Test
    void copies_made_before_are_named_and_the_import_cannot_be_undone() {
        var done = afresh(List.of(), CANARY);
        assertFalse(done.copies().isEmpty());
        assertTrue(done.copies().stream().allMatch(Files::exists));
        assertTrue(done.sent() > 0);

        var file = mette.send("Ana Ruiz", folder);
        var report = ana.receive(file);
        assertTrue(
                Scene.of(report, file).path("notices").toString().contains("Birchwood was started afresh"),
                report::toString);
        var undone = new DeskAt(ana, clock).with(desk -> new UndoService(desk).undo());
        assertInstanceOf(Outcome.Refused.class, undone, undone::toString);
    }

    @Test
    void assignments_go_with_it_and_drafts_about_it_are_forgotten() {
        var done = afresh(List.of(note), CANARY);
        new DeskAt(mette, clock).with(desk -> {
            assertEquals(List.of(), desk.roster().assignmentsOf(practice));
            assertEquals(2, desk.roster().assignmentsOf(done.fresh()).size());
            assertTrue(desk.store().space(new SpaceId(practice.text())).isEmpty());
            assertEquals(
                    List.of(done.fresh()),
                    desk.store().lookup().all(Practice.KIND).stream()
                            .map(StoredRecord::id)
                            .toList());
            assertTrue(new AgendaDrafts(desk.store()).find(new RecordId(visit)).isEmpty());
            assertTrue(
                    desk.store().lookup().find(Visit.KIND, new RecordId(visit)).isPresent());
            return null;
        });
    }

    @Test
    void it_is_refused_in_words_where_it_makes_no_sense() {
        for (var wish : List.of(
                new StartingAfresh.Wish(List.of(), "", ""),
                new StartingAfresh.Wish(List.of(), "not in there", ""),
                new StartingAfresh.Wish(List.of("nonsense"), "", ""),
                new StartingAfresh.Wish(List.of(practice.text()), "", ""),
                new StartingAfresh.Wish(List.of(), CANARY, "It was " + CANARY))) {
            var outcome = new DeskAt(mette, clock).with(desk -> new StartingAfresh(desk).start(practice, wish));
            assertInstanceOf(Outcome.Refused.class, outcome, wish::toString);
        }
        var byAna = new DeskAt(ana, clock)
                .with(desk -> new StartingAfresh(desk).start(practice, new StartingAfresh.Wish(List.of(), CANARY, "")));
        assertInstanceOf(Outcome.Refused.class, byAna);
    }
}
