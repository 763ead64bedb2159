package org.haversack.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.TextSize;

/// How the person wants the program to look: applied at once, and remembered.
public final class Appearance {
    private static final String COLOURS = "colours";
    private static final String TEXT_SIZE = "text-size";

    private final ObjectProperty<Colours> colours;
    private final ObjectProperty<TextSize> textSize;
    private final ObservableValue<ColorScheme> scheme;

    /// @param system light or dark, as the system is
    public Appearance(ObservableValue<ColorScheme> system, Settings settings) {
        this.colours = remembered(settings, COLOURS, Colours.SYSTEM, Colours.values());
        this.textSize = remembered(settings, TEXT_SIZE, TextSize.NORMAL, TextSize.values());
        this.scheme = Bindings.createObjectBinding(
                () -> switch (colours.get()) {
                    case SYSTEM -> system.getValue();
                    case LIGHT -> ColorScheme.LIGHT;
                    case DARK -> ColorScheme.DARK;
                },
                colours,
                system);
    }

    private static <E extends Enum<E>> ObjectProperty<E> remembered(
            Settings settings, String key, E usual, E[] possible) {
        var last = settings.get(key, "");
        var property = new SimpleObjectProperty<>(Arrays.stream(possible)
                .filter(one -> name(one).equals(last))
                .findFirst()
                .orElse(usual));
        property.subscribe((_, now) -> settings.set(key, name(now)));
        return property;
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    public ObjectProperty<Colours> colours() {
        return colours;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// Light or dark, as it is to be now.
    public ObservableValue<ColorScheme> scheme() {
        return scheme;
    }

    /// Makes text larger, or smaller, by one step; at the ends it stays.
    public void resize(int steps) {
        var all = TextSize.values();
        textSize.set(all[Math.clamp(textSize.get().ordinal() + (long) steps, 0, all.length - 1)]);
    }
}
