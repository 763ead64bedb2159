package org.haversack.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a person reads along.
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /// Whether standard error is a terminal. Java tells that of the other two streams only, so Linux is asked
    /// itself, and elsewhere the answer is that for standard output.
    static boolean readsMessages() {
        try {
            if (Files.isSymbolicLink(STANDARD_ERROR)) {
                var target = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException unknown) {
            return false;
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
