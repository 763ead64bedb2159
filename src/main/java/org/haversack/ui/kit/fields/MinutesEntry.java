package org.haversack.ui.kit.fields;

import javafx.scene.input.KeyCode;
import org.haversack.ui.kit.Kit;

/// A length of time in minutes, from 0 to a day: `45`, `1h30`. Up and down go 5 minutes on or back, page up and
/// down 30.
public final class MinutesEntry extends TypedEntry<Integer> {
    private static final int STEP = 5;
    private static final int PAGE = 30;

    public MinutesEntry(String id, String name, Kit kit) {
        super(
                id,
                name,
                new TypedModel<>(
                        Clocks::minutes, kit.days()::minutes, kit.words().get("kit.field.minutes.not-understood")));
        put(input());
    }

    @Override
    protected void step(KeyCode key, boolean wide) {
        int way = key == KeyCode.UP || key == KeyCode.PAGE_UP ? 1 : -1;
        int by = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN ? PAGE : STEP;
        model().step(by, minutes -> Math.clamp(minutes + (long) way * by, 0, Clocks.MOST_MINUTES));
    }
}
