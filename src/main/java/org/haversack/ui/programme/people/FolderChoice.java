package org.haversack.ui.programme.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Asks for a folder; on the thread that draws.
@FunctionalInterface
public interface FolderChoice {
    /// @param from where to begin
    /// @return empty if the person would rather not
    Optional<Path> ask(Optional<Path> from);

    /// With the system's dialog.
    static FolderChoice ofSystem(String title) {
        return from -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            from.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            var owner = Window.getWindows().stream()
                    .filter(Window::isFocused)
                    .findFirst()
                    .orElse(null);
            return Optional.ofNullable(chooser.showDialog(owner)).map(file -> file.toPath());
        };
    }
}
