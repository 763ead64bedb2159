package org.haversack.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The copies in a store's folder: backups, `backup-2026-03-10T174000Z.db`, and the snapshots made before imports,
/// `2026-03-10T174000Z.db`.
public final class KeptCopies {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'");
    private static final int NAME_LENGTH = "2026-03-10T174000Z".length();
    private static final String BACKUP = "backup-";
    private static final String ENDING = ".db";

    /// How a backup is called that is not finished yet.
    public static final String UNFINISHED = ".part";

    private KeptCopies() {}

    /// A moment as names of files have it: `2026-03-10T174000Z`.
    public static String stamp(Instant at) {
        return NAME.format(at.atZone(ZoneOffset.UTC));
    }

    /// The name for a backup made at this moment that no file has yet.
    public static Path free(Path folder, Instant at) {
        var name = BACKUP + stamp(at);
        var file = folder.resolve(name + ENDING);
        for (int again = 2; Files.exists(file); again++) {
            file = folder.resolve(name + "-" + again + ENDING);
        }
        return file;
    }

    /// All of a store, the newest first; none if its folder cannot be read.
    public static List<Path> of(Path store) {
        var folder = StoreFolder.backups(store);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> when(file).isPresent())
                    .sorted(Comparator.comparing((Path file) -> when(file).orElseThrow())
                            .thenComparingInt(KeptCopies::numberWithinSecond)
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// 2 for `…Z-2.db`; 1 for one without a number.
    private static int numberWithinSecond(Path file) {
        var name = file.getFileName().toString();
        var number = name.substring(name.lastIndexOf('Z') + 1, name.length() - ENDING.length());
        return number.matches("-[0-9]{1,6}") ? Integer.parseInt(number.substring(1)) : 1;
    }

    /// Whether it is a backup by its name, not a snapshot.
    public static boolean isBackup(Path file) {
        return file.getFileName().toString().startsWith(BACKUP) && when(file).isPresent();
    }

    /// When a copy was made, by its name; empty for any other file.
    public static Optional<Instant> when(Path file) {
        var name = file.getFileName().toString();
        if (!name.startsWith(BACKUP)) {
            return Snapshots.when(file);
        }
        var moment = name.substring(BACKUP.length());
        return moment.endsWith(ENDING) ? moment(moment) : Optional.empty();
    }

    /// The moment that a text begins with: `2026-03-10T174000Z…`.
    public static Optional<Instant> moment(String moment) {
        if (moment.length() < NAME_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(moment.substring(0, NAME_LENGTH), NAME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
