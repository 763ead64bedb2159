package org.haversack.store.copies;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haversack.merge.change.ChangeId;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.Snapshots;
import org.haversack.store.sql.StoreTrouble;

/// Makes copies of an open store. Used on its thread.
public final class Copies {
    private final Database db;
    private final Log log;

    public Copies(Database db, Log log) {
        this.db = db;
        this.log = log;
    }

    /// What the store holds now.
    public Contents contents() {
        return Contents.of(db, log);
    }

    /// Makes a snapshot beside the store and thins out the older ones; returns where it lies.
    public Path snapshot(Clock clock) {
        return Snapshots.take(db, clock);
    }

    /// Copies the whole store into a new file, which is there whole and on the disk, or not at all.
    public void writeTo(Path target) {
        Snapshots.copy(db, target);
    }

    /// Changes the private notes in every copy in a store's folder; what they said before is overwritten.
    ///
    /// @param key under which a value is kept with them
    /// @param change gives a note's new bytes; empty removes it
    /// @return the copies in which it could not be done, because they are damaged
    public static List<Path> rewriteNotes(
            Path store, String key, String value, Function<byte[], Optional<byte[]>> change) {
        var all = new ArrayList<>(KeptCopies.of(store));
        all.addAll(Replacing.replaced(store));
        var failed = new ArrayList<Path>();
        for (var copy : all) {
            try {
                Marking.notes(copy, key, value, change);
            } catch (StoreTrouble | IllegalStateException damaged) {
                failed.add(copy);
            }
        }
        return List.copyOf(failed);
    }

    /// A word for everything worth keeping: equal when nothing is different. Changes, drafts, held
    /// texts, private
    /// notes count; what was exchanged with whom does not by itself.
    public String fingerprint() {
        var hash = ChangeId.sha256();
        hash.update(new org.haversack.store.log.Digests(log).all().total().getBytes(StandardCharsets.US_ASCII));
        db.list(
                        "SELECT key || '=' || value FROM meta WHERE substr(key, 1, 6) NOT IN ('backup', 'answer') ORDER BY key",
                        row -> row.getString(1))
                .forEach(line -> hash.update(line.getBytes(StandardCharsets.UTF_8)));
        db.list("SELECT id, body FROM private_note ORDER BY id", row -> row.getBytes(2))
                .forEach(hash::update);
        return HexFormat.of().formatHex(hash.digest());
    }
}
