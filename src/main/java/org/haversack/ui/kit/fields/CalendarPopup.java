package org.haversack.ui.kit.fields;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// A month to choose a day from, below a field.
final class CalendarPopup {
    private final Consumer<LocalDate> chosen;
    private final Popup popup = new Popup();
    private boolean moving;

    CalendarPopup(Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(false);
    }

    void show(TextField below, LocalDate day) {
        var calendar = new Calendar(day);
        calendar.setAccessibleText(below.getAccessibleText());
        calendar.valueProperty().subscribe((_, now) -> {
            if (!moving) {
                choose(now);
            }
        });
        calendar.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof Button) && used(event.getCode(), calendar)) {
                event.consume();
            }
        });
        var frame = new StackPane(calendar);
        frame.getStyleClass().add("pop-up");
        frame.setStyle("-fx-font-size: " + below.getFont().getSize() + "px");
        popup.getContent().setAll(frame);
        var place = below.localToScreen(0, below.getHeight());
        popup.show(below, place.getX(), place.getY());
        calendar.requestFocus();
    }

    private boolean used(KeyCode code, Calendar calendar) {
        var day = calendar.getValue();
        return switch (code) {
            case LEFT -> move(calendar, day.minusDays(1));
            case RIGHT -> move(calendar, day.plusDays(1));
            case UP -> move(calendar, day.minusWeeks(1));
            case DOWN -> move(calendar, day.plusWeeks(1));
            case PAGE_UP -> move(calendar, day.minusMonths(1));
            case PAGE_DOWN -> move(calendar, day.plusMonths(1));
            case ENTER, SPACE -> {
                choose(day);
                yield true;
            }
            default -> false;
        };
    }

    private boolean move(Calendar calendar, LocalDate day) {
        moving = true;
        calendar.setValue(day);
        moving = false;
        return true;
    }

    private void choose(LocalDate day) {
        popup.hide();
        chosen.accept(day);
    }
}
