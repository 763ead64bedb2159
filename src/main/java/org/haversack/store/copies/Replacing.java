package org.haversack.store.copies;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;

/// Puts a copy in the place of a store, and keeps what was there under a name of its own. Whenever it
/// is interrupted,
/// the next opening either finds the store as it was, or finishes what was begun.
public final class Replacing {
    private static final String WAITING = ".restore-";
    private static final String REPLACED = ".replaced-";
    private static final String ANEW = "-anew";
    private static final String ENDING = ".db";

    private Replacing() {}

    /// Makes a store of a copy, beside the store whose place it is to take. Nothing is replaced yet.
    ///
    /// @param anew whether it goes on as a new computer: then the keys are put aside, too
    /// @param facts what the new store is to know of itself
    public static void prepare(Path copy, Path store, Instant at, boolean anew, Map<String, String> facts) {
        var waiting = beside(store, WAITING + KeptCopies.stamp(at) + (anew ? ANEW : ""));
        var part = waiting.resolveSibling(waiting.getFileName() + ".tmp");
        try {
            StoreFolder.prepare(store);
            Files.deleteIfExists(part);
            try {
                Files.createFile(part);
                StoreFolder.makePrivate(part);
                try (var from = FileChannel.open(copy, StandardOpenOption.READ);
                        var to = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    copy(from, to);
                }
                Marking.restored(part, facts);
                try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(part, waiting);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw trouble(store, refused);
        }
    }

    private static void copy(FileChannel from, FileChannel to) throws IOException {
        long size = from.size();
        for (long at = 0; at < size; ) {
            at += from.transferTo(at, size - at, to);
        }
        to.force(true);
    }

    /// Whether a copy waits to take the place of this store.
    public static boolean waits(Path store) {
        return !beginning(store, WAITING, "").isEmpty();
    }

    /// Finishes what was begun, if anything was.
    ///
    /// @return where the store is that was replaced; empty if nothing was, or there was none
    public static Optional<Path> finish(Path store) {
        var waiting = beginning(store, WAITING, "");
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        try {
            var next = waiting.getLast();
            var stamp = end(store, next, WAITING);
            boolean anew = stamp.endsWith(ANEW);
            var aside = beside(
                    store, REPLACED + (anew ? stamp.substring(0, stamp.length() - ANEW.length()) : stamp) + ENDING);
            if (anew) {
                moveAside(StoreFolder.keys(store), StoreFolder.keys(aside));
            }
            moveAside(beside(store, "-wal"), beside(aside, "-wal"));
            moveAside(beside(store, "-journal"), beside(aside, "-journal"));
            boolean replaced = moveAside(store, aside);
            Files.move(next, store);
            return replaced || Files.exists(aside) ? Optional.of(aside) : Optional.empty();
        } catch (IOException refused) {
            throw trouble(store, refused);
        }
    }

    /// Nothing is ever overwritten: what has the name already stays.
    private static boolean moveAside(Path file, Path aside) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        var free = aside;
        for (int again = 2; Files.exists(free); again++) {
            free = aside.resolveSibling(aside.getFileName() + "-" + again);
        }
        Files.move(file, free);
        return true;
    }

    /// The stores that were replaced, in order of their names.
    public static List<Path> replaced(Path store) {
        return beginning(store, REPLACED, ENDING);
    }

    /// Whether a file is a replaced store by its name.
    public static boolean isReplaced(Path file) {
        return file.getFileName().toString().contains(REPLACED);
    }

    /// When a replaced store was replaced, by its name; empty for any other file.
    public static Optional<Instant> when(Path file) {
        var name = file.getFileName().toString();
        int at = name.indexOf(REPLACED);
        return at < 0 ? Optional.empty() : KeptCopies.moment(name.substring(at + REPLACED.length()));
    }

    private static String end(Path store, Path file, String part) {
        return file.getFileName().toString().substring((store.getFileName() + part).length());
    }

    private static Path beside(Path store, String end) {
        return store.resolveSibling(store.getFileName() + end);
    }

    private static List<Path> beginning(Path store, String part, String ending) {
        var folder = store.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        var begin = store.getFileName() + part;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static StoreTrouble trouble(Path store, IOException refused) {
        return new StoreTrouble(
                StoreTrouble.Why.DISK_ERROR,
                "The backup could not be put in the place of " + store
                        + ". Nothing was lost; check the disk and that folder, and try again.",
                refused);
    }
}
