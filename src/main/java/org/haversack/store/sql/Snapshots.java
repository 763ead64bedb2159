package org.haversack.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of a store made before risky steps: the last ten, and one a day for thirty days. Made by SQLite
/// itself (`VACUUM INTO`), since copying the file of an open store would not give a usable one.
public final class Snapshots {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'");
    private static final int NAME_LENGTH = "2026-03-10T174000Z".length();
    private static final String ENDING = ".db";
    private static final String UNFINISHED = ".tmp";
    private static final int NEWEST_KEPT = 10;
    private static final int DAYS_KEPT = 30;

    private Snapshots() {}

    /// Makes a snapshot of a store now and thins out the older ones.
    public static Path take(Database db, Clock clock) {
        var folder = StoreFolder.backups(db.file());
        try {
            StoreFolder.makeFolder(StoreFolder.files(db.file()));
            StoreFolder.makeFolder(folder);
            var now = clock.instant().atZone(ZoneOffset.UTC).toLocalDateTime();
            var target = folder.resolve(NAME.format(now) + ENDING);
            for (int again = 2; Files.exists(target); again++) {
                target = folder.resolve(NAME.format(now) + "-" + again + ENDING);
            }
            copy(db, target);
            thin(folder, clock.instant());
            return target;
        } catch (IOException refused) {
            throw new StoreTrouble(
                    StoreTrouble.Why.READ_ONLY,
                    "No snapshot could be written in " + folder + ". Nothing was changed; check that folder.",
                    refused);
        }
    }

    /// The snapshots of a store, newest first.
    public static List<Path> list(Path store) throws IOException {
        var folder = StoreFolder.backups(store);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return newestFirst(files);
        }
    }

    private static void thin(Path folder, Instant now) throws IOException {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = new HashSet<LocalDate>();
        int kept = 0;
        try (var unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (var part : unfinished) {
                if (made(part.resolveSibling(unfinished(part))).isPresent()) {
                    Files.deleteIfExists(part);
                }
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : newestFirst(files)) {
                var day = made(file).orElseThrow().toLocalDate();
                boolean firstOfDay = days.add(day);
                boolean keep = kept < NEWEST_KEPT || (firstOfDay && day.isAfter(today.minusDays(DAYS_KEPT)));
                kept++;
                if (!keep) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// When a snapshot was made, by its name; empty for any other file.
    public static Optional<Instant> when(Path snapshot) {
        return made(snapshot).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /// What the file will be called when it is whole.
    private static String unfinished(Path part) {
        var name = part.getFileName().toString();
        return name.substring(0, name.length() - UNFINISHED.length());
    }

    private static List<Path> newestFirst(Stream<Path> files) {
        return files.filter(file -> made(file).isPresent())
                .sorted(Comparator.comparing((Path file) -> made(file).orElseThrow())
                        .thenComparingInt(Snapshots::numberWithinSecond)
                        .reversed())
                .toList();
    }

    private static Optional<LocalDateTime> made(Path file) {
        var name = file.getFileName().toString();
        if (!name.endsWith(ENDING) || name.length() < NAME_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(0, NAME_LENGTH), NAME));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// 2 for `…Z-2.db`; 1 for one without a number.
    private static int numberWithinSecond(Path file) {
        var name = file.getFileName().toString();
        var number = name.substring(NAME_LENGTH, name.length() - ENDING.length());
        return number.matches("-[0-9]{1,6}") ? Integer.parseInt(number.substring(1)) : 1;
    }

    /// What to say of a store that is damaged and was not opened.
    public static String damaged(Path store) {
        return "The store " + store + " is damaged and was not opened; nothing in it was changed. " + newest(store);
    }

    /// What to say of an open store in which something is not what it was.
    public static String damagedInside(Path store) {
        return "The store " + store + " is damaged: something in it is not what was saved. " + newest(store);
    }

    private static String newest(Path store) {
        return KeptCopies.of(store).stream()
                .findFirst()
                .map(file -> "Its newest backup is " + file
                        + ". Going back to it keeps the damaged file: haversack restore --from newest.")
                .orElse(
                        "It has no backup; ask your coordinator for a file with everything and start a new store from it.");
    }

    /// Copies a store into a new file, which is there whole and on the disk, or not at all.
    public static void copy(Database db, Path target) {
        var part = target.toAbsolutePath().resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(part);
            try {
                db.execute("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
                StoreFolder.makePrivate(part);
                try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new StoreTrouble(
                    StoreTrouble.Why.DISK_ERROR,
                    "The copy " + target
                            + " could not be written. Nothing was changed; check the disk and that folder.",
                    refused);
        }
    }

    /// Saves everything an open store holds although its file was taken away. Its log of writes is emptied
    /// afterwards: left where it is, it would be taken for that of the file that is put in the place of the
    /// lost one.
    public static Path rescue(Database db) {
        var name = db.file().getFileName() + ".rescued-" + System.nanoTime() + ENDING;
        var target = db.file().toAbsolutePath().resolveSibling(name);
        copy(db, target);
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return target;
    }
}
