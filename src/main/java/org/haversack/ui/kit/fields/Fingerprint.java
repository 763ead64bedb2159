package org.haversack.ui.kit.fields;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Recognises a found text without telling it: the first 20 bits of a salted SHA-256. Hundreds of personal
/// numbers share each one, so it leads back to nobody; that another find has the same is one in a million.
final class Fingerprint {
    private static final int DIGITS = 5;

    private Fingerprint() {}

    /// @param found as it stands in the text; capitals and punctuation do not matter
    static String of(String salt, String field, String found) {
        var bare = found.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        var text = salt + "\n" + field + "\n" + bare;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
