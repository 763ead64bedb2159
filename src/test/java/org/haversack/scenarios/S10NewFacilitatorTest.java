package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.practices.Dossiers;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S10: on Monday 11 May 2026 Jonas (F-31) begins with an invitation and two practices that he shadows.
class S10NewFacilitatorTest {
    private static final String WHY = "You shadow this practice: you can read it, not change it.";

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-05-11T09:00+02:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli jonas;
    private RecordId practice;
    private RecordId visit;
    private RecordId action;

    @BeforeEach
    void jonas_begins_with_his_invitation() {
        mette = Scene.mette(folder, clock);
        mette.person("Jonas Lind", "facilitator");
        practice = new RecordId(mette.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}"));
        mette.put("{'kind':'practice','values':{'name':'Harbour Street','code':'P-102'}}");
        mette.put("{'kind':'practice','values':{'name':'Dr Okafor','code':'P-103'}}");
        visit = new RecordId(mette.put("{'kind':'visit','practice':'P-101','values':{'title':'Kick-off',"
                + "'start':'2026-05-20T09:00','state':'planned','mode':'in-person'}}"));
        action = new RecordId(
                mette.put("{'kind':'action','practice':'P-101','values':{'title':'Recall list','due':'2026-05-29'}}"));
        mette.run("assign", "P-101", "Jonas Lind", "--as", "shadow").done();
        mette.run("assign", "P-102", "Jonas Lind", "--as", "shadow").done();
        jonas = new Cli(folder.resolve("jonas.db"), clock, 77).join("Jonas Lind", mette.invite("Jonas Lind", folder));
        mette.receive(jonas.send("coordinator", folder));
    }

    @Test
    void he_has_the_two_practices_he_shadows_and_no_other() {
        assertEquals(2, jonas.json("get", "practice").size());
        assertEquals(2, jonas.json("status").path("spaces").path("readonly").asInt());
        var refusal = new DeskAt(jonas, clock)
                .with(desk -> new Dossiers(desk).of(practice).orElseThrow().refusal());
        assertEquals(WHY, refusal.orElseThrow());
    }

    @Test
    void nothing_he_types_reaches_the_log() {
        new DeskAt(jonas, clock).with(desk -> {
            long before = desk.store().lastChange();
            var edits = new Edits(desk);
            var text = new FieldWrites().text("title", "Changed");
            for (var edit : List.of(
                    Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Changed")),
                    Edit.put(Practice.KIND, practice, new FieldWrites().member("released", practice)),
                    Edit.put(Visit.KIND, visit, text),
                    Edit.put(Visit.KIND, new RecordId(desk.newId()), practice, text),
                    Edit.put(Action.KIND, action, text),
                    Edit.put(Action.KIND, new RecordId(desk.newId()), practice, text),
                    Edit.put(
                            Staff.KIND,
                            new RecordId(desk.newId()),
                            practice,
                            new FieldWrites().text("name", "Somebody")),
                    Edit.put(
                            Note.KIND,
                            new RecordId(desk.newId()),
                            new FieldWrites().ref("visit", visit).text("text", "A note")),
                    Edit.delete(Action.KIND, action))) {
                var refused = assertInstanceOf(
                        Edited.Refused.class, edits.run(Operation.of("test"), List.of(edit)), edit::toString);
                assertEquals(WHY, refused.sentence());
            }
            assertEquals(before, desk.store().lastChange());
            return null;
        });
    }

    /// On the screens there is nothing to type in, and no button that would change the practice.
    @Test
    void the_screens_show_it_to_be_read_and_say_why() throws Exception {
        var found = new ArrayList<String>();
        Screens.onScreen(() -> {
            var screens = new Screens(new ShellModel.Doors(
                    () -> new Opening.Opened(
                            new StoreDesk(Workplace.open(jonas.store(), Kinds.ALL, clock, new Random(3)))),
                    _ -> new Opening.Refused("")));
            screens.model.open();
            assertEquals(Place.TODAY, screens.model.destination().get().place());
            var scene = screens.scene(1366, 768);
            for (var where : List.of(
                    Destination.of(Place.PRACTICE, practice),
                    Destination.of(Place.VISITS, visit),
                    Destination.of(Place.ACTIONS, action))) {
                screens.model.go(where);
                Screens.settle(scene);
                var root = where.place() == Place.PRACTICE ? scene.getRoot() : scene.lookup("#detail");
                assertTrue(
                        Screens.seen(root)
                                .anyMatch(node -> node instanceof javafx.scene.control.Label label
                                        && WHY.equals(label.getText())),
                        () -> where + " does not say why");
                Screens.seen(root)
                        .filter(node -> node instanceof TextInputControl input && input.isEditable()
                                || node instanceof Button button
                                        && List.of(
                                                        "edit-practice",
                                                        "archive-practice",
                                                        "log-contact",
                                                        "prepare-next",
                                                        "prepare",
                                                        "start",
                                                        "move",
                                                        "not-held",
                                                        "delete")
                                                .contains(String.valueOf(button.getId())))
                        .forEach(node -> found.add(where.place() + ": " + node.getId()));
            }
            screens.model.close();
            return null;
        });
        assertEquals(List.of(), found);
    }

    @Test
    void when_he_leads_it_he_can_write() {
        mette.run("assign", "P-101", "Jonas Lind").done();
        jonas.receive(mette.send("Jonas Lind", folder));
        jonas.put("{'kind':'action','id':'" + action + "','values':{'status':'in-progress'}}");
    }
}
