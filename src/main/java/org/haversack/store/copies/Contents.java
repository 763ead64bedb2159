package org.haversack.store.copies;

import java.util.Map;
import java.util.TreeMap;
import org.haversack.store.log.Digests;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// How much a store or a copy of it holds: what is compared to know that a copy is the store.
///
/// @param digest of all its changes
/// @param changes how many there are
/// @param practices that are shown
/// @param visits that are shown
/// @param actions that are shown
/// @param notes private ones
/// @param newest when its newest change was made, milliseconds since 1970 UTC; 0 if there is none
public record Contents(
        String digest, long changes, long practices, long visits, long actions, long notes, long newest) {
    private static final String KEY = "backup.";

    static Contents of(Database db, Log log) {
        return new Contents(
                new Digests(log).all().total(),
                log.stretches().count(),
                shown(db, "practice"),
                shown(db, "visit"),
                shown(db, "action"),
                db.number("SELECT count(*) FROM private_note"),
                log.stretches().newestTime());
    }

    /// Tables of another version may be without a kind; then it is counted as none.
    private static long shown(Database db, String table) {
        boolean there = db.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", table) > 0;
        return there ? db.number("SELECT count(*) FROM " + table + " WHERE alive = 1") : 0;
    }

    /// The same in words, to be kept in a copy.
    Map<String, String> words() {
        var words = new TreeMap<String, String>();
        words.put(KEY + "digest", digest);
        words.put(KEY + "changes", Long.toString(changes));
        words.put(KEY + "practices", Long.toString(practices));
        words.put(KEY + "visits", Long.toString(visits));
        words.put(KEY + "actions", Long.toString(actions));
        words.put(KEY + "notes", Long.toString(notes));
        words.put(KEY + "newest", Long.toString(newest));
        return words;
    }
}
