package org.haversack.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haversack.bundle.BundleFiles;

/// Files given to the program, as systems do when somebody opens them.
final class FileArguments {
    private FileArguments() {}

    /// The files, if every argument is one that is called as bundles are and is there; none, if the arguments are
    /// meant otherwise.
    static List<Path> of(String... args) {
        var files = new ArrayList<Path>();
        for (var arg : args) {
            try {
                var file = Path.of(arg).toAbsolutePath();
                if (!BundleFiles.looksLikeOne(file)) {
                    return List.of();
                }
                files.add(file);
            } catch (InvalidPathException noFile) {
                return List.of();
            }
        }
        return files;
    }

    /// As one window tells another.
    static String text(List<Path> files) {
        return String.join("\n", files.stream().map(Path::toString).toList());
    }

    /// What another window told.
    static List<Path> read(String text) {
        return text.isEmpty() ? List.of() : of(Arrays.stream(text.split("\n")).toArray(String[]::new));
    }
}
