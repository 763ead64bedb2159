package org.haversack.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.ui.kit.Settings;

/// Where the window is, and how it is remembered. All lengths are pixels as JavaFX counts them.
///
/// @param maximised whether it fills its screen; the other values are those it goes back to
record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /// A rectangle a window may be in.
    record Room(double x, double y, double width, double height) {
        /// How much of a window would be seen in it.
        private double seen(WindowPlace place) {
            double wide = Math.min(x + width, place.x + place.width) - Math.max(x, place.x);
            double high = Math.min(y + height, place.y + place.height) - Math.max(y, place.y);
            return Math.max(0, wide) * Math.max(0, high);
        }
    }

    private static final String KEY = "window";
    private static final double USUAL_WIDTH = 1366;
    private static final double USUAL_HEIGHT = 768;
    private static final int PARTS = 5;

    /// Where it is to be, so that all of it can be seen: where it was, or in the middle of the first screen if
    /// it was on a screen that is not there any more, or never open.
    ///
    /// @param screens what can be seen, the main one first; at least one
    static WindowPlace of(Settings settings, List<Room> screens) {
        return settings.get(KEY)
                .flatMap(WindowPlace::read)
                .flatMap(last -> screens.stream()
                        .filter(screen -> screen.seen(last) > 0)
                        .max(Comparator.comparingDouble(screen -> screen.seen(last)))
                        .map(last::inside))
                .orElseGet(() -> usual(screens.getFirst()));
    }

    void remember(Settings settings) {
        settings.set(
                KEY,
                "%d %d %d %d %b"
                        .formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximised));
    }

    private static Optional<WindowPlace> read(String text) {
        var parts = text.split(" ");
        if (parts.length != PARTS
                || Arrays.stream(parts).limit(PARTS - 1).anyMatch(part -> !part.matches("-?\\d{1,6}"))) {
            return Optional.empty();
        }
        var place = new WindowPlace(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                parts[4].equals("true"));
        return place.width > 0 && place.height > 0 ? Optional.of(place) : Optional.empty();
    }

    private static WindowPlace usual(Room screen) {
        double wide = Math.min(USUAL_WIDTH, screen.width());
        double high = Math.min(USUAL_HEIGHT, screen.height());
        return new WindowPlace(
                screen.x() + (screen.width() - wide) / 2, screen.y() + (screen.height() - high) / 2, wide, high, false);
    }

    /// Moved, and made smaller if need be, until it is inside.
    private WindowPlace inside(Room screen) {
        double wide = Math.min(width, screen.width());
        double high = Math.min(height, screen.height());
        return new WindowPlace(
                Math.max(screen.x(), Math.min(x, screen.x() + screen.width() - wide)),
                Math.max(screen.y(), Math.min(y, screen.y() + screen.height() - high)),
                wide,
                high,
                maximised);
    }
}
