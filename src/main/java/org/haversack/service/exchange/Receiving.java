package org.haversack.service.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.haversack.bundle.Inbox;
import org.haversack.bundle.age.AgeKey;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.store.derived.Tally;
import org.haversack.store.sql.StoreFolder;
import org.jspecify.annotations.Nullable;

/// Importing bundles: many files at once, in whatever order; one snapshot, one preview, one undo.
public final class Receiving {
    /// How to receive.
    ///
    /// @param dryRun look only, and change nothing
    /// @param accepted codes a coordinator compared: of senders not yet known, or of files that need a word
    public record Options(boolean dryRun, Set<String> accepted) {
        public Options {
            accepted = Set.copyOf(accepted);
        }

        public static Options plain() {
            return new Options(false, Set.of());
        }
    }

    /// What became of a file.
    public enum Status {
        /// It brought changes, or would.
        TAKEN,
        /// It was fine and brought nothing that was not here.
        NOTHING_NEW,
        /// The very same file was imported before.
        ALREADY_IMPORTED,
        /// It was refused and changed nothing.
        REFUSED
    }

    /// What a file brought, or would bring.
    ///
    /// @param changes new changes
    /// @param records by kind, how many records were new, changed and deleted
    /// @param combined records changed on both sides in different fields and combined without asking
    /// @param conflicts fields that came to wait for a decision
    /// @param skipped changes passed over because their practices are not held here
    /// @param skippedSpaces how many practices those are
    public record Brought(
            int changes,
            SortedMap<String, Tally.Counts> records,
            int combined,
            int conflicts,
            int skipped,
            int skippedSpaces) {
        static Brought of(Tally tally) {
            return new Brought(
                    tally.addedChanges(),
                    tally.kinds(),
                    tally.combinedRecords(),
                    tally.newConflicts(),
                    tally.skippedChanges(),
                    tally.skippedSpaceCount());
        }
    }

    /// One file.
    ///
    /// @param file the file as it was given
    /// @param sender what its sender is called; empty if that cannot be told
    /// @param number the sender's running number of it; 0 if that cannot be told
    /// @param status what became of it
    /// @param reason one word for why it was refused, such as `damaged`; empty if it was not
    /// @param sentence why it was refused, or when it was imported before; else empty
    /// @param notices what else a person should know: a clock that is ahead, late contacts
    /// @param brought what it brought
    /// @param sha256 of its bytes, 64 hexadecimal digits; empty if it could not be read
    /// @param code the code by which a person can let it in after all; empty if nobody is asked
    public record FileReport(
            Path file,
            String sender,
            long number,
            Status status,
            String reason,
            String sentence,
            List<String> notices,
            Brought brought,
            String sha256,
            Optional<String> code) {
        public FileReport {
            notices = List.copyOf(notices);
        }
    }

    /// All files of one go, in the order in which they were given.
    ///
    /// @param files one report each
    /// @param conflictsWaiting how many decisions wait afterwards
    /// @param snapshot the copy of the store made before; empty for a dry run or when there was nothing to take
    public record BatchReport(List<FileReport> files, int conflictsWaiting, Optional<Path> snapshot) {
        public BatchReport {
            files = List.copyOf(files);
        }

        public long count(Status status) {
            return files.stream().filter(file -> file.status() == status).count();
        }
    }

    private final Workplace workplace;
    private final @Nullable AgeKey key;

    public Receiving(Workplace workplace) {
        this(workplace, null);
    }

    /// @param key opens sealed files; null for this store's own
    Receiving(Workplace workplace, @Nullable AgeKey key) {
        this.workplace = workplace;
        this.key = key;
    }

    /// Imports files, and the bundles in folders; or, for a dry run, says what that would bring.
    public BatchReport receive(List<Path> paths, Options options, Progress progress) {
        var staged = stage(paths, progress);
        try {
            return staged.run(options, progress, () -> staged.tidy(options.dryRun()));
        } finally {
            staged.forgetOpened();
        }
    }

    /// Copies files, and the bundles in folders, into the inbox and looks at their bytes; the store itself
    /// is not touched, so that this may happen on another thread.
    public Staged stage(List<Path> paths, Progress progress) {
        var inbox = new Inbox(StoreFolder.files(workplace.store().file()), workplace.clock());
        var seal = key == null ? workplace.unsealing() : workplace.unsealing(key);
        try {
            return new Staged(workplace, inbox, seal, new Arrivals(inbox, seal).of(paths, progress));
        } catch (RuntimeException stopped) {
            seal.close();
            throw stopped;
        }
    }
}
