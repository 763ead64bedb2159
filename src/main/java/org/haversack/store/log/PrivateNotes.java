package org.haversack.store.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.haversack.store.sql.Database;

/// Notes that never leave this store: they have no changes, so nothing that writes changes can reach
/// them. Their text
/// may be sealed; this only keeps its bytes.
public final class PrivateNotes {
    /// A private note.
    ///
    /// @param id its id
    /// @param body its text in UTF-8, or sealed
    /// @param at when, milliseconds since 1970 UTC
    public record Note(String id, byte[] body, long at) {
        public Note(String id, String text, long at) {
            this(id, text.getBytes(StandardCharsets.UTF_8), at);
        }

        /// The text of one that is not sealed.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Database db;

    public PrivateNotes(Database db) {
        this.db = db;
    }

    public void put(Note note) {
        db.transaction(() -> db.run("""
                INSERT INTO private_note (id, body, at) VALUES (?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at
                """, note.id(), note.body(), note.at()));
    }

    /// All notes, oldest first.
    public List<Note> list() {
        return db.list(
                "SELECT id, body, at FROM private_note ORDER BY at, id",
                row -> new Note(row.getString(1), row.getBytes(2), row.getLong(3)));
    }

    /// Removes one; its bytes are overwritten.
    public void delete(String id) {
        db.transaction(() -> db.run("DELETE FROM private_note WHERE id = ?", id));
    }

    /// Empties the log of writes, in which overwritten bytes may still stand.
    public void scrub() {
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
