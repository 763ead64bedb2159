package org.haversack.ui.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.visits.live.Birchwood;
import org.haversack.ui.visits.live.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The call of Wednesday 20 May 2026, logged with the keyboard alone and with as few clicks as it takes.
class QuickLogJourneyTest {
    private static final long PATIENCE = 20;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final HandClock clock = new HandClock(Instant.parse("2026-05-20T12:00:00Z"), Birchwood.ZONE);
    private StoreDesk desk;
    private Birchwood birchwood;
    private Stage window;
    private int clicks;

    @BeforeEach
    void open() throws Exception {
        Screens.onScreen(() -> {
            desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
            birchwood = new Birchwood(desk);
            desk.edits()
                    .run(
                            Operation.of("practices.did.create"),
                            List.of(Edit.put(
                                    Practice.KIND,
                                    new RecordId(desk.workplace().newId()),
                                    new FieldWrites().text("name", "Harbour Street Surgery"))));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)), Runnable::run, clock);
            window = new Stage();
            window.setScene(screens.scene(1000, 700));
            window.show();
            screens.model.open();
            screens.model.go(Destination.of(Place.TODAY));
            return null;
        });
        expect("nothing this week", () -> says("No visits · no other contacts · 0 min with practices"));
    }

    @AfterEach
    void close() throws Exception {
        Screens.onScreen(() -> {
            window.close();
            desk.close();
            return null;
        });
    }

    @Test
    void she_logs_a_call_from_anywhere_by_keys_alone_and_takes_it_back() throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        press(KeyCode.SHORTCUT, KeyCode.L);
        expect("the keyboard is in the practice", () -> owner().equals("contact-practice"));
        robot.write("birch");
        robot.type(KeyCode.ENTER);
        expect("the practice is found", () -> text("contact-practice").equals("Birchwood Family Practice"));
        robot.type(KeyCode.TAB, KeyCode.TAB);
        expect("the keyboard is on the way it took place", () -> owner().equals("contact-mode-phone"));
        robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.TAB);
        expect("the keyboard is in the minutes", () -> owner().equals("contact-minutes"));
        robot.write("17");
        robot.type(KeyCode.TAB);
        robot.write("Home BP monitors");
        robot.type(KeyCode.ENTER);
        expect("it is logged", () -> says("Contact with Birchwood Family Practice logged."));
        expect("the sheet is gone", () -> scene().lookup("#contact") == null);
        Screens.onScreen(() -> {
            look(VisitMode.PHONE);
            return null;
        });
        press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        expect("the week has it", () -> says("No visits · 1 other contact · 17 min with practices"));
        press(KeyCode.SHORTCUT, KeyCode.Z);
        expect("it is taken back", () -> says("No visits · no other contacts · 0 min with practices"));
        Screens.onScreen(() -> {
            assertEquals(List.of(), logged());
            return null;
        });
    }

    @Test
    void with_the_mouse_three_clicks_from_today_and_what_is_typed_are_enough() throws Exception {
        log("17");
        assertEquals(3, clicks);
        expect("the week has it", () -> says("No visits · 1 other contact · 17 min with practices"));
        Screens.onScreen(() -> {
            assertEquals(List.of(""), logged().stream().map(VisitRow::title).toList());
            return null;
        });
    }

    @Test
    void the_way_it_took_place_last_is_the_one_to_begin_with() throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.L);
        expect("the phone at first", () -> chosen().equals("contact-mode-phone"));
        robot.type(KeyCode.ENTER, KeyCode.TAB, KeyCode.TAB, KeyCode.RIGHT);
        expect("a video call now", () -> chosen().equals("contact-mode-video"));
        robot.type(KeyCode.TAB);
        robot.write("30");
        robot.type(KeyCode.TAB, KeyCode.ENTER);
        expect("the sheet is gone", () -> scene().lookup("#contact") == null);
        press(KeyCode.SHORTCUT, KeyCode.L);
        expect("a video call again", () -> chosen().equals("contact-mode-video"));
    }

    /// One click opens the sheet, one chooses the practice, one logs it; the minutes are typed.
    private void log(String minutes) throws Exception {
        click(() -> scene().lookup("#log-contact"));
        click(this::offered);
        expect("the keyboard is in the minutes", () -> owner().equals("contact-minutes"));
        robot.write(minutes);
        click(() -> scene().lookup("#contact-log"));
        expect("the sheet is gone", () -> scene().lookup("#contact") == null);
    }

    /// What must be in the store now: one contact from 13:43 to 14:00 in Copenhagen, which is no visit.
    private void look(VisitMode mode) {
        var row = logged().getFirst();
        assertEquals(1, logged().size());
        assertEquals(birchwood.practice, row.practice());
        assertEquals(LocalDateTime.of(2026, 5, 20, 13, 43), row.start().orElseThrow());
        assertEquals(mode, row.mode().orElseThrow().known().orElseThrow());
        assertEquals(17, row.minutes().orElseThrow());
    }

    private List<VisitRow> logged() {
        return desk.visits().stream()
                .filter(row ->
                        row.start().filter(start -> start.getMonthValue() == 5).isPresent())
                .toList();
    }

    private Node offered() {
        return Window.getWindows().stream()
                .map(one -> one.getScene().lookup(".found"))
                .filter(ListView.class::isInstance)
                .map(list -> list.lookup(".list-cell"))
                .findFirst()
                .orElseThrow();
    }

    private void click(Callable<Node> found) throws Exception {
        expect("there is something to click", () -> found.call().isVisible());
        var point = Screens.onScreen(() -> {
            var node = found.call();
            var bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        robot.clickOn(point);
        clicks++;
    }

    private boolean says(String words) {
        return !Screens.seen(
                        scene(),
                        node -> node instanceof Label label && label.getText().equals(words))
                .isEmpty();
    }

    private String chosen() {
        return Screens.seen(scene(), node -> node instanceof RadioButton button && button.isSelected()).stream()
                .map(Node::getId)
                .filter(id -> id.startsWith("contact-mode-"))
                .findFirst()
                .orElse("");
    }

    private void press(KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
    }

    private Scene scene() {
        return window.getScene();
    }

    private String owner() {
        var owner = scene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private String text(String id) {
        return ((TextInputControl) scene().lookup("#" + id)).getText();
    }

    private static void expect(String what, Callable<Boolean> holds) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Screens.onScreen(holds));
        } catch (TimeoutException late) {
            throw new AssertionError(what, late);
        }
    }
}
