package org.haversack.domain.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places in an ordered list, as fractional keys: digits of base 62 behind a point nobody writes, in ASCII
/// order, so that comparing keys as text orders the list. A key never ends in `0`, so there is always room
/// before and after it.
///
/// Lists are read in order of `pos`, then of id: two people who insert at the same place get the same key,
/// which is harmless. A list is renumbered by [#spread(int)] only when [#hasRoom] says so.
public final class Position {
    /// A key longer than this means that its list is to be renumbered.
    public static final int LONGEST = 30;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{0,199}[1-9A-Za-z]");

    private Position() {}

    /// Whether the text is a key as made here.
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /// A key strictly between two neighbours; null stands for the beginning or the end of the list.
    ///
    /// @throws IllegalArgumentException if nothing lies between them: equal, in the wrong order, or no keys;
    ///     see [#hasRoom]
    public static String between(@Nullable String before, @Nullable String after) {
        return find(before, after)
                .orElseThrow(() -> new IllegalArgumentException("no place between " + before + " and " + after));
    }

    /// Whether a short enough key lies between two neighbours; null stands for the beginning or the end of
    /// the list.
    public static boolean hasRoom(@Nullable String before, @Nullable String after) {
        return find(before, after).filter(key -> key.length() <= LONGEST).isPresent();
    }

    /// Keys for a list of this many entries, in order, evenly spread, with room everywhere.
    public static List<String> spread(int count) {
        int length = 1;
        long range = BASE;
        while (range < (count + 1L) * 8) {
            range *= BASE;
            length++;
        }
        var keys = new ArrayList<String>(count);
        for (long i = 1; i <= count; i++) {
            keys.add(written(range / (count + 1L) * i, length));
        }
        return keys;
    }

    private static String written(long number, int length) {
        var key = new StringBuilder(length);
        for (long rest = number; key.length() < length; rest /= BASE) {
            key.append(DIGITS.charAt((int) (rest % BASE)));
        }
        return trimmed(key.reverse().toString());
    }

    private static Optional<String> find(@Nullable String before, @Nullable String after) {
        var low = before == null ? "" : before;
        var high = after == null ? null : trimmed(after);
        if (!digits(low) || (high != null && (!digits(high) || trimmed(low).compareTo(high) >= 0))) {
            return Optional.empty();
        }
        if (high == null) {
            return Optional.of(above(low));
        }
        return Optional.of(before == null ? below(high) : middle(low, high));
    }

    /// Steps up by one in the first digit that can, so that a list grown at its end gets a longer key only
    /// every 61 entries.
    private static String above(String low) {
        for (int i = 0; i < low.length(); i++) {
            if (digit(low, i) < BASE - 1) {
                return low.substring(0, i) + DIGITS.charAt(digit(low, i) + 1);
            }
        }
        return low.isEmpty() ? "V" : low + "1";
    }

    /// Steps down by one in the first digit that can.
    private static String below(String high) {
        int i = 0;
        while (digit(high, i) == 0) {
            i++;
        }
        if (i + 1 < high.length()) {
            return high.substring(0, i + 1);
        }
        var zeros = high.substring(0, i);
        return digit(high, i) == 1 ? zeros + "0z" : zeros + DIGITS.charAt(digit(high, i) - 1);
    }

    private static String middle(String low, String high) {
        int i = 0;
        while (digit(low, i) == digit(high, i)) {
            i++;
        }
        var same = high.substring(0, i);
        int a = digit(low, i);
        int b = digit(high, i);
        if (b - a > 1) {
            return same + DIGITS.charAt((a + b) / 2);
        }
        if (i + 1 < high.length()) {
            return same + DIGITS.charAt(b);
        }
        return same + DIGITS.charAt(a) + above(low.substring(Math.min(i + 1, low.length())));
    }

    /// The digit at this place; behind the last one all are 0.
    private static int digit(String key, int place) {
        return place < key.length() ? DIGITS.indexOf(key.charAt(place)) : 0;
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    private static String trimmed(String key) {
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == '0') {
            end--;
        }
        return key.substring(0, end);
    }
}
