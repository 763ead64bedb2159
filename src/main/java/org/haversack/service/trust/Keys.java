package org.haversack.service.trust;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.haversack.bundle.SigningKeys;

/// Public keys as the records of computers keep them.
public final class Keys {
    private Keys() {}

    public static String text(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /// The key in a record; empty if it is none.
    public static Optional<byte[]> read(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text)).filter(key -> key.length == SigningKeys.KEY_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
