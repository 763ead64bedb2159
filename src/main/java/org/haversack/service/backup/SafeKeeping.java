package org.haversack.service.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;

/// What can be done for a store that is not open: because it is damaged, or because there is none yet.
public final class SafeKeeping {
    private final Path store;
    private final Restoring restoring;

    /// @param store the person's own store, there or not
    public SafeKeeping(Path store, Kinds kinds, Clock clock, RandomGenerator random) {
        this.store = store;
        this.restoring = new Restoring(store, kinds, clock, random);
    }

    /// The store's file.
    public Path store() {
        return store;
    }

    /// The newest backup that is whole.
    public Optional<Backup> newestGood() {
        return BackupFolder.newestGood(store);
    }

    /// What going back to a backup would mean.
    public Outcome<Comparison> compare(Path backup) {
        return restoring.compare(backup);
    }

    /// Opens a sealed backup into the store's own folder, where only its owner can read it. It lies
    /// there until the next
    /// one is opened, or a store is.
    public Outcome<Path> open(Path sealed, String passphrase) {
        return OpenedBackup.of(store, sealed, passphrase).backup();
    }

    /// Puts a backup in the store's place and opens it.
    public Outcome<Workplace> restore(Path backup) {
        return restoring.restore(backup);
    }
}
