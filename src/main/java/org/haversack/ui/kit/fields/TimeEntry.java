package org.haversack.ui.kit.fields;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.input.KeyCode;
import org.haversack.ui.kit.Kit;

/// A time of the day: `9`, `9:30`, `0930`, `14.15`. Up and down go a quarter of an hour on or back, page up and
/// down an hour.
public final class TimeEntry extends TypedEntry<LocalTime> {
    private static final int QUARTER = 15;
    private static final LocalTime USUAL = LocalTime.of(9, 0);

    public TimeEntry(String id, String name, Kit kit) {
        super(
                id,
                name,
                new TypedModel<>(
                        Clocks::time,
                        DateTimeFormatter.ofPattern(
                                kit.words().get("kit.days.time"), kit.words().locale())::format,
                        kit.words().get("kit.field.time.not-understood")));
        put(input());
    }

    @Override
    protected void step(KeyCode key, boolean wide) {
        int way = key == KeyCode.UP || key == KeyCode.PAGE_UP ? 1 : -1;
        boolean page = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN;
        model().step(USUAL, time -> page ? time.plusHours(way) : time.plusMinutes((long) way * QUARTER));
    }
}
