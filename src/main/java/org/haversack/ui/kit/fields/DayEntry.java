package org.haversack.ui.kit.fields;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haversack.domain.text.NaturalDate;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;

/// A day: `tomorrow`, `fri`, `13 Mar`. Up and down go a day on or back, page up and down a week, with Shift a
/// month; the button, or Alt+Down, shows a calendar.
public final class DayEntry extends TypedEntry<LocalDate> {
    private final Kit kit;
    private final Button open;
    private final CalendarPopup calendar;

    /// Understands days as [NaturalDate] does.
    public DayEntry(String id, String name, Kit kit) {
        this(id, name, kit, typed -> NaturalDate.read(typed, kit.days().today()));
    }

    /// @param reader understands days in another way
    public DayEntry(String id, String name, Kit kit, Function<String, Optional<LocalDate>> reader) {
        super(id, name, new TypedModel<>(reader, kit.days()::day, kit.words().get("kit.field.day.not-understood")));
        this.kit = kit;
        calendar = new CalendarPopup(day -> {
            model().choose(Optional.of(day));
            focus();
        });
        open = Controls.iconButton(
                id + "-calendar", Icon.DAY, kit.words().get("kit.field.day.calendar", name), this::open);
        var both = new HBox(input(), open);
        both.getStyleClass().add("field-with-button");
        HBox.setHgrow(input(), Priority.ALWAYS);
        put(both);
        input().setPromptText(kit.words().get("kit.field.day.prompt"));
        input().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                open();
                event.consume();
            }
        });
    }

    private void open() {
        model().leave();
        calendar.show(input(), value().get().orElseGet(kit.days()::today));
    }

    @Override
    protected void step(KeyCode key, boolean wide) {
        int way = key == KeyCode.UP || key == KeyCode.PAGE_UP ? 1 : -1;
        boolean page = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN;
        model().step(kit.days().today(), day -> {
            if (page) {
                return wide ? day.plusMonths(way) : day.plusWeeks(way);
            }
            return day.plusDays(way);
        });
    }
}
