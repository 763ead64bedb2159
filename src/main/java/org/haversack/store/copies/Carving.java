package org.haversack.store.copies;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds where changes begin and end in the bytes of a file.
final class Carving {
    /// No line of a change is longer, in bytes.
    static final int LONGEST = 1024 * 1024;

    private static final byte[] BEGINNING = "{\"s\":\"".getBytes(StandardCharsets.US_ASCII);

    private Carving() {}

    /// Whether a change may begin here.
    static boolean begins(byte[] bytes, int at) {
        return bytes[at] == BEGINNING[0]
                && at + BEGINNING.length <= bytes.length
                && Arrays.mismatch(bytes, at, at + BEGINNING.length, BEGINNING, 0, BEGINNING.length) < 0;
    }

    /// Where the JSON that begins here ends; -1 if it does not.
    static int end(byte[] bytes, int from) {
        int depth = 0;
        boolean text = false;
        for (int i = from; i < bytes.length && i - from < LONGEST; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ') {
                return -1;
            }
            if (text) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    text = false;
                }
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }
}
