package org.haversack.ui.practices.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTabTest {
    @Test
    void a_later_day_asks_why_the_action_slipped_and_keeps_the_reason(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            screens.model.open();
            var scene = screens.scene(1366, 768);
            var action = desk.actions().stream()
                    .filter(row -> row.open() && row.due().isPresent())
                    .findFirst()
                    .orElseThrow();
            screens.model.go(Destination.of(Place.PRACTICE, action.practice()));
            Screens.settle(scene);
            ((RadioButton) scene.lookup("#practice-tab-plan")).setSelected(true);
            Screens.settle(scene);
            assertFalse(asked(scene, action).getParent().isVisible());
            type((TextField) scene.lookup("#plan-" + action.id() + "-due"), "1 May 2026");
            assertTrue(asked(scene, action).getParent().isVisible());
            assertEquals(action.due(), due(desk, action));
            type(asked(scene, action), "Kim was ill");
            assertEquals(Optional.of(LocalDate.of(2026, 5, 1)), due(desk, action));
            var update = desk.action(action.id()).orElseThrow().updates().getFirst();
            assertEquals("Kim was ill", update.reason());
            assertTrue(update.kind().orElseThrow().is(ActionUpdateKind.SLIPPED));
            screens.model.close();
            return null;
        });
    }

    private static TextField asked(Scene scene, ActionRow action) {
        return (TextField) scene.lookup("#plan-" + action.id() + "-reason");
    }

    private static Optional<LocalDate> due(StoreDesk desk, ActionRow action) {
        return desk.action(action.id()).orElseThrow().action().due();
    }

    private static void type(TextField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }
}
