package org.haversack.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.ModelKit;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.choices.RecordsEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextEntry;
import org.haversack.ui.kit.fields.TextModel;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.overlay.OverlayHost;
import org.haversack.ui.kit.parts.Tabs;
import org.haversack.ui.kit.window.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The reusable parts are used with the keyboard only.
class PartsByKeyboardTest {
    private static final long PATIENCE = 20;
    private static final RecordId KIM = new RecordId("0196a000-0000-7000-8000-000000000001");
    private static final RecordId LUND = new RecordId("0196a000-0000-7000-8000-000000000002");
    private static final List<Candidate> PEOPLE =
            List.of(new Candidate(LUND, "Dr Lund", "leader"), new Candidate(KIM, "Kim Møller", "MA lead"));

    private final FxRobot robot = new FxRobot();
    private final ModelKit models = new ModelKit();
    private final Kit kit = models.kit;
    private final List<Object> chosen = new ArrayList<>();
    private final StyleWarnings styles = new StyleWarnings();
    private Stage window;
    private OverlayHost host;

    private void open(Node... content) throws Exception {
        Screens.onScreen(() -> {
            var box = new VBox(content);
            box.getStyleClass().add("page");
            host = new OverlayHost(box, new NoticesModel(models.time), kit.words());
            var scene = new Scene(host, 800, 600);
            new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
            window = new Stage();
            window.setScene(scene);
            window.show();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        Screens.onScreen(() -> {
            window.close();
            return null;
        });
        styles.close();
        assertEquals(List.of(), styles.heard());
    }

    @Test
    void a_day_is_typed_or_gone_to_with_the_arrows() throws Exception {
        var day = Screens.onScreen(() -> new DayEntry("day", "Due", kit));
        day.onChosen(chosen::add);
        open(day);
        var today = kit.days().today();
        focus("#day");
        robot.write("tomorrow");
        robot.type(KeyCode.ENTER);
        expect("tomorrow", () -> day.value().get().equals(Optional.of(today.plusDays(1))));
        robot.type(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.DOWN);
        expect("in eight days", () -> day.value().get().equals(Optional.of(today.plusDays(8))));
        robot.write("blurb");
        robot.type(KeyCode.ENTER);
        expect("it says so", () -> window.getScene().lookup("#day-problem").isVisible());
        assertEquals(Optional.of(today.plusDays(8)), day.value().get());
        robot.type(KeyCode.ESCAPE);
        expect(
                "it is as before",
                () -> !window.getScene().lookup("#day-problem").isVisible());
    }

    @Test
    void the_calendar_opens_and_gives_a_day() throws Exception {
        var day = Screens.onScreen(() -> new DayEntry("day", "Due", kit));
        open(day);
        Screens.onScreen(() -> {
            day.show(Optional.of(LocalDate.of(2026, 3, 13)));
            return null;
        });
        focus("#day");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        expect("the calendar", () -> Window.getWindows().size() == 2);
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        expect("it is gone again", () -> Window.getWindows().size() == 1);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 14)), day.value().get());
    }

    @Test
    void a_person_is_found_by_a_few_letters() throws Exception {
        var owner = Screens.onScreen(() -> new RecordEntry("owner", "Owner", kit));
        owner.onChosen(chosen::add);
        open(owner, new Button("other"));
        Screens.onScreen(() -> {
            owner.candidates(PEOPLE);
            return null;
        });
        focus("#owner");
        robot.write("mol");
        expect("the found ones", () -> Window.getWindows().size() == 2);
        robot.type(KeyCode.ENTER);
        expect("Kim", () -> owner.value().get().equals(Optional.of(KIM)));
        assertEquals("Kim Møller", text("#owner"));
        robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        expect("Dr Lund", () -> owner.value().get().equals(Optional.of(LUND)));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
        expect("closed without a choice", () -> Window.getWindows().size() == 1);
        robot.write("nobody");
        robot.type(KeyCode.TAB);
        expect("what is chosen is shown", () -> text("#owner").equals("Dr Lund"));
        assertEquals(List.of(Optional.of(KIM), Optional.of(LUND)), chosen);
    }

    @Test
    void several_people_are_chosen_and_taken_out() throws Exception {
        var met = Screens.onScreen(() -> new RecordsEntry("met", "People met", kit));
        met.onChosen(chosen::add);
        open(met);
        Screens.onScreen(() -> {
            met.candidates(PEOPLE);
            return null;
        });
        focus("#met");
        robot.write("lead");
        robot.type(KeyCode.ENTER);
        expect("the first one", () -> met.value().get().equals(Set.of(LUND)));
        robot.write("k");
        robot.type(KeyCode.ENTER);
        expect("both", () -> met.value().get().equals(Set.of(LUND, KIM)));
        robot.type(KeyCode.BACK_SPACE);
        expect("the first one again", () -> met.value().get().equals(Set.of(LUND)));
        assertEquals(List.of(Set.of(LUND), Set.of(LUND, KIM), Set.of(LUND)), chosen);
    }

    @Test
    void a_sheet_keeps_the_keyboard_and_gives_it_back() throws Exception {
        open(new Button("below"));
        var closed = new ArrayList<String>();
        Screens.onScreen(() -> {
            var field = new TextField();
            field.setId("in-it");
            window.getScene().lookup(".button").requestFocus();
            host.show(Sheet.of("sheet", "Log a contact", new VBox(field))
                    .with(Controls.button("log-it", "Log it", () -> {}))
                    .whenClosed(() -> closed.add("closed")));
            return null;
        });
        expect("where one types", () -> owner("in-it"));
        robot.type(KeyCode.TAB);
        expect("the button", () -> owner("log-it"));
        robot.type(KeyCode.TAB);
        expect("round to the first", () -> owner("sheet-close"));
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        expect("and back", () -> owner("log-it"));
        Screens.onScreen(() -> {
            host.getChildren().getFirst().lookup(".button").requestFocus();
            return null;
        });
        expect("it cannot leave", () -> owner("in-it"));
        assertTrue(host.open());
        robot.type(KeyCode.ESCAPE);
        expect(
                "back below",
                () -> !host.open()
                        && window.getScene().getFocusOwner() instanceof Button below
                        && below.getText().equals("below"));
        assertEquals(List.of("closed"), closed);
    }

    @Test
    void a_held_text_is_kept_with_the_keyboard() throws Exception {
        var saved = new ArrayList<String>();
        var model = new TextModel(
                "",
                models.time,
                (text, done) -> {
                    saved.add(text);
                    done.accept(new Saver.Saved.Done());
                },
                new Guarding(
                        "f",
                        text -> text.isEmpty()
                                ? List.of()
                                : List.of(new org.haversack.ui.kit.fields.Guard.Finding("cpr", 0, text.length())),
                        org.haversack.ui.kit.fields.Remembered.forNow("s"),
                        org.haversack.ui.kit.fields.Holding.none(),
                        kit.words()));
        var entry = Screens.onScreen(() -> TextEntry.area("notes", "Notes", model, kit.words(), 1, 5));
        open(entry, new Button("other"));
        focus("#notes");
        robot.write("070761");
        robot.type(KeyCode.TAB);
        expect("it is held", () -> model.state().get() == TextModel.State.HELD);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        expect("it can be reached", () -> owner("notes-keep"));
        robot.type(KeyCode.SPACE);
        expect("it is saved", () -> saved.equals(List.of("070761")));
        assertFalse(
                Screens.onScreen(() -> window.getScene().lookup("#notes-keep").isVisible()));
    }

    @Test
    void arrow_keys_go_from_tab_to_tab() throws Exception {
        var tabs = Screens.onScreen(
                () -> new Tabs("tabs").add("one", "One", VBox::new).add("two", "Two", VBox::new));
        open(tabs);
        focus("#tabs-one");
        robot.type(KeyCode.RIGHT);
        expect("the second", () -> tabs.chosen().get().equals("two"));
    }

    private void focus(String what) throws Exception {
        Screens.onScreen(() -> {
            window.getScene().lookup(what).requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String field) {
        return ((TextField) window.getScene().lookup(field)).getText();
    }

    private boolean owner(String id) {
        return id.equals(window.getScene().getFocusOwner().getId());
    }

    private static void expect(String what, Callable<Boolean> holds) throws Exception {
        assertNotNull(what);
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Screens.onScreen(holds));
    }
}
