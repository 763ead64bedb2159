package org.haversack.merge.change;

import java.util.random.RandomGenerator;

/// The text form shared by the ids of records, spaces, computers and bundles: UUIDv7 (RFC 9562 §5.7), lower
/// case, 36 characters. The id is only an id: its time part is never read.
public final class Uuid7 {
    private static final int LENGTH = 36;

    private Uuid7() {}

    /// A fresh id: 48 bits of milliseconds, so that ids made together lie together in an index, and 74 random
    /// bits.
    public static String text(long millis, RandomGenerator random) {
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new java.util.UUID(high, low).toString();
    }

    /// Whether the text has the form of an id: 8-4-4-4-12 lower-case hexadecimal digits.
    public static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        return areDigits(text, 0, 8)
                && text.charAt(8) == '-'
                && areDigits(text, 9, 13)
                && text.charAt(13) == '-'
                && areDigits(text, 14, 18)
                && text.charAt(18) == '-'
                && areDigits(text, 19, 23)
                && text.charAt(23) == '-'
                && areDigits(text, 24, LENGTH);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    static String checked(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }
}
