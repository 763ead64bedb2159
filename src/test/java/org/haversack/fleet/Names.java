package org.haversack.fleet;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that are the same in every run.
public final class Names {
    private Names() {}

    /// A UUIDv7 in form, made of a word and a number.
    public static String uuid(String word, long number) {
        var made = UUID.nameUUIDFromBytes((word + " " + number).getBytes(StandardCharsets.UTF_8));
        long high = (made.getMostSignificantBits() & ~0xF000L) | 0x7000L;
        return new UUID(high, made.getLeastSignificantBits()).toString();
    }
}
