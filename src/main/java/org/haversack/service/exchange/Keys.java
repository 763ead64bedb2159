package org.haversack.service.exchange;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.haversack.bundle.SigningKeys;

/// Public keys as the records of computers keep them.
final class Keys {
    private Keys() {}

    static String text(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /// The key in a record; empty if it is none.
    static Optional<byte[]> read(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(key -> key.length == SigningKeys.KEY_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
