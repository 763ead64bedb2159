package org.haversack.store.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.haversack.store.sql.Database;

/// Notes that never leave this store: they have no changes, so nothing that writes changes can reach them.
public final class PrivateNotes {
    /// A private note.
    ///
    /// @param id its id
    /// @param text what was written
    /// @param at when, milliseconds since 1970 UTC
    public record Note(String id, String text, long at) {}

    private final Database db;

    public PrivateNotes(Database db) {
        this.db = db;
    }

    public void put(Note note) {
        db.transaction(() -> db.run("""
                INSERT INTO private_note (id, body, at) VALUES (?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at
                """, note.id(), note.text().getBytes(StandardCharsets.UTF_8), note.at()));
    }

    /// All notes, oldest first.
    public List<Note> list() {
        return db.list(
                "SELECT id, body, at FROM private_note ORDER BY at, id",
                row -> new Note(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8), row.getLong(3)));
    }
}
