package org.haversack.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.haversack.bundle.PrivateFiles;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.seal.GuardedKey;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.RecordId;
import org.haversack.service.FileNames;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.sql.StoreFolder;

/// The second place for backups: a folder that the person chose, on a stick for instance. What lies
/// there is sealed.
///
/// Her passphrase is asked for once and kept nowhere. It closes the secret half of a key that is made
/// for this; the
/// closed half is kept in the store and put beside the backups, which are sealed for its other half.
/// So backups are
/// written without the passphrase, and only somebody who knows it opens them.
public final class SecondPlace {
    private static final String FOLDER = "backup-place.folder";
    private static final String KEY = "backup-place.key";
    private static final String LAST = "backup-place.last";
    private static final int SHORTEST = 10;

    /// Where sealed copies go.
    ///
    /// @param folder the chosen folder, there or not just now
    /// @param key what they are sealed for
    /// @param name whose they are, as their files are called
    public record Place(Path folder, GuardedKey key, String name) {}

    private final Workplace workplace;
    private final int work;

    public SecondPlace(Workplace workplace) {
        this(workplace, AgeFile.USUAL_WORK);
    }

    /// @param work how much work opening is to take, as [AgeFile#closeWith] wants it
    public SecondPlace(Workplace workplace, int work) {
        this.workplace = workplace;
        this.work = work;
    }

    /// The chosen place; empty if there is none.
    public Optional<Place> place() {
        var meta = workplace.store().meta();
        try {
            var folder = meta.get(FOLDER).filter(text -> !text.isEmpty()).map(Path::of);
            var key = meta.get(KEY).flatMap(GuardedKey::parse);
            return folder.flatMap(where -> key.map(what -> new Place(where, what, name())));
        } catch (InvalidPathException ofAnotherComputer) {
            return Optional.empty();
        }
    }

    /// When the last copy was written there; empty for never.
    public Optional<Instant> last() {
        return workplace
                .store()
                .meta()
                .get(LAST)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }

    /// Chooses a place, with the passphrase that opens what will lie there.
    public Outcome<Place> choose(Path folder, String passphrase) {
        var problem = problem(folder, passphrase);
        if (problem.isPresent()) {
            return Outcome.refused("%s", problem.get());
        }
        var place = new Place(folder.toAbsolutePath().normalize(), GuardedKey.make(passphrase, work), name());
        try {
            SealedCopies.putKey(place);
        } catch (IOException refused) {
            return Outcome.refused("Nothing can be written in %s. Choose another folder.", folder);
        }
        workplace.store().transaction(() -> {
            var meta = workplace.store().meta();
            meta.set(FOLDER, place.folder().toString());
            meta.set(KEY, place.key().text());
            meta.set(LAST, "");
            return null;
        });
        return Outcome.done(place);
    }

    /// What is wrong with a passphrase; empty if it will do.
    public static Optional<String> problem(String passphrase) {
        return passphrase.strip().length() < SHORTEST
                ? Optional.of("Take at least ten characters; several words are easy to remember and hard to guess.")
                : Optional.empty();
    }

    private Optional<String> problem(Path folder, String passphrase) {
        var weak = problem(passphrase);
        if (weak.isPresent()) {
            return weak;
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("There is no folder %s. Choose one that is there.".formatted(folder));
        }
        var own = StoreFolder.files(workplace.store().file()).toAbsolutePath().normalize();
        return folder.toAbsolutePath().normalize().startsWith(own)
                ? Optional.of("That is the store's own folder. Choose one on another disk.")
                : Optional.empty();
    }

    /// No more copies go there; what lies there stays.
    public void forget() {
        workplace.store().transaction(() -> {
            workplace.store().meta().set(FOLDER, "");
            workplace.store().meta().set(KEY, "");
            return null;
        });
    }

    /// Remembers that a copy was written.
    public void written(Instant at) {
        workplace.store().meta().set(LAST, Long.toString(at.toEpochMilli()));
    }

    private String name() {
        var identity = workplace.identity();
        var code = workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(identity.programme().text()), identity.programme())
                .map((StoredRecord record) -> record.fields().words("code"))
                .orElse("");
        var person =
                workplace.roster().person(identity.person()).map(Person::name).orElse("");
        return FileNames.plain((code + " " + person).strip());
    }

    /// Copies a backup to the chosen place, as [SealedCopies#write] does, and remembers it.
    public Outcome<Path> copy(Backup backup) {
        var place = place();
        if (place.isEmpty()) {
            return Outcome.refused("No second place has been chosen.");
        }
        var outcome = SealedCopies.write(place.get(), backup, workplace.clock().getZone(), workplace.today());
        if (outcome instanceof Outcome.Done<Path>) {
            written(backup.at());
        }
        return outcome;
    }

    /// The folder for what is opened for a moment.
    static Path openedIn(Path store) throws IOException {
        var folder = StoreFolder.opened(store);
        PrivateFiles.createFolder(StoreFolder.files(store));
        PrivateFiles.createFolder(folder);
        return folder;
    }
}
