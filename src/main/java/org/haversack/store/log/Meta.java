package org.haversack.store.log;

import java.util.Optional;
import org.haversack.store.sql.Database;

/// What a store knows of itself: whose it is, which computer, which programme. Local; never in a bundle's
/// changes.
public final class Meta {
    private final Database db;

    public Meta(Database db) {
        this.db = db;
    }

    public Optional<String> get(String key) {
        return db.first("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), key);
    }

    public void set(String key, String value) {
        db.transaction(() -> db.run(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value));
    }
}
