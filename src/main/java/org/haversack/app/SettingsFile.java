package org.haversack.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.haversack.ui.kit.Settings;

/// Remembered choices in a small file beside the store. A file that cannot be read counts as empty, and one
/// that cannot be written is only logged: losing the size of the window must not stop anybody's work.
final class SettingsFile implements Settings, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> new Thread(task, "settings"));

    SettingsFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                var properties = new Properties();
                properties.load(new StringReader(Files.readString(file)));
                properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.log(Level.WARNING, "The settings could not be read.", unreadable);
            }
        }
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void set(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            var text = values.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                    .collect(Collectors.joining());
            writer.execute(() -> write(text));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private void write(String text) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return;
            }
            var fresh = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "The settings could not be written.", unwritable);
        }
    }

    /// Waits for what is being written.
    @Override
    public void close() {
        writer.close();
    }
}
