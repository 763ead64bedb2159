package org.haversack.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.haversack.bundle.seal.Unsealing;
import org.haversack.service.Outcome;

/// A sealed backup, opened into the store's own folder for as long as it is looked at.
///
/// @param backup the opened file, or why there is none
public record OpenedBackup(Outcome<Path> backup) implements AutoCloseable {
    /// Opens a sealed backup. What an earlier run left behind is removed before.
    ///
    /// @param store the store whose place it may take, there or not
    public static OpenedBackup of(Path store, Path sealed, String passphrase) {
        try {
            var folder = SecondPlace.openedIn(store);
            Unsealing.clear(folder);
            return new OpenedBackup(
                    SealedCopies.open(sealed, passphrase, folder.resolve(UUID.randomUUID() + ".opened")));
        } catch (IOException refused) {
            return new OpenedBackup(Outcome.refused("Nothing can be written beside the store %s.", store));
        }
    }

    /// Removes the opened file.
    @Override
    public void close() {
        if (backup instanceof Outcome.Done<Path>(var file)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException held) {
                // The next opening removes it; only its owner can read it.
            }
        }
    }
}
