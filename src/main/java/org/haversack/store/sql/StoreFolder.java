package org.haversack.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Where a store lies: its file, and beside it its keys and the folder with its inbox, quarantine and
/// snapshots. All are for their owner only.
public final class StoreFolder {
    private StoreFolder() {}

    /// The keys of a store: `<store>.keys`.
    public static Path keys(Path store) {
        return store.resolveSibling(store.getFileName() + ".keys");
    }

    /// The folder for what comes in and what is kept safe: `<store>.files`.
    public static Path files(Path store) {
        return store.resolveSibling(store.getFileName() + ".files");
    }

    /// Where the plain text of sealed files lies while they are taken.
    public static Path opened(Path store) {
        return files(store).resolve("opened");
    }

    /// The snapshots of a store.
    public static Path backups(Path store) {
        return files(store).resolve("backups");
    }

    /// Makes a folder that its owner alone can read, with those above it.
    public static Path makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        }
        return folder;
    }

    public static void prepare(Path store) {
        try {
            var folder = store.toAbsolutePath().getParent();
            if (folder != null) {
                makeFolder(folder);
            }
        } catch (IOException refused) {
            throw new StoreTrouble(
                    StoreTrouble.Why.READ_ONLY,
                    "The folder of " + store
                            + " cannot be made here. Choose another place or check that you may write there.",
                    refused);
        }
    }

    public static void makePrivate(Path store) {
        for (var part : parts(store)) {
            try {
                if (Files.exists(part)) {
                    restrict(part, "rw-------");
                }
            } catch (IOException kept) {
                throw new StoreTrouble(
                        StoreTrouble.Why.READ_ONLY, "The store " + store + " cannot be made private.", kept);
            }
        }
    }

    /// Removes a store that was not finished, with its keys and its empty folders.
    public static void discard(Path store) {
        var remains = new ArrayList<>(parts(store));
        remains.addAll(KeptCopies.of(store));
        remains.add(keys(store));
        remains.addAll(List.of(
                files(store).resolve("inbox"), files(store).resolve("quarantine"), opened(store), backups(store)));
        remains.add(files(store));
        for (var part : remains) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException kept) {
                // An empty store that could not be made stays behind; nothing of anyone's is in it.
            }
        }
    }

    /// Removes the folders of a store that was not made after all, as far as they are empty.
    public static void tidy(Path store) {
        if (Files.notExists(store)) {
            for (var folder : List.of(opened(store), files(store))) {
                try {
                    Files.deleteIfExists(folder);
                } catch (IOException notEmpty) {
                    // Something else is kept there.
                }
            }
        }
    }

    private static List<Path> parts(Path store) {
        return List.of(
                store,
                store.resolveSibling(store.getFileName() + "-wal"),
                store.resolveSibling(store.getFileName() + "-journal"));
    }

    private static void restrict(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
