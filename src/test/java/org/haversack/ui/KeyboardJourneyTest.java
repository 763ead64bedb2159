package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haversack.domain.plan.Action;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Place;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A facilitator goes through her practices, visits and actions without touching the mouse.
class KeyboardJourneyTest {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 700;
    private static final long PATIENCE = 20;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Screens screens;
    private Stage window;

    @BeforeEach
    void open() throws Exception {
        Screens.onScreen(() -> {
            screens = new Screens(Screens.sample(folder));
            window = new Stage();
            window.setScene(screens.scene(WIDTH, HEIGHT));
            window.show();
            screens.model.open();
            return null;
        });
        shortcut(KeyCode.DIGIT2);
    }

    @AfterEach
    void close() throws Exception {
        Screens.onScreen(() -> {
            window.close();
            screens.model.close();
            return null;
        });
    }

    @Test
    void she_finds_a_practice_follows_it_to_its_action_and_comes_back() throws Exception {
        expect("the first practice is chosen", () -> chosen() instanceof PracticeRow);
        assertEquals("Ash Lane Practice", ((PracticeRow) chosen()).name());
        robot.type(KeyCode.DOWN);
        expect("the second one", () -> title().equals("Birchwood Family Practice"));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT);
        expect("the keyboard is in the search", () -> owner() instanceof TextField);
        robot.write("okaf");
        robot.type(KeyCode.DOWN);
        expect("the only one found", () -> title().equals("Dr Okafor"));
        assertEquals(1, list().getItems().size());

        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        expect("a link in what is known about it", () -> owner() instanceof javafx.scene.control.Hyperlink);
        robot.type(KeyCode.SPACE);
        expect("its first action", () -> chosen() instanceof ActionRow);
        assertEquals("Dr Okafor", ((ActionRow) chosen()).practiceName());
        assertTrue(Screens.onScreen(() -> list().isFocused()));

        shortcut(KeyCode.DIGIT3);
        expect("the next visit", () -> chosen() instanceof VisitRow);
        assertEquals("Birchwood Family Practice", ((VisitRow) chosen()).practiceName());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        expect("the third visit", () -> chosen() == list().getItems().get(2));

        shortcut(KeyCode.DIGIT2);
        expect(
                "the practice she had found",
                () -> chosen() instanceof PracticeRow row && row.name().equals("Dr Okafor"));
        shortcut(KeyCode.DIGIT4);
        expect("the actions", () -> chosen() instanceof ActionRow);
    }

    @Test
    void she_searches_everything_and_takes_back_what_was_done_by_keys_alone() throws Exception {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        expect("the search has the keyboard", () -> "find-anything".equals(owner().getId()));
        robot.write("oka");
        robot.type(KeyCode.ENTER);
        expect("the page of the practice", () -> place() == Place.PRACTICE);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        expect("the search again", () -> "find-anything".equals(owner().getId()));
        robot.write("quitline");
        robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        expect("an action", () -> place() == Place.ACTIONS && chosen() instanceof ActionRow);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        expect("the search once more", () -> "find-anything".equals(owner().getId()));
        robot.type(KeyCode.ESCAPE);
        expect("it is closed", () -> scene().lookup("#find-anything") == null);

        Screens.onScreen(() -> {
            var open = (ShellModel.State.Open) screens.model.state().get();
            var action = open.desk().actions().getFirst();
            open.editing()
                    .run(Operation.of("shell.undo", action.title()), List.of(Edit.delete(Action.KIND, action.id())));
            return null;
        });
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        expect("it is said to be undone", () -> said().startsWith("Undone: "));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        expect("it is done again", () -> said().startsWith("Done again: "));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.COMMA).release(KeyCode.SHORTCUT);
        expect("the settings", () -> place() == Place.SETTINGS);
        robot.type(KeyCode.F1);
        expect("the guide", () -> scene().lookup("#guide-sheet") != null);
    }

    private Place place() {
        return screens.model.destination().get().place();
    }

    private String said() {
        return screens.notices.shown().isEmpty()
                ? ""
                : screens.notices.shown().getLast().sentence();
    }

    @Test
    void arrow_keys_go_from_one_screen_to_the_next() throws Exception {
        Screens.onScreen(() -> {
            scene().lookup("#go-facilitators").requestFocus();
            return null;
        });
        robot.type(KeyCode.DOWN);
        expect(
                "the visits",
                () -> list().getId().equals("list") && list().getItems().getFirst() instanceof VisitRow);
        robot.type(KeyCode.DOWN);
        expect("the actions", () -> list().getItems().getFirst() instanceof ActionRow);
        assertEquals("go-actions", Screens.onScreen(() -> owner().getId()));
    }

    @Test
    void arrow_keys_choose_whose_actions_are_shown_and_the_keyboard_stays_there() throws Exception {
        shortcut(KeyCode.DIGIT1);
        expect("the choice", () -> scene().lookup("#whose-all") != null);
        Screens.onScreen(() -> {
            scene().lookup("#whose-all").requestFocus();
            return null;
        });
        robot.type(KeyCode.RIGHT);
        expect("hers", () -> screens.settings.get("whose-actions", "").equals("MINE"));
        expect("the keyboard is on it", () -> "whose-mine".equals(owner().getId()));
        robot.type(KeyCode.RIGHT);
        expect("the practices'", () -> screens.settings.get("whose-actions", "").equals("PRACTICES"));
    }

    private void shortcut(KeyCode digit) {
        robot.press(KeyCode.SHORTCUT).type(digit).release(KeyCode.SHORTCUT);
    }

    private Scene scene() {
        return window.getScene();
    }

    private TableView<?> list() {
        return (TableView<?>) scene().lookup("#list");
    }

    private Object chosen() {
        return list().getSelectionModel().getSelectedItem();
    }

    private Node owner() {
        return scene().getFocusOwner();
    }

    /// What the record beside the list is called.
    private String title() {
        var title = scene().lookup("#detail .section-title");
        return title == null ? "" : ((Labeled) title).getText();
    }

    private static void expect(String what, Callable<Boolean> holds) throws Exception {
        assertNotNull(what);
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Screens.onScreen(holds));
    }
}
