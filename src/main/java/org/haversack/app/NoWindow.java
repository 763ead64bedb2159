package org.haversack.app;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.haversack.cli.kit.Stop;

/// Why no window opens, in one sentence for a person who started the program from a terminal or a menu.
final class NoWindow {
    private final Path logs;

    /// @param logs the folder of the logs
    NoWindow(Path logs) {
        this.logs = logs;
    }

    /// What happened, what to do, and where the log is.
    String sentence(Throwable why) {
        if (why instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return sentence(wrapped.getCause());
        }
        if (why instanceof Stop stop) {
            return stop.sentence();
        }
        var words = String.valueOf(why.getMessage());
        if (words.contains("DISPLAY")) {
            return "Haversack finds no screen to open its window on. Start it from the desktop of this computer; its commands work without a screen, see haversack --help. %s"
                    .formatted(log());
        }
        if (words.contains("GTK") || words.contains("glassgtk")) {
            return "Haversack cannot open its window because the library GTK 3 is missing or damaged. Install it (Debian and Ubuntu: sudo apt install libgtk-3-0; Fedora: sudo dnf install gtk3) and start Haversack again. %s"
                    .formatted(log());
        }
        if (words.contains("QuantumRenderer") || words.contains("pipeline")) {
            return "Haversack cannot draw on this screen. Bring the computer's graphics driver up to date and start Haversack again. %s"
                    .formatted(log());
        }
        return new CrashGuard(logs).sentence(why);
    }

    private String log() {
        return "The log is in %s.".formatted(logs);
    }
}
