package org.haversack.store.log;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /// All whose key begins with this, by the rest of the key.
    public Map<String, String> beginningWith(String prefix) {
        var found = new LinkedHashMap<String, String>();
        db.list(
                        "SELECT key, value FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (long) prefix.length(),
                        prefix)
                .forEach(entry -> found.put(entry.getKey().substring(prefix.length()), entry.getValue()));
        return found;
    }

    public void set(String key, String value) {
        db.transaction(() -> db.run(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value));
    }
}
