package org.haversack.ui.kit.files;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks in the system's own dialog where to save a file.
public final class FileDialog implements SavedFiles.Ask {
    private final String title;

    /// @param title what is asked
    public FileDialog(String title) {
        this.title = title;
    }

    @Override
    public Optional<Path> where(Path folder, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(folder.toFile());
        chooser.setInitialFileName(name);
        var owner = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    }
}
