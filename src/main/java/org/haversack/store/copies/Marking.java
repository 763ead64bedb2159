package org.haversack.store.copies;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.haversack.store.log.PrivateNotes;
import org.haversack.store.sql.Database;

/// Writes into copies that are not the store: what they are, and that they are none any more.
public final class Marking {
    private static final String MARKS = "backup.";

    private Marking() {}

    /// Says in a copy what it is.
    ///
    /// @param marks by their names, which `backup.` is put before
    public static void mark(Path copy, Contents contents, Map<String, String> marks) {
        writing(copy, db -> {
            contents.words().forEach((key, value) -> set(db, key, value));
            marks.forEach((key, value) -> set(db, MARKS + key, value));
        });
    }

    /// Makes a store of a copy: it says where it comes from, and no more that it is a copy.
    public static void restored(Path copy, Map<String, String> facts) {
        writing(copy, db -> {
            db.run("DELETE FROM meta WHERE substr(key, 1, ?) = ?", (long) MARKS.length(), MARKS);
            facts.forEach((key, value) -> set(db, key, value));
        });
    }

    /// Changes the private notes in a copy.
    ///
    /// @param change gives a note's new bytes; empty removes it
    static void notes(Path copy, String key, String value, Function<byte[], Optional<byte[]>> change) {
        writing(copy, db -> {
            var notes = new PrivateNotes(db);
            for (var note : notes.list()) {
                change.apply(note.body())
                        .ifPresentOrElse(
                                body -> notes.put(new PrivateNotes.Note(note.id(), body, note.at())),
                                () -> notes.delete(note.id()));
            }
            set(db, key, value);
        });
    }

    private static void set(Database db, String key, String value) {
        db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
    }

    private static void writing(Path copy, java.util.function.Consumer<Database> work) {
        try (var db = new Database(copy)) {
            db.transaction(() -> {
                work.accept(db);
                return null;
            });
            // One file again, as copies are: no log of writes belongs beside it.
            db.execute("PRAGMA journal_mode = DELETE");
        }
    }
}
