package org.haversack.merge.change;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/// The name of a change: the SHA-256 of its line's UTF-8 bytes. Written in JSON as base64url without padding
/// (43 characters). Ordered as unsigned bytes, which is also the order of the 32-byte blobs in the store.
public record ChangeId(long a, long b, long c, long d) implements Comparable<ChangeId> {
    /// Length of an id in bytes.
    public static final int BYTES = 32;

    private static final int TEXT_LENGTH = 43;

    /// The id of the change whose line has these bytes (without the comma and the line end).
    public static ChangeId ofLine(byte[] line) {
        return ofBytes(sha256().digest(line));
    }

    /// Reads 32 bytes.
    public static ChangeId ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a change id has 32 bytes, not " + bytes.length);
        }
        var in = ByteBuffer.wrap(bytes);
        return new ChangeId(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    /// Reads the 43-character form; empty if the text is not one, or not the one this id would be written as.
    public static Optional<ChangeId> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            var id = ofBytes(Base64.getUrlDecoder().decode(text));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    @Override
    public int compareTo(ChangeId other) {
        int byA = Long.compareUnsigned(a, other.a);
        if (byA != 0) {
            return byA;
        }
        int byB = Long.compareUnsigned(b, other.b);
        if (byB != 0) {
            return byB;
        }
        int byC = Long.compareUnsigned(c, other.c);
        return byC != 0 ? byC : Long.compareUnsigned(d, other.d);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /// SHA-256, which every JDK has.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
