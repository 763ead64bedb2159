package org.haversack.ui.kit;

import java.util.Arrays;
import javafx.scene.control.Label;

/// A few words on a coloured ground.
public final class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
    }

    public Badge(String words, Tone tone) {
        this();
        say(words, tone);
    }

    public void say(String words, Tone tone) {
        setText(words);
        getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        getStyleClass().add(tone.styleClass());
    }
}
