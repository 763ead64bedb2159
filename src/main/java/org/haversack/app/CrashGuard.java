package org.haversack.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haversack.cli.kit.Exit;

/// Turns what nobody expected into one plain sentence with a code, and writes where it happened into the log.
public final class CrashGuard {
    private static final Logger LOG = Logger.getLogger(CrashGuard.class.getName());

    private final Path logs;

    /// @param logs the folder of the logs
    public CrashGuard(Path logs) {
        this.logs = logs;
    }

    /// Runs a command; if it fails in an unexpected way, says so and returns exit code 1.
    public int run(IntSupplier command, PrintStream messages) {
        try {
            return command.getAsInt();
        } catch (RuntimeException | Error crash) {
            messages.println(sentence(crash));
            messages.flush();
            return Exit.CRASHED;
        }
    }

    /// Logs what happened; returns what to tell a person.
    public String sentence(Throwable crash) {
        var code = CrashCode.of(crash);
        LOG.log(Level.SEVERE, "crash " + code, crash);
        return "Something unexpected happened in Haversack, code %s. What was not finished was not kept. Where it happened is in the log in %s; it holds nothing anyone typed."
                .formatted(code, logs);
    }
}
