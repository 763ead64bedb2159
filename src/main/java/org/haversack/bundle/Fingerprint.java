package org.haversack.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// Eight digits that two people compare on the telephone, such as `4821-7733`. A hundred million codes:
/// enough for a call, in which a wrong guess is noticed; not a replacement for the key itself.
///
/// @param code four digits, a dash, four digits
public record Fingerprint(String code) {
    private static final long CODES = 100_000_000L;
    private static final int HALF = 10_000;
    private static final int CHUNK = 64 * 1024;

    public Fingerprint {
        if (!code.matches("[0-9]{4}-[0-9]{4}")) {
            throw new IllegalArgumentException("not a code: " + code);
        }
    }

    /// The code of a computer.
    ///
    /// @param key raw 32-byte Ed25519 public key
    public static Fingerprint ofKey(byte[] key) {
        return of("haversack-key 1\n", key);
    }

    /// The code of one file, by which a questionable file is accepted.
    ///
    /// @param sha256 of the file's bytes
    public static Fingerprint ofFile(byte[] sha256) {
        return of("haversack-file 1\n", sha256);
    }

    /// Whether a person typed this code; spaces do not count and the dash may be missing.
    public boolean matches(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "").equals(code.replace("-", ""));
    }

    private static Fingerprint of(String domain, byte[] bytes) {
        var hash = sha256();
        hash.update(domain.getBytes(StandardCharsets.US_ASCII));
        long number = Long.remainderUnsigned(ByteBuffer.wrap(hash.digest(bytes)).getLong(), CODES);
        return new Fingerprint(String.format(Locale.ROOT, "%04d-%04d", number / HALF, number % HALF));
    }

    /// SHA-256 of a file's bytes.
    public static byte[] of(Path file) throws IOException {
        var hash = sha256();
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hash.update(chunk, 0, read);
            }
        }
        return hash.digest();
    }

    /// SHA-256, which every JDK has.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
