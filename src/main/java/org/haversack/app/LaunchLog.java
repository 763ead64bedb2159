package org.haversack.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.haversack.store.sql.StoreFolder;
import org.jspecify.annotations.Nullable;

/// The log of one launch: a file that is made when there is something to write, beside those of the nine
/// launches before. Never holds what people typed: of an exception it keeps the type and the places in the
/// program, not the message; of other people's code only who spoke up.
final class LaunchLog extends Handler {
    /// What the file is called; the newest is number 0.
    static final String PATTERN = "haversack-%g.log";

    private static final int FILES = 10;
    private static final int MOST_BYTES = 2_000_000;
    private static final String OURS = "org.haversack";

    private final Path folder;
    private @Nullable FileHandler file;
    private boolean failed;

    private LaunchLog(Path folder) {
        this.folder = folder;
    }

    /// Sends everything that is logged from now on, from this level up, to the file and nowhere else.
    static LaunchLog begin(Path folder, Level level) {
        LogManager.getLogManager().reset();
        var log = new LaunchLog(folder);
        log.setLevel(level);
        var root = Logger.getLogger("");
        root.setLevel(level);
        root.addHandler(log);
        return log;
    }

    @Override
    public synchronized void publish(@Nullable LogRecord entry) {
        if (entry != null && isLoggable(entry)) {
            var open = file();
            if (open != null) {
                open.publish(entry);
            }
        }
    }

    private @Nullable FileHandler file() {
        if (file == null && !failed) {
            try {
                StoreFolder.makeFolder(folder);
                file = new FileHandler(folder.resolve(PATTERN).toString(), MOST_BYTES, FILES, false);
                file.setFormatter(new Discreet());
                file.setLevel(Level.ALL);
            } catch (IOException unwritable) {
                // Without a log the program still works; there is nowhere to say so.
                failed = true;
            }
        }
        return file;
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }

    /// Writes no word that could be somebody's.
    static final class Discreet extends Formatter {
        @Override
        public String format(LogRecord entry) {
            var name = String.valueOf(entry.getLoggerName());
            boolean ours = name.equals(OURS) || name.startsWith(OURS + ".");
            var text = new StringBuilder("%s %s %s %s%n"
                    .formatted(entry.getInstant(), entry.getLevel().getName(), name, ours ? entry.getMessage() : "…"));
            var thrown = entry.getThrown();
            if (thrown != null) {
                text.append(CrashCode.trace(thrown));
            }
            return text.toString();
        }
    }
}
