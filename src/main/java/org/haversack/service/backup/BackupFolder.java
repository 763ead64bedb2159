package org.haversack.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.store.copies.CopyFile;
import org.haversack.store.copies.Replacing;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.StoreTrouble;

/// The copies that lie in a store's folder. They can be looked at whether the store can be opened or not.
public final class BackupFolder {
    private BackupFolder() {}

    /// All copies of a store, the newest first: backups, snapshots from before imports, and stores
    /// that a backup took
    /// the place of.
    public static List<Backup> list(Path store) {
        var all = new ArrayList<Backup>();
        KeptCopies.of(store).forEach(file -> all.add(look(file, false)));
        Replacing.replaced(store).forEach(file -> all.add(look(file, false)));
        all.sort(Comparator.comparing(Backup::at).reversed());
        return List.copyOf(all);
    }

    /// When the newest copy of a store was made.
    public static Optional<Instant> latest(Path store) {
        return KeptCopies.of(store).stream().findFirst().flatMap(KeptCopies::when);
    }

    /// The newest copy that is whole; it is read for that.
    public static Optional<Backup> newestGood(Path store) {
        return list(store).stream()
                .filter(one -> one.reason() != Reason.REPLACED)
                .map(one -> look(one.file(), true))
                .filter(one -> one.state() == Backup.State.VERIFIED)
                .findFirst();
    }

    /// Looks at a copy.
    ///
    /// @param whole whether to read all of it; else what it says of itself is believed
    public static Backup look(Path file, boolean whole) {
        long bytes = size(file);
        try (var copy = CopyFile.open(file)) {
            var marks = copy.marks();
            var at = moment(marks).orElseGet(() -> when(file));
            var said = Held.of(marks);
            if (!whole) {
                var state = said.isPresent() ? Backup.State.VERIFIED : Backup.State.UNCHECKED;
                return new Backup(file, at, reason(file, marks), bytes, said, state);
            }
            var held = Held.of(copy.contents());
            boolean same = said.isEmpty() || said.get().digest().equals(held.digest());
            var state = same && copy.problems().isEmpty() ? Backup.State.VERIFIED : Backup.State.DAMAGED;
            return new Backup(file, at, reason(file, marks), bytes, Optional.of(held), state);
        } catch (StoreTrouble | IllegalStateException | IllegalArgumentException unreadable) {
            var at = when(file);
            return new Backup(file, at, reason(file, Map.of()), bytes, Optional.empty(), Backup.State.DAMAGED);
        }
    }

    private static Reason reason(Path file, Map<String, String> marks) {
        return Reason.of(marks.getOrDefault("reason", ""))
                .orElseGet(() -> Replacing.isReplaced(file)
                        ? Reason.REPLACED
                        : KeptCopies.isBackup(file) ? Reason.BY_HAND : Reason.BEFORE_IMPORT);
    }

    private static Optional<Instant> moment(Map<String, String> marks) {
        var text = marks.getOrDefault("at", "");
        return text.matches("[0-9]{1,15}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text))) : Optional.empty();
    }

    private static Instant when(Path file) {
        return KeptCopies.when(file).or(() -> Replacing.when(file)).orElseGet(() -> changed(file));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }
}
