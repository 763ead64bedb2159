package org.haversack.service.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.service.Workplace;
import org.haversack.store.copies.Contents;
import org.haversack.store.copies.CopyFile;
import org.haversack.store.copies.Marking;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;

/// Makes backups of an open store, in its own folder.
///
/// A backup is made in two steps. The first copies the store, on its thread, which takes about a third
/// of a second for
/// 65 MB; nothing else is done there meanwhile. The second reads the copy whole and compares it with
/// what the store
/// held at that moment; it needs no store and may be done on any thread. Only then the copy gets its name.
public final class Backups {
    /// While somebody works, a backup is made after so long.
    public static final Duration OFTEN = Duration.ofHours(3);

    /// On closing, one is made if the last is older.
    public static final Duration DAILY = Duration.ofDays(1);

    private static final String FINGERPRINT = "fingerprint";
    private static final long SPARE = 16L * 1024 * 1024;

    /// What came of making a backup.
    public sealed interface Taken {
        /// It is there, and was compared with the store.
        record Kept(Backup backup) implements Taken {}

        /// Nothing has changed since the last one, which is this.
        record NothingNew(Backup last) implements Taken {}

        /// There is none.
        ///
        /// @param sentence why, and what to do
        record Failed(String sentence) implements Taken {}
    }

    /// What came of the first step.
    public sealed interface Copying {
        /// It is not time for a backup, or nothing has changed.
        record NotDue() implements Copying {}

        /// The store was copied.
        record Done(Copied copied) implements Copying {}

        /// It was not.
        record Failed(String sentence) implements Copying {}
    }

    /// A copy that has not been looked at yet.
    ///
    /// @param part the file, under a name nobody takes for a backup
    /// @param holds what the store held when it was copied
    public record Copied(Path part, Path target, Reason reason, Instant at, Contents holds, String fingerprint) {}

    private final Workplace workplace;

    public Backups(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Makes a backup, from the first step to the last.
    public Taken take(Reason reason) {
        try {
            return finish(copy(reason));
        } catch (StoreTrouble trouble) {
            return new Taken.Failed(sentence(trouble));
        }
    }

    /// Makes one if anything changed since the last.
    public Taken takeIfChanged(Reason reason) {
        var last = last();
        return last.isPresent() && unchangedSince(last.get()) ? new Taken.NothingNew(last.get()) : take(reason);
    }

    /// Whether it is time for one: something changed, and the last is older than this.
    boolean due(Duration age) {
        var last = last();
        return last.isEmpty()
                || (!last.get().at().plus(age).isAfter(workplace.clock().instant()) && !unchangedSince(last.get()));
    }

    /// The newest backup that is not a snapshot.
    public Optional<Backup> last() {
        return KeptCopies.of(store()).stream()
                .filter(KeptCopies::isBackup)
                .map(file -> BackupFolder.look(file, false))
                .filter(one -> one.state() == Backup.State.VERIFIED)
                .findFirst();
    }

    private boolean unchangedSince(Backup last) {
        try (var copy = CopyFile.open(last.file())) {
            return workplace.store().copies().fingerprint().equals(copy.marks().get(FINGERPRINT));
        } catch (StoreTrouble unreadable) {
            return false;
        }
    }

    /// The first step, if it is time: something changed, and the last backup is older than this.
    public Copying copyIfDue(Duration age, Reason reason) {
        try {
            return due(age) ? new Copying.Done(copy(reason)) : new Copying.NotDue();
        } catch (StoreTrouble trouble) {
            return new Copying.Failed(sentence(trouble));
        }
    }

    private Path store() {
        return workplace.store().file();
    }

    /// The first step, on the thread of the store.
    ///
    /// @throws StoreTrouble if the copy could not be written; nothing of it is left
    Copied copy(Reason reason) {
        var folder = StoreFolder.backups(store());
        var at = workplace.clock().instant();
        try {
            StoreFolder.makeFolder(StoreFolder.files(store()));
            StoreFolder.makeFolder(folder);
            removeUnfinished(folder);
            refuseWithoutRoom(folder);
        } catch (IOException refused) {
            throw new StoreTrouble(
                    StoreTrouble.Why.READ_ONLY,
                    "No backup can be written in " + folder + ". Check that folder.",
                    refused);
        }
        var target = KeptCopies.free(folder, at);
        var part = target.resolveSibling(target.getFileName() + KeptCopies.UNFINISHED);
        var copies = workplace.store().copies();
        copies.writeTo(part);
        return new Copied(part, target, reason, at, copies.contents(), copies.fingerprint());
    }

    private void refuseWithoutRoom(Path folder) throws IOException {
        long needed = Files.size(store()) + SPARE;
        if (Files.getFileStore(folder).getUsableSpace() < needed) {
            throw new StoreTrouble(
                    StoreTrouble.Why.DISK_FULL,
                    "There is no room for a backup on this disk: it needs " + megabytes(needed) + ". Free some space.",
                    null);
        }
    }

    private static String megabytes(long bytes) {
        return "%,d MB".formatted(Math.max(1, bytes / (1024 * 1024)));
    }

    /// Removes what was left when the program was killed; a copy that is being read just now is younger.
    private static void removeUnfinished(Path folder) throws IOException {
        long old = System.currentTimeMillis() - DAILY.toMillis();
        try (var parts = Files.newDirectoryStream(folder, "backup-*" + KeptCopies.UNFINISHED + "*")) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toMillis() < old) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// The second step, on any thread: reads the copy, compares it and gives it its name.
    public Taken finish(Copied copied) {
        try {
            return compared(copied);
        } catch (StoreTrouble trouble) {
            return new Taken.Failed(sentence(trouble));
        } catch (IOException refused) {
            return new Taken.Failed("The backup could not be written in %s. Check that folder."
                    .formatted(copied.target().getParent()));
        }
    }

    private Taken compared(Copied copied) throws IOException {
        Marking.mark(
                copied.part(),
                copied.holds(),
                Map.of(
                        "at",
                        Long.toString(copied.at().toEpochMilli()),
                        "reason",
                        copied.reason().code(),
                        FINGERPRINT,
                        copied.fingerprint()));
        try (var copy = CopyFile.open(copied.part())) {
            if (!copy.problems().isEmpty() || !copy.contents().equals(copied.holds())) {
                Files.deleteIfExists(copied.part());
                return new Taken.Failed("The backup was not what the store held, and was thrown away. The disk may be "
                        + "failing: make one in another place, and have it looked at.");
            }
        }
        try (var written = FileChannel.open(copied.part(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(copied.part(), copied.target(), StandardCopyOption.ATOMIC_MOVE);
        thin();
        return new Taken.Kept(BackupFolder.look(copied.target(), false));
    }

    private void thin() throws IOException {
        var zone = workplace.clock().getZone();
        var backups =
                KeptCopies.of(store()).stream().filter(KeptCopies::isBackup).toList();
        var days = backups.stream()
                .map(file -> LocalDate.ofInstant(KeptCopies.when(file).orElseThrow(), zone))
                .toList();
        var kept = Thinning.kept(days, workplace.today());
        for (int i = 0; i < backups.size(); i++) {
            if (!kept.contains(i)) {
                Files.deleteIfExists(backups.get(i));
            }
        }
    }

    /// All copies in the store's folder, the newest first.
    public List<Backup> list() {
        return BackupFolder.list(store());
    }

    /// How much the store holds now.
    public Held holds() {
        return Held.of(workplace.store().copies().contents());
    }

    /// What to say of a trouble when it was a backup that failed.
    static String sentence(StoreTrouble trouble) {
        return switch (trouble.why()) {
            case DISK_FULL -> "There is no room for a backup on this disk. Free some space.";
            case DISK_ERROR, READ_ONLY, MISSING, MOVED, ALREADY_OPEN, NOT_OURS, NEWER, DAMAGED -> trouble.sentence();
        };
    }
}
