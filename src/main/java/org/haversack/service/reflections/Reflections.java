package org.haversack.service.reflections;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeTrouble;
import org.haversack.bundle.seal.GuardedKey;
import org.haversack.merge.change.Value;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.backup.SecondPlace;
import org.haversack.store.copies.Copies;
import org.haversack.store.log.PrivateNotes;

/// The private notes of a store.
///
/// A passphrase of their own closes the secret half of a key that is made for them. Every note is
/// sealed for the
/// other half: writing one needs no passphrase, reading one does. The passphrase is kept nowhere;
/// scrypt makes
/// guessing it costly. No text of a note comes into the search, a log or a file.
public final class Reflections {
    private static final String KEY = "reflections.key";

    private final Workplace workplace;
    private final int work;

    public Reflections(Workplace workplace) {
        this(workplace, AgeFile.USUAL_WORK);
    }

    /// @param work how much work opening is to take, as [AgeFile#closeWith] wants it
    public Reflections(Workplace workplace, int work) {
        this.workplace = workplace;
        this.work = work;
    }

    /// Whether a passphrase guards them.
    public boolean guarded() {
        return key().isPresent();
    }

    /// How many there are.
    public int count() {
        return notes().list().size();
    }

    private Optional<GuardedKey> key() {
        return workplace.store().meta().get(KEY).flatMap(GuardedKey::parse);
    }

    private PrivateNotes notes() {
        return workplace.store().privateNotes();
    }

    /// Guards them with a passphrase: those that are there are sealed, here and in every copy of the
    /// store in its
    /// folder; what they said before is overwritten.
    ///
    /// @return the copies in which that could not be done, because they are damaged
    public Outcome<List<Path>> guard(String passphrase) {
        var weak = SecondPlace.problem(passphrase);
        if (weak.isPresent()) {
            return Outcome.refused("%s", weak.get());
        }
        if (guarded()) {
            return Outcome.refused("A passphrase guards your private notes already. Change it instead.");
        }
        return Outcome.done(keep(GuardedKey.make(passphrase, work)));
    }

    /// Changes the passphrase, here and in the copies of the store in its folder. Sealed copies
    /// elsewhere keep the old
    /// one.
    public Outcome<List<Path>> change(String before, String now) {
        var weak = SecondPlace.problem(now);
        if (weak.isPresent()) {
            return Outcome.refused("%s", weak.get());
        }
        return switch (open(before)) {
            case Outcome.Refused<Opened>(var sentence) -> Outcome.refused("%s", sentence);
            case Outcome.Done<Opened>(var opened) -> Outcome.done(keep(GuardedKey.of(opened.key(), now, work)));
        };
    }

    private List<Path> keep(GuardedKey key) {
        workplace.store().transaction(() -> {
            for (var note : notes().list()) {
                notes().put(new PrivateNotes.Note(note.id(), SealedText.seal(note.body(), key.recipient()), note.at()));
            }
            workplace.store().meta().set(KEY, key.text());
            return null;
        });
        notes().scrub();
        return Copies.rewriteNotes(
                workplace.store().file(), KEY, key.text(), body -> Optional.of(SealedText.seal(body, key.recipient())));
    }

    /// Removes all private notes and the passphrase, here and in the copies of the store in its
    /// folder: for somebody
    /// who forgot it.
    public List<Path> removeAll() {
        workplace.store().transaction(() -> {
            notes().list().forEach(note -> notes().delete(note.id()));
            workplace.store().meta().set(KEY, "");
            return null;
        });
        notes().scrub();
        return Copies.rewriteNotes(workplace.store().file(), KEY, "", _ -> Optional.empty());
    }

    /// Opens them; without a passphrase there is nothing to open.
    ///
    /// @return what opens each note; kept only in memory
    public Outcome<Opened> open(String passphrase) {
        var key = key();
        if (key.isEmpty()) {
            return Outcome.refused("No passphrase guards your private notes yet.");
        }
        try {
            return Outcome.done(new Opened(key.get().open(passphrase)));
        } catch (AgeTrouble wrong) {
            return Outcome.refused("That is not the passphrase.");
        }
    }

    /// Keeps a note; it is sealed if a passphrase guards them.
    ///
    /// @return its id
    public Outcome<String> put(String text) {
        if (text.isBlank()) {
            return Outcome.refused("There is nothing to keep.");
        }
        if (text.length() > Value.LONGEST_TEXT) {
            return Outcome.refused("A note has at most 100,000 characters.");
        }
        var id = workplace.newId();
        var plain = new PrivateNotes.Note(id, text, workplace.now());
        notes().put(key().map(
                        key -> new PrivateNotes.Note(id, SealedText.seal(plain.body(), key.recipient()), plain.at()))
                .orElse(plain));
        return Outcome.done(id);
    }

    /// Removes one.
    public void delete(String id) {
        notes().delete(id);
        notes().scrub();
    }

    /// The notes in words, oldest first.
    ///
    /// @param opened what [#open] gave
    public List<Reflection> list(Opened opened) {
        var open = new ArrayList<Reflection>();
        for (var note : notes().list()) {
            SealedText.open(note.body(), opened.key())
                    .ifPresent(text -> open.add(new Reflection(note.id(), text, Instant.ofEpochMilli(note.at()))));
        }
        return List.copyOf(open);
    }

    /// The notes of a store without a passphrase, oldest first.
    public List<Reflection> unguarded() {
        return notes().list().stream()
                .filter(note -> !SealedText.isSealed(note.body()))
                .map(note -> new Reflection(note.id(), note.text(), Instant.ofEpochMilli(note.at())))
                .toList();
    }
}
