package org.haversack.store.copies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.merge.change.ChangeId;
import org.haversack.store.derived.Tables;
import org.haversack.store.log.Log;
import org.haversack.store.log.Meta;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;

/// A copy of a store, looked at without changing anything in it or beside it.
public final class CopyFile implements AutoCloseable {
    private final Database db;
    private final Log log;

    private CopyFile(Database db) {
        this.db = db;
        this.log = new Log(db);
    }

    /// Opens a copy.
    ///
    /// @throws StoreTrouble if it is no store, or one of another version
    public static CopyFile open(Path file) {
        var db = Database.reading(file);
        try {
            if (db.number("PRAGMA application_id") != Tables.APPLICATION_ID) {
                throw new StoreTrouble(
                        StoreTrouble.Why.NOT_OURS, "The file " + file + " is no backup of a Haversack store.", null);
            }
            long version = db.number("PRAGMA user_version");
            if (version < Tables.VERSION) {
                throw new StoreTrouble(
                        StoreTrouble.Why.NOT_OURS,
                        "The backup " + file + " was made before the first release of Haversack and cannot be used.",
                        null);
            }
            if (version > Tables.VERSION) {
                throw new StoreTrouble(
                        StoreTrouble.Why.NEWER,
                        "The backup " + file
                                + " was written by a newer version of Haversack. Update this program to use it.",
                        null);
            }
            return new CopyFile(db);
        } catch (RuntimeException refused) {
            db.close();
            throw refused;
        }
    }

    /// What is said in the copy about itself: when and why it was made, what it held. Empty for a snapshot.
    public Map<String, String> marks() {
        return new Meta(db).beginningWith("backup.");
    }

    /// A value that the store kept about itself.
    public Optional<String> meta(String key) {
        return new Meta(db).get(key);
    }

    /// The public key with which a computer is known in the programme; empty if it is not.
    public Optional<String> signKey(String computer) {
        try {
            return db.first("SELECT sign_key FROM computer WHERE id = ?", row -> row.getString(1), computer)
                    .filter(key -> !key.isBlank());
        } catch (RuntimeException otherTables) {
            return Optional.empty();
        }
    }

    /// What it holds, counted now.
    public Contents contents() {
        return Contents.of(db, log);
    }

    /// The newest change of every branch.
    public List<ChangeId> tips() {
        Collection<Log.Space> all = log.spaces();
        return log.tips(all);
    }

    /// What is damaged in it; empty for nothing.
    public List<String> problems() {
        try {
            var problems = new ArrayList<>(db.list("PRAGMA integrity_check", row -> row.getString(1)));
            problems.remove("ok");
            db.list("PRAGMA foreign_key_check", row -> row.getString(1)).forEach(problems::add);
            return problems;
        } catch (StoreTrouble unreadable) {
            return List.of(unreadable.sentence());
        }
    }

    @Override
    public void close() {
        db.close();
    }
}
