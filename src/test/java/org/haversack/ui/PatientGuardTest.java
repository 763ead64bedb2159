package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.haversack.ui.kit.Place;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever field somebody types a patient's number into, it is not saved and she is told.
class PatientGuardTest {
    private static final String PATIENT = "010170-1234";

    /// What searches, or takes a day, a time, minutes or a choice, never holds such a text.
    private static final List<String> OTHERWISE = List.of(
            "search", "find", "filter", "day", "due", "time", "minutes", "owners", "on", "start", "count", "number");

    /// The visit that goes on and its completion have tests of their own.
    private static final Set<Place> ELSEWHERE = Set.of(Place.VISIT, Place.WRAP_UP);

    @Test
    void a_patients_number_is_saved_from_no_field_of_any_screen(@TempDir Path folder) throws Exception {
        var wrong = new ArrayList<String>();
        var tried = new ArrayList<String>();
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            for (var place : Place.values()) {
                if (!ELSEWHERE.contains(place)) {
                    screens.reach(place, scene);
                    Screens.choose(scene, 1);
                    if (place == Place.TEMPLATES) {
                        ((Button) scene.lookup("#copy")).fire();
                        Screens.settle(scene);
                    }
                    tryAll(place, screens, scene, tried, wrong);
                }
            }
            screens.model.close();
            return null;
        });
        assertTrue(tried.size() > 10, tried::toString);
        assertEquals(List.of(), wrong);
    }

    private static void tryAll(Place place, Screens screens, Scene scene, List<String> tried, List<String> wrong) {
        var ids = Screens.seen(scene, node -> node instanceof TextInputControl input && input.isEditable()).stream()
                .map(node -> node.getId() == null ? "" : node.getId())
                .filter(id -> OTHERWISE.stream().noneMatch(id::contains))
                .toList();
        for (var id : ids) {
            if (id.isEmpty() || !(scene.lookup("#" + id) instanceof TextInputControl field)) {
                continue;
            }
            tried.add(place + " " + id);
            long before = unsent(screens);
            field.requestFocus();
            field.setText(PATIENT);
            field.fireEvent(new ActionEvent());
            scene.lookup("#find").requestFocus();
            Screens.settle(scene);
            if (unsent(screens) != before) {
                wrong.add(place + " " + id + " was saved");
            } else if (Screens.seen(
                            scene,
                            node -> node instanceof Label said && said.getText().contains("CPR"))
                    .isEmpty()) {
                wrong.add(place + " " + id + " says nothing");
            }
        }
    }

    private static long unsent(Screens screens) {
        return ((ShellModel.State.Open) screens.model.state().get())
                .desk()
                .overview()
                .unsent();
    }
}
