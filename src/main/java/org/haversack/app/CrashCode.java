package org.haversack.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a mistake of the program by where it happened: the same mistake has the same code on every computer.
final class CrashCode {
    private static final int DEEPEST_CAUSE = 10;
    private static final int MOST_FRAMES = 60;
    private static final int BYTES = 4;

    private CrashCode() {}

    /// Eight letters and digits, such as `3f2a-91bc`.
    static String of(Throwable crash) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(trace(crash).getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().formatHex(hash, 0, BYTES);
            return hex.substring(0, BYTES) + "-" + hex.substring(BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /// Types and places, causes included, without any message: messages may quote what somebody typed.
    static String trace(Throwable crash) {
        var trace = new StringBuilder();
        Throwable thrown = crash;
        for (int depth = 0; thrown != null && depth < DEEPEST_CAUSE; depth++) {
            trace.append(depth == 0 ? "" : "caused by ")
                    .append(thrown.getClass().getName())
                    .append('\n');
            var frames = thrown.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                trace.append("    ")
                        .append(frames[i].getClassName())
                        .append('.')
                        .append(frames[i].getMethodName())
                        .append(':')
                        .append(frames[i].getLineNumber())
                        .append('\n');
            }
            thrown = thrown.getCause();
        }
        return trace.toString();
    }
}
