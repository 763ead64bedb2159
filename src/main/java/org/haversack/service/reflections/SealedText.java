package org.haversack.service.reflections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeIdentity;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;

/// Texts sealed with age, in memory only.
final class SealedText {
    private static final byte[] MARK = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
    private static final long LONGEST = 1024 * 1024;

    private SealedText() {}

    static boolean isSealed(byte[] body) {
        return body.length > MARK.length && Arrays.mismatch(body, 0, MARK.length, MARK, 0, MARK.length) < 0;
    }

    /// The body sealed for a key; a sealed one as it is.
    static byte[] seal(byte[] body, String recipient) {
        if (isSealed(body)) {
            return body;
        }
        var out = new ByteArrayOutputStream();
        try (var in = AgeFile.closeFor(List.of(recipient), out)) {
            in.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The text in a body; empty if the key does not open it.
    static Optional<String> open(byte[] body, AgeIdentity key) {
        if (!isSealed(body)) {
            return Optional.of(new String(body, StandardCharsets.UTF_8));
        }
        var out = new ByteArrayOutputStream();
        try {
            AgeFile.open(new ByteArrayInputStream(body), new AgeKey.Identities(List.of(key)), LONGEST, out);
            return Optional.of(out.toString(StandardCharsets.UTF_8));
        } catch (AgeTrouble other) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
