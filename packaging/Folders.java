import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Files and folders, those in jars included.
final class Folders {
    private Folders() {}

    /// Removes the folder with everything in it.
    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// All files in a folder, in order.
    static List<Path> files(Path folder, Predicate<String> name) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    static Path copyInto(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        var target = folder.resolve(file.getFileName().toString());
        return Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    static void copyAll(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.move(from, to);
    }

    /// What is done with the files in a jar.
    @FunctionalInterface
    interface Inside {
        void use(Path root) throws IOException;
    }

    static void inJar(Path jar, Inside inside) throws IOException {
        try (var files = FileSystems.newFileSystem(jar)) {
            inside.use(files.getPath("/"));
        }
    }
}
