package org.haversack.ui.kit.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows the folder of a file in the system's own program for files.
@FunctionalInterface
public interface FolderOpener {
    void open(Path file);

    /// By the command that the system has for it. Where there is none, nothing happens: where the file is has
    /// been said.
    static FolderOpener ofSystem() {
        return file -> {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                return;
            }
            try {
                new ProcessBuilder(command(System.getProperty("os.name", ""), folder))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException none) {
                // There is no such program here.
            }
        };
    }

    private static List<String> command(String system, Path folder) {
        var name = system.toLowerCase(Locale.ROOT);
        var program = name.contains("win") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
        return List.of(program, folder.toString());
    }
}
