package org.haversack.bundle.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.PrivateFiles;
import org.haversack.bundle.Reading;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.Seal;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;

/// Opens sealed bundles. What is inside goes to files that only the user can read, in a folder of the program,
/// and stays there until this is closed; what a crash leaves behind, [#clear] removes at the next start.
/// Several threads may read at the same time.
public final class Unsealing implements Seal, AutoCloseable {
    private static final String ENDING = ".opened";

    private final Path folder;
    private final AgeKey key;
    private final List<Path> opened = new ArrayList<>();

    /// @param folder the program's own; made when needed, for the user only
    public Unsealing(Path folder, AgeKey key) {
        this.folder = folder;
        this.key = key;
    }

    @Override
    public Reading read(Path file) throws IOException {
        var plain = folder.resolve(UUID.randomUUID() + ENDING);
        PrivateFiles.createFolder(folder);
        remember(plain);
        PrivateFiles.createFile(plain);
        var reading = read(file, plain);
        if (reading instanceof Reading.Refused) {
            Files.deleteIfExists(plain);
        }
        return reading;
    }

    private Reading read(Path file, Path plain) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var out = Files.newOutputStream(plain, StandardOpenOption.WRITE)) {
            AgeFile.open(in, key, BundleReader.LARGEST_FILE, out);
        } catch (AgeTrouble trouble) {
            return new Reading.Refused(refusal(trouble));
        }
        return BundleReader.open(plain);
    }

    private static Refusal refusal(AgeTrouble trouble) {
        return switch (trouble.why()) {
            case DAMAGED -> Refusal.damaged();
            case OTHER_KEY -> Refusal.sealedForOthers();
            case NOT_WITH_WORDS -> Refusal.notWithPassphrase();
            case WITH_WORDS -> Refusal.needsPassphrase();
            case WRONG_WORDS -> Refusal.wrongPassphrase();
            case WORK_FACTOR -> Refusal.workFactor();
            case TOO_LARGE -> Refusal.tooLarge("it has more than 1 GB");
        };
    }

    private synchronized void remember(Path plain) {
        opened.add(plain);
    }

    /// Deletes what was opened. What cannot be deleted now is deleted at the next start.
    @Override
    public synchronized void close() {
        opened.forEach(Unsealing::delete);
        opened.clear();
    }

    /// Deletes what an earlier run left behind.
    public static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            files.forEach(Unsealing::delete);
        } catch (IOException unreadable) {
            // Only its owner can read what is there; the next start tries again.
        }
    }

    private static void delete(Path plain) {
        try {
            Files.deleteIfExists(plain);
        } catch (IOException held) {
            // The same: the next start tries again.
        }
    }
}
