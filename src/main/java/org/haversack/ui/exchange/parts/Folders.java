package org.haversack.ui.exchange.parts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.haversack.ui.kit.Settings;

/// The folders chosen for files that go and come, remembered on this computer.
public final class Folders {
    private static final String EXCHANGE = "exchange-folder";
    private static final String OUT = "exchange-out";

    private final Settings settings;

    public Folders(Settings settings) {
        this.settings = settings;
    }

    /// The folder that some program keeps the same on several computers; empty if none was chosen.
    public Optional<Path> exchange() {
        return path(EXCHANGE);
    }

    /// Chooses the exchange folder, or none.
    public void chooseExchange(Optional<Path> folder) {
        settings.set(EXCHANGE, folder.map(Path::toString).orElse(""));
    }

    /// Where files go: the folder chosen last, else the exchange folder.
    public Optional<Path> out() {
        return path(OUT).or(this::exchange);
    }

    /// Remembers where files went; the exchange folder needs no remembering.
    public void rememberOut(Path folder) {
        settings.set(OUT, exchange().filter(folder::equals).isPresent() ? "" : folder.toString());
    }

    private Optional<Path> path(String key) {
        try {
            return settings.get(key).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
