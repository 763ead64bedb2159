package org.haversack.report.paper;

import java.util.List;

/// A strip of a page over its whole width, never broken. Lengths are in points.
///
/// @param gap empty space before it, unless it is the first of its page
/// @param height without the gap
/// @param marks what is drawn on it
/// @param keep whether it belongs on the page of the strip after it
record Row(float gap, float height, List<Mark> marks, boolean keep) {
    /// Something drawn; `x` from the left end of the strip, `y` from its top downwards.
    sealed interface Mark {
        Mark moved(float right, float down);
    }

    /// Words on a baseline at `y`.
    record Words(float x, float y, String text, Style style) implements Mark {
        @Override
        public Mark moved(float right, float down) {
            return new Words(x + right, y + down, text, style);
        }
    }

    /// A hairline to the right.
    record Hairline(float x, float y, float length) implements Mark {
        @Override
        public Mark moved(float right, float down) {
            return new Hairline(x + right, y + down, length);
        }
    }

    Row {
        marks = List.copyOf(marks);
    }

    Row withGap(float points) {
        return new Row(points, height, marks, keep);
    }

    Row kept(boolean together) {
        return new Row(gap, height, marks, together);
    }
}
