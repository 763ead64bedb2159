package org.haversack.ui.kit.fields;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// A month to choose a day from, below a field.
final class CalendarPopup {
    private final Consumer<LocalDate> chosen;
    private final Popup popup = new Popup();

    CalendarPopup(Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(false);
    }

    void show(TextField below, LocalDate day) {
        var calendar = new Calendar(day);
        calendar.setAccessibleText(below.getAccessibleText());
        calendar.valueProperty().subscribe((_, now) -> choose(now));
        calendar.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(calendar.getValue());
            }
        });
        var frame = new StackPane(calendar);
        frame.getStyleClass().add("pop-up");
        frame.setStyle("-fx-font-size: " + below.getFont().getSize() + "px");
        popup.getContent().setAll(frame);
        var place = below.localToScreen(0, below.getHeight());
        popup.show(below, place.getX(), place.getY());
        frame.applyCss();
        frame.layout();
        var cell = calendar.lookup(".selected");
        (cell == null ? calendar : cell).requestFocus();
    }

    private void choose(LocalDate day) {
        popup.hide();
        chosen.accept(day);
    }
}
