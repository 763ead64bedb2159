package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.window.Sheets;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever field of whatever screen, sheet and tab somebody types a patient's number into, it is not saved and
/// she is told right there.
class PatientGuardTest {
    private static final String PATIENT = "010170-1234";

    /// What searches, or takes a day, a time, a number or a choice, never holds such a text.
    private static final Pattern OTHERWISE =
            Pattern.compile("(.*-)?(find|day|due|time|minutes|owners|until|reminder|on)"
                    + "|contact-practice|new-action-practice|item-minutes-.*|actual-.*|[a-z]\\w*Minutes|met[A-Z]\\w*"
                    + "|practice-(clinicians|staff-fte|panel-size|lat|lon|zone|protected-minutes)|staff-left-on");

    private static final Pattern SAVING = Pattern.compile(".*-(save|add)|amend");
    private static final int NEAR = 5;

    /// Fields that must have been among those tried, wherever they are.
    private static final List<String> AMONG = List.of(
            "TODAY snooze-reason",
            "TODAY contact-line",
            "PRACTICES new-practice-name",
            "PRACTICE practice-name",
            "PRACTICE practice-how-to-work",
            "PRACTICE new-person",
            "PRACTICE new-action",
            "PRACTICE staff-name",
            "PRACTICE staff-notes",
            "FACILITATORS person-name",
            "FACILITATORS person-organisation",
            "VISITS not-held-reason",
            "PREPARE bring-new",
            "VISIT note",
            "VISIT capture",
            "VISIT newcomer",
            "VISIT slip-reason",
            "WRAP_UP summary",
            "WRAP_UP before-reason",
            "WRAP_UP reason",
            "WRAP_UP amend-reason",
            "TEMPLATES template-title",
            "ACTIONS action-title",
            "ACTIONS action-notes",
            "ACTIONS action-reason",
            "ACTIONS new-action-title");

    private final TreeSet<String> tried = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private Screens screens;
    private Scene scene;

    @Test
    void a_patients_number_is_saved_from_no_field_of_any_screen_sheet_or_tab(@TempDir Path folder) throws Exception {
        Screens.onScreenPatiently(() -> {
            screens = new Screens(Screens.sample(folder));
            screens.model.open();
            scene = screens.scene(1366, 768);
            for (var place : Place.values()) {
                screens.reach(place, scene);
                Screens.choose(scene, 1);
                open(place);
                tryAll(place);
                more(place);
            }
            screens.model.close();
            return null;
        });
        assertEquals(List.of(), wrong);
        assertTrue(
                tried.containsAll(AMONG),
                () -> AMONG.stream().filter(one -> !tried.contains(one)).toList() + " not among " + tried);
    }

    /// Makes a screen show what it can only show after something was done.
    private void open(Place place) {
        switch (place) {
            case TEMPLATES -> fire("copy");
            case VISIT -> fire("slip-");
            case WRAP_UP -> {
                fire("before-slip-");
                choose("ending", 1);
                choose("pace", 1);
                type("contactMinutes", "40");
            }
            case ACTIONS -> type("action-due", "30 june");
            default -> {}
        }
    }

    /// What else there is to a screen: its tabs and its sheets.
    private void more(Place place) {
        switch (place) {
            case TODAY -> {
                sheet(place, "snooze-", () -> {});
                sheet(place, "call-", () -> type("contact-minutes", "17"));
            }
            case PRACTICES -> sheet(place, "new-practice", () -> {});
            case PRACTICE -> {
                sheet(place, "edit-practice", () -> {});
                for (var tab : Screens.seen(scene, node -> has(node, "practice-tab-"))) {
                    ((ToggleButton) tab).setSelected(true);
                    Screens.settle(scene);
                    tryAll(place);
                }
                ((ToggleButton) scene.lookup("#practice-tab-people")).setSelected(true);
                Screens.settle(scene);
                sheet(place, "edit-0", () -> {});
            }
            case VISITS -> sheet(place, "not-held", () -> {});
            case WRAP_UP -> {
                completed();
                tryAll(place);
            }
            case ACTIONS -> sheet(place, "new-action", () -> {});
            case FACILITATORS ->
                sheet(place, "add-person", () -> ((TextInputControl) scene.lookup("#person-name")).setText("Jo Berg"));
            default -> {}
        }
    }

    private void completed() {
        var open = (ShellModel.State.Open) screens.model.state().get();
        var visit = screens.model.destination().get().record().orElseThrow();
        open.editing()
                .run(
                        Operation.of("wrapup.did.changed", ""),
                        List.of(Edit.put(
                                Visit.KIND,
                                visit,
                                new FieldWrites().code("state", VisitState.HELD).number("contactMinutes", 40))));
        Screens.settle(scene);
    }

    private void sheet(Place place, String button, Runnable prepare) {
        fire(button);
        prepare.run();
        tryAll(place);
        ((Sheets) screens.shell.node()).close();
        Screens.settle(scene);
    }

    private static boolean has(Node node, String id) {
        return node.getId() != null && node.getId().startsWith(id);
    }

    private void fire(String id) {
        var button = Screens.seen(scene, node -> node instanceof ButtonBase && has(node, id)).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + id));
        ((ButtonBase) button).fire();
        Screens.settle(scene);
    }

    private void type(String id, String text) {
        var field = (TextInputControl) scene.lookup("#" + id);
        field.setText(text);
        finish(field);
    }

    /// Enter on one line; time in an area.
    private void finish(TextInputControl field) {
        if (field instanceof TextField) {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
        screens.time.pass(2_000);
        Screens.settle(scene);
    }

    private void choose(String id, int entry) {
        ((ComboBox<?>) scene.lookup("#" + id)).getSelectionModel().select(entry);
        Screens.settle(scene);
    }

    private void tryAll(Place place) {
        Screens.seen(scene, node -> node instanceof TextInputControl input && input.isEditable()).stream()
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> !OTHERWISE.matcher(id).matches())
                .filter(id -> tried.add(place + " " + id))
                .forEach(id -> tryOne(place + " " + id, id));
    }

    private void tryOne(String where, String id) {
        if (!(scene.lookup("#" + id) instanceof TextInputControl field)) {
            return;
        }
        assertFalse(told(), () -> "it is said already before " + where);
        long before = unsent();
        var text = field.getText();
        field.requestFocus();
        field.setText(PATIENT);
        finish(field);
        if (!told()) {
            done(field);
        }
        if (unsent() != before) {
            wrong.add(where + " was saved");
        } else if (!told()) {
            wrong.add(where + " says nothing");
        }
        if (scene.lookup("#" + id) instanceof TextInputControl now) {
            now.setText(text);
            finish(now);
        }
    }

    /// Whether it is said below the field, or below what it is part of.
    private boolean told() {
        Screens.settle(scene);
        return !Screens.seen(
                        scene,
                        node -> node instanceof Label said && said.getText().contains("CPR"))
                .isEmpty();
    }

    /// What can be seen within a few steps around it.
    private static Stream<Node> near(Node field) {
        var around = Stream.iterate(field.getParent(), Objects::nonNull, Node::getParent)
                .limit(NEAR)
                .reduce((_, wider) -> wider);
        return Screens.seen(around.orElseThrow());
    }

    /// The button beside it that saves, or the main one of the sheet or of the screen.
    private void done(TextInputControl field) {
        var beside = near(field)
                .filter(node -> node instanceof Button
                        && SAVING.matcher(String.valueOf(node.getId())).matches())
                .toList();
        var main = Screens.seen(
                scene,
                node -> node instanceof Button && node.getStyleClass().contains("accent") && !has(node, "notice"));
        ((Button) (beside.isEmpty() ? main : beside).getLast()).fire();
        Screens.settle(scene);
    }

    private long unsent() {
        return ((ShellModel.State.Open) screens.model.state().get())
                .desk()
                .overview()
                .unsent();
    }
}
