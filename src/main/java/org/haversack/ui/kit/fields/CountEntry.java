package org.haversack.ui.kit.fields;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.haversack.ui.kit.Kit;

/// A number of people or things, from 0 to 1000. Up and down go one on or back, page up and down ten.
public final class CountEntry extends TypedEntry<Integer> {
    private static final int MOST = 1_000;
    private static final int DIGITS = 4;
    private static final int PAGE = 10;

    public CountEntry(String id, String name, Kit kit) {
        super(
                id,
                name,
                new TypedModel<>(CountEntry::read, String::valueOf, kit.words().get("kit.field.count.not-understood")));
        put(input());
    }

    private static Optional<Integer> read(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1," + DIGITS + "}")
                ? Optional.of(Integer.valueOf(digits)).filter(number -> number <= MOST)
                : Optional.empty();
    }

    @Override
    protected void step(KeyCode key, boolean wide) {
        int way = key == KeyCode.UP || key == KeyCode.PAGE_UP ? 1 : -1;
        int by = key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN ? PAGE : 1;
        model().step(by, number -> Math.clamp(number + (long) way * by, 0, MOST));
    }
}
