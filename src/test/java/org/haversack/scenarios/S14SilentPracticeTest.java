package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.report.momentum.Reason;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.today.NeedsAttention;
import org.haversack.service.today.TodayService;
import org.haversack.ui.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tuesday 30 June 2026: three practices of Ana's and how they went since April. Dr Okafor has gone quiet, Harbour
/// Street cancels. Ana puts Dr Okafor aside with a reason, and sends her file to Mette.
class S14SilentPracticeTest {
    private static final String REASON = "New clinician starts 6 Jul";
    private static final String OKAFOR =
            String.join(" · ", "on site 105 days ago", "No contact for 34 days", "action 46 days overdue");

    private final Cli.TestClock clock = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");

    @TempDir
    private Path folder;

    private Cli mette;
    private Cli ana;
    private String okafor;

    @BeforeEach
    void the_quarter() {
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        practice("Birchwood Family Practice", "P-101");
        practice("Harbour Street Surgery", "P-102");
        okafor = practice("Dr Okafor", "P-103");
        for (var code : List.of("P-101", "P-102", "P-103")) {
            mette.run("assign", code, "Ana Ruiz").done();
        }
        ana = Scene.join(mette, "Ana Ruiz", folder, clock);
        clock.set("2026-06-30T08:00+02:00[Europe/Copenhagen]");
        ana.put(
                visit("P-101", "2026-06-16T09:00", "in-person", "held", 80),
                visit("P-101", "2026-06-24T10:00", "video", "held", 30),
                visit("P-102", "2026-06-09T09:00", "in-person", "held", 45),
                visit("P-102", "2026-06-16T09:00", "in-person", "cancelled-by-practice", 0),
                visit("P-102", "2026-06-23T09:00", "in-person", "no-show", 0),
                visit("P-103", "2026-03-17T09:00", "in-person", "held", 60),
                visit("P-103", "2026-04-08T09:00", "phone", "held", 15),
                visit("P-103", "2026-05-27T09:00", "phone", "held", 20),
                "{'kind':'action','practice':'P-103','values':"
                        + "{'title':'Print huddle list','due':'2026-05-15','status':'open'}}",
                "{'kind':'action','practice':'P-103','values':"
                        + "{'title':'Name a team','due':'2026-03-01','status':'done'}}");
    }

    @Test
    void contacts_cancellations_and_actions_give_the_same_list_of_reasons_in_both_stores() {
        var expected = List.of(
                "Dr Okafor 4 " + List.of(new Reason.NotOnSite(105, 2), new Reason.NoContact(34, true, 1), overdue(46)),
                "Harbour Street Surgery 2 " + List.of(new Reason.Cancelled(2, 2)));
        assertEquals(expected, list(ana));
        mette.receive(ana.send("coordinator", folder));
        assertEquals(expected, list(mette));
    }

    @Test
    void the_reason_of_putting_it_aside_goes_to_the_coordinator_and_it_comes_back_in_both_on_14_july()
            throws Exception {
        snoozeOnScreen();
        assertEquals(List.of("Harbour Street Surgery"), names(ana));
        mette.receive(ana.send("coordinator", folder));
        for (var store : List.of(ana, mette)) {
            var snoozes = Scene.of(store, "snooze", okafor);
            assertEquals(1, snoozes.size());
            var values = snoozes.getFirst().path("values");
            assertEquals(REASON, values.path("reason").asString());
            assertEquals("2026-07-14", values.path("until").asString());
            assertEquals("2026-06-30T08:00", values.path("at").asString());
            assertEquals(List.of("Harbour Street Surgery"), names(store));
        }
        clock.set("2026-07-13T23:00+02:00[Europe/Copenhagen]");
        assertEquals(names(ana), names(mette));
        assertEquals(0, names(mette).stream().filter("Dr Okafor"::equals).count());
        clock.set("2026-07-14T00:00+02:00[Europe/Copenhagen]");
        assertEquals("Dr Okafor", names(ana).getFirst());
        assertEquals("Dr Okafor", names(mette).getFirst());
    }

    @Test
    void a_contact_ends_it_in_both_stores_with_one_reason_less() throws Exception {
        snoozeOnScreen();
        clock.set("2026-07-03T09:00+02:00[Europe/Copenhagen]");
        ana.put(visit("P-103", "2026-07-02T10:00", "phone", "held", 15));
        mette.receive(ana.send("coordinator", folder));
        var expected = "Dr Okafor 3 " + List.of(new Reason.NotOnSite(108, 2), overdue(49));
        assertEquals(expected, list(ana).getFirst());
        assertEquals(expected, list(mette).getFirst());
    }

    private static Reason overdue(long days) {
        return new Reason.Overdue(days, 1);
    }

    /// Opens her store, looks at the first practice of the list, and puts it aside.
    private void snoozeOnScreen() throws Exception {
        Screens.onScreen(() -> {
            var desk = new StoreDesk(open(ana));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)), Runnable::run, clock);
            screens.model.open();
            var scene = screens.scene(1366, 768);
            assertEquals(
                    List.of("Dr Okafor", "Harbour Street Surgery"),
                    Screens.seen(
                                    scene,
                                    node -> node instanceof Hyperlink
                                            && String.valueOf(node.getId()).startsWith("practice-"))
                            .stream()
                            .map(node -> ((Hyperlink) node).getText())
                            .toList());
            assertEquals(1, said(scene, OKAFOR));
            ((Button) scene.lookup("#snooze-" + okafor)).fire();
            Screens.settle(scene);
            ((TextField) scene.lookup("#snooze-reason")).setText(REASON);
            ((Button) scene.lookup("#snooze-save")).fire();
            Screens.settle(scene);
            assertEquals(0, said(scene, OKAFOR));
            screens.model.close();
            return null;
        });
    }

    private static long said(javafx.scene.Scene scene, String words) {
        return Screens.seen(
                        scene,
                        node -> node instanceof Label label && label.getText().equals(words))
                .size();
    }

    private Workplace open(Cli store) {
        return Workplace.open(store.store(), Kinds.ALL, clock, new SplittableRandom(4));
    }

    private List<String> list(Cli store) {
        return attention(store)
                .map(one -> one.name() + " " + one.momentum().score() + " "
                        + one.momentum().reasons())
                .toList();
    }

    private List<String> names(Cli store) {
        return attention(store).map(NeedsAttention::name).toList();
    }

    private Stream<NeedsAttention> attention(Cli store) {
        try (var workplace = open(store)) {
            return new TodayService(workplace).read(DayOfWeek.MONDAY).practices().stream();
        }
    }

    private String practice(String name, String code) {
        return mette.put("{'kind':'practice','values':{'name':'" + name + "','code':'" + code + "'}}");
    }

    private static String visit(String practice, String start, String mode, String state, int minutes) {
        return "{'kind':'visit','practice':'%s','values':{'start':'%s','mode':'%s','state':'%s','contactMinutes':%d}}"
                .formatted(practice, start, mode, state, minutes);
    }
}
