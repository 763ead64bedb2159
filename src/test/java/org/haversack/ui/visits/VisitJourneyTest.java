package org.haversack.ui.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
            screens.model.go(Destination.of(Place.VISIT, birchwood.visit));
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
    void she_notes_captures_goes_on_wraps_up_and_completes() throws Exception {
        expect("the keyboard is in the notes", () -> owner().equals("note"));
        robot.write("Huddle works");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        expect("the keyboard is in the capture line", () -> owner().equals("capture"));
        robot.write("/action Card @ki");
        robot.type(KeyCode.TAB);
        expect("the owner is completed", () -> text("capture").equals("/action Card @Kim "));
        robot.write("!fri");
        robot.type(KeyCode.ENTER);
        expect("the action is there", () -> sheet().actions().size() == 1);
        assertEquals("A-18", Screens.onScreen(() -> sheet().actions().getFirst().action().code()));
        robot.type(KeyCode.ESCAPE);
        expect("back in the notes", () -> owner().equals("note"));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        expect("an empty note under the next item", () -> text("note").isEmpty());
        assertEquals(
                "Huddle works",
                Screens.onScreen(() -> sheet().notes().getFirst().note().text()));
        Screens.onScreen(() -> {
            clock.pass(Duration.ofMinutes(87));
            return null;
        });
        robot.press(KeyCode.ALT).type(KeyCode.W).release(KeyCode.ALT);
        expect("the wrap-up", () -> scene().lookup("#complete") != null);
        Screens.onScreen(() -> {
            scene().lookup("#complete").requestFocus();
            return null;
        });
        robot.type(KeyCode.SPACE);
        expect("it is complete", () -> sheet().visit().state().orElseThrow().is(VisitState.HELD));
        assertEquals(87, Screens.onScreen(() -> sheet().visit().time().contactMinutes().orElseThrow()));
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
        assertNotNull(what);
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Screens.onScreen(holds));
    }
}
