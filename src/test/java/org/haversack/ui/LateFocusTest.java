package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reminder leads to its action, however long the store takes to read the list.
class LateFocusTest {
    @TempDir
    Path folder;

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private Screens screens;
    private Stage window;
    private String action;

    @BeforeEach
    void open() throws Exception {
        on(() -> {
            screens = new Screens(Screens.sample(folder), waiting::add);
            window = new Stage();
            window.setScene(screens.scene(1000, 700));
            window.show();
            screens.model.open();
            read();
            screens.model.go(Destination.of(Place.TODAY));
            read();
            var reminder = (Hyperlink) Screens.seen(
                            window.getScene(),
                            node -> node instanceof Hyperlink
                                    && String.valueOf(node.getId()).startsWith("reminder-"))
                    .getLast();
            action = reminder.getId().substring("reminder-".length());
            reminder.fire();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            window.close();
            screens.model.close();
            read();
            return null;
        });
    }

    @Test
    void its_action_is_chosen_and_has_the_keyboard_once_it_is_read() throws Exception {
        var seen = on(() -> {
            assertEquals(List.of(), list().getItems());
            read();
            return List.of(
                    ((ActionRow) list().getSelectionModel().getSelectedItem())
                            .id()
                            .text(),
                    window.getScene().getFocusOwner().getId());
        });
        assertEquals(List.of(action, "list"), seen);
    }

    @Test
    void somebody_who_went_on_meanwhile_keeps_the_keyboard_where_she_is() throws Exception {
        var seen = on(() -> {
            screens.model.go(Destination.of(Place.SETTINGS));
            var field = window.getScene().lookup("#about");
            field.requestFocus();
            read();
            return List.of(
                    screens.model.destination().get().place().name(),
                    window.getScene().getFocusOwner().getId());
        });
        assertEquals(List.of("SETTINGS", "about"), seen);
    }

    private TableView<?> list() {
        return (TableView<?>) window.getScene().lookup("#list");
    }

    private void read() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        Screens.settle(window.getScene());
    }

    private static <T> T on(Callable<T> task) throws Exception {
        return Screens.onScreen(task);
    }
}
