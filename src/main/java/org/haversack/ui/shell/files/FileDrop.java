package org.haversack.ui.shell.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Files that are dropped on the window, wherever.
public final class FileDrop {
    private FileDrop() {}

    /// @param then hears what was dropped
    public static void on(Node window, Consumer<List<Path>> then) {
        window.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.setOnDragDropped(event -> {
            var files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            then.accept(files);
        });
    }
}
