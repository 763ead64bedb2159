package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.service.Outcome;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Comparison;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.Stores;
import org.haversack.service.rescue.Rescued;

/// What can be done with the backups of a store that is not open; used on the thread of the store.
public interface SafeStore {
    /// Where there is no store to go back with.
    SafeStore NONE = new SafeStore() {
        @Override
        public Optional<Backup> newestGood() {
            return Optional.empty();
        }

        @Override
        public Outcome<Comparison> compare(Path backup) {
            return Outcome.refused("");
        }

        @Override
        public Outcome<Path> open(Path sealed, String passphrase) {
            return Outcome.refused("");
        }

        @Override
        public Outcome<Rescued> rescue(Path folder) {
            return Outcome.refused("");
        }

        @Override
        public Opening restore(Path backup) {
            return new Opening.Refused("");
        }
    };

    /// The newest backup that is whole.
    Optional<Backup> newestGood();

    /// What going back to this one would mean.
    Outcome<Comparison> compare(Path backup);

    /// Opens a sealed one into the store's own folder, until one takes the store's place.
    Outcome<Path> open(Path sealed, String passphrase);

    /// Writes everything readable of the store into a folder.
    Outcome<Rescued> rescue(Path folder);

    /// Puts it in the store's place, and opens it.
    Opening restore(Path backup);

    /// That of this computer's stores.
    static SafeStore of(Stores stores) {
        return new SafeStore() {
            @Override
            public Optional<Backup> newestGood() {
                return stores.safe().newestGood();
            }

            @Override
            public Outcome<Comparison> compare(Path backup) {
                return stores.safe().compare(backup);
            }

            @Override
            public Outcome<Path> open(Path sealed, String passphrase) {
                return stores.safe().open(sealed, passphrase);
            }

            @Override
            public Outcome<Rescued> rescue(Path folder) {
                return stores.rescue(folder);
            }

            @Override
            public Opening restore(Path backup) {
                return stores.restore(backup);
            }
        };
    }
}
