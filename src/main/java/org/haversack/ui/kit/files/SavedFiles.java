package org.haversack.ui.kit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.window.Notices;

/// Writes a file where the person wants it, remembers the folder, and says where it is.
public final class SavedFiles {
    private static final String FOLDER = "files.folder";

    /// Asks where to write; on the thread that draws.
    @FunctionalInterface
    public interface Ask {
        /// @param folder where to begin
        /// @param name what the file is to be called
        /// @return empty if the person would rather not
        Optional<Path> where(Path folder, String name);
    }

    /// Gives a file its content; on the thread of the store.
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Kit kit;
    private final Notices notices;
    private final Ask ask;
    private final FolderOpener opener;

    public SavedFiles(Kit kit, Notices notices, Ask ask, FolderOpener opener) {
        this.kit = kit;
        this.notices = notices;
        this.ask = ask;
        this.opener = opener;
    }

    /// Asks where the file is to be, writes it and says so.
    ///
    /// @param name what it is to be called, as far as file systems allow
    public void save(String name, Content content) {
        ask.where(folder(), allowed(name)).ifPresent(file -> {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                kit.settings().set(FOLDER, parent.toString());
            }
            write(file, content);
        });
    }

    private void write(Path file, Content content) {
        var words = kit.words();
        kit.work()
                .job(words.get("kit.file.writing"), _ -> {
                    whole(file, content);
                    return file;
                })
                .then(written -> notices.say(
                        words.get("kit.file.written", written),
                        words.get("kit.file.folder"),
                        () -> opener.open(written)))
                .orElse(IOException.class, _ -> notices.say(words.get("kit.file.not-written", file)))
                .start();
    }

    /// A file is there with all of its content or not at all.
    private static void whole(Path file, Content content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The folder of the last file; else the person's documents.
    private Path folder() {
        var home = Path.of(System.getProperty("user.home", "."));
        var documents = home.resolve("Documents");
        var usual = Files.isDirectory(documents) ? documents : home;
        try {
            return kit.settings()
                    .get(FOLDER)
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .orElse(usual);
        } catch (InvalidPathException unreadable) {
            return usual;
        }
    }

    /// A name without what Windows, macOS or Linux do not take.
    static String allowed(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
