package org.haversack.ui.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.service.visiting.Visiting;
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

/// A visit from its beginning to its end, with the keyboard alone.
class VisitJourneyTest {
    private static final long PATIENCE = 20;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final HandClock clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
    private StoreDesk desk;
    private Birchwood birchwood;
    private Stage window;

    @BeforeEach
    void open() throws Exception {
        Screens.onScreen(() -> {
            desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
            birchwood = new Birchwood(desk);
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            window = new Stage();
            window.setScene(screens.scene(1000, 700));
            window.show();
            screens.model.open();
            screens.model.go(Destination.of(Place.TODAY));
            return null;
        });
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
    void she_starts_notes_captures_goes_on_wraps_up_and_completes() throws Exception {
        expect("Today has the visit", () -> scene().lookup("#start-next").isVisible());
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        expect("the keyboard is in the notes", () -> owner().equals("note"));
        robot.write("Huddle works");
        capture();
        robot.type(KeyCode.ESCAPE);
        expect("back in the notes", () -> owner().equals("note"));
        pass(7);
        press(KeyCode.ALT, KeyCode.DOWN);
        expect("an empty note under the next item", () -> text("note").isEmpty());
        expect("the keyboard is still in the notes", () -> owner().equals("note"));
        robot.write("Cards are late");
        robot.type(KeyCode.F6);
        expect("the keyboard is with the people", () -> owner().equals("there-" + birchwood.lund));
        robot.type(KeyCode.SPACE);
        pass(80);
        press(KeyCode.ALT, KeyCode.W);
        expect("the keyboard is in the wrap-up", () -> owner().equals("summary"));
        robot.write("A good start");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        expect("it is complete", () -> sheet().visit().state().orElseThrow().is(VisitState.HELD));
        Screens.onScreen(() -> {
            look(sheet());
            return null;
        });
    }

    private void capture() throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        expect("the keyboard is in the capture line", () -> owner().equals("capture"));
        robot.write("/action Laminate recheck card @ki");
        robot.type(KeyCode.TAB);
        expect("the owner is completed", () -> text("capture").equals("/action Laminate recheck card @Kim "));
        robot.write("!fri");
        robot.type(KeyCode.ENTER);
        expect("the action is there", () -> sheet().actions().size() == 1);
    }

    /// What must be in the store now.
    private void look(VisitSheet sheet) {
        var action = sheet.actions().getFirst().action();
        assertEquals("A-18 Laminate recheck card", action.code() + " " + action.title());
        assertEquals(
                List.of(birchwood.kim),
                action.owners().stream().map(one -> one.id()).toList());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 13)), action.due());
        var agenda = sheet.agenda();
        assertEquals(
                List.of("Huddle works", "Cards are late"),
                sheet.notes().stream().map(one -> one.note().text()).toList());
        assertEquals(
                List.of(agenda.get(0).id(), agenda.get(1).id()),
                sheet.notes().stream()
                        .map(one -> one.note().item().orElseThrow())
                        .map(item -> agenda.stream()
                                .map(one -> one.id())
                                .filter(id -> id.id().equals(item.id()))
                                .findFirst()
                                .orElseThrow())
                        .toList());
        assertEquals(
                List.of(7, 80),
                agenda.stream()
                        .flatMap(item -> item.actualMinutes().stream().boxed())
                        .toList());
        var visit = sheet.visit();
        assertEquals("A good start", visit.content().summary());
        assertEquals(87, visit.time().contactMinutes().orElseThrow());
        assertEquals(130, visit.time().travelMinutes().orElseThrow());
        assertEquals(Map.of(RoleGroup.CLINICIAN, 1), visit.people().headcount());
        assertEquals(Optional.empty(), new Visiting(desk.workplace()).running());
    }

    private void press(KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
    }

    private void pass(int minutes) throws Exception {
        Screens.onScreen(() -> {
            clock.pass(Duration.ofMinutes(minutes));
            return null;
        });
    }

    private VisitSheet sheet() {
        return new Visiting(desk.workplace()).sheet(birchwood.visit).orElseThrow();
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
