package org.haversack.ui.exchange.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.haversack.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/// Asks in the system's own dialogs for files or a folder.
public final class Choosing {
    private final Words words;

    public Choosing(Words words) {
        this.words = words;
    }

    /// Files from others; none if the person would rather not.
    public List<Path> files() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("exchange.choose.files"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                words.get("exchange.choose.ours"), "*.haversack.json", "*.haversack.age"),
                        new FileChooser.ExtensionFilter(words.get("exchange.choose.any"), "*.*"));
        var chosen = chooser.showOpenMultipleDialog(window());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /// A folder; empty if the person would rather not.
    public Optional<Path> folder(Optional<Path> from) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("exchange.choose.folder"));
        from.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    private static @Nullable Window window() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
    }
}
