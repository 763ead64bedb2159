package org.haversack.merge.change;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The name of a change: the SHA-256 of its line's UTF-8 bytes. Written in JSON as base64url without padding
/// (43 characters). Ordered as unsigned bytes, which is also the order of the 32-byte blobs in the store.
public record ChangeId(long a, long b, long c, long d) implements Comparable<ChangeId> {
    /// Length of an id in bytes.
    public static final int BYTES = 32;

    /// Length of an id in characters.
    public static final int TEXT_LENGTH = 43;

    private static final int LETTER_BITS = 6;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// The id of the change whose line has these bytes (without the comma and the line end).
    public static ChangeId ofLine(byte[] line) {
        return ofBytes(sha256().digest(line));
    }

    /// Reads 32 bytes.
    public static ChangeId ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a change id has 32 bytes, not " + bytes.length);
        }
        return new ChangeId(
                (long) LONGS.get(bytes, 0),
                (long) LONGS.get(bytes, Long.BYTES),
                (long) LONGS.get(bytes, 2 * Long.BYTES),
                (long) LONGS.get(bytes, 3 * Long.BYTES));
    }

    /// Reads the 43-character form; empty if the text is not one, or not the one this id would be written as.
    public static Optional<ChangeId> parse(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return text.length() == TEXT_LENGTH && bytes.length == TEXT_LENGTH
                ? Optional.ofNullable(ofText(bytes, 0))
                : Optional.empty();
    }

    /// Reads the 43-character form from bytes; null if they are not one, or not the one this id would be written as.
    public static @Nullable ChangeId ofText(byte[] text, int from) {
        var words = new long[BYTES / Long.BYTES];
        int full = 0;
        long word = 0;
        int bits = 0;
        for (int i = from; i < from + TEXT_LENGTH; i++) {
            int letter = letter(text[i]);
            if (letter < 0) {
                return null;
            }
            int room = Long.SIZE - bits;
            if (room > LETTER_BITS) {
                word = word << LETTER_BITS | letter;
                bits += LETTER_BITS;
            } else {
                bits = LETTER_BITS - room;
                words[full] = word << room | letter >>> bits;
                full++;
                word = letter & (1 << bits) - 1;
            }
        }
        return word == 0 ? new ChangeId(words[0], words[1], words[2], words[3]) : null;
    }

    private static int letter(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }

    /// Appends the 32 bytes.
    public ByteBuffer put(ByteBuffer to) {
        return to.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    public byte[] bytes() {
        var bytes = new byte[BYTES];
        LONGS.set(bytes, 0, a);
        LONGS.set(bytes, Long.BYTES, b);
        LONGS.set(bytes, 2 * Long.BYTES, c);
        LONGS.set(bytes, 3 * Long.BYTES, d);
        return bytes;
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
