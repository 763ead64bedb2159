package org.haversack.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.haversack.domain.Kinds;
import org.haversack.store.copies.Replacing;
import org.haversack.store.derived.Tables;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.Snapshots;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;

/// Opens the file of a store, or makes it.
final class StoreOpening {
    private StoreOpening() {}

    static Database existing(Path file) {
        Replacing.finish(file);
        if (!Files.exists(file)) {
            throw new StoreTrouble(
                    StoreTrouble.Why.MISSING,
                    "There is no store at " + file + ". Make one with 'haversack init'.",
                    null);
        }
        StoreFile.refuseForeign(file);
        try {
            return checked(new Database(file));
        } catch (StoreTrouble trouble) {
            throw trouble.why() == StoreTrouble.Why.DAMAGED
                    ? new StoreTrouble(StoreTrouble.Why.DAMAGED, Snapshots.damaged(file), trouble)
                    : trouble;
        }
    }

    private static Database checked(Database db) {
        try {
            StoreFile.refuseUnusable(db);
            return db;
        } catch (RuntimeException refused) {
            db.close();
            throw refused;
        }
    }

    static Database fresh(Path file, Kinds kinds) {
        if (Files.exists(file)) {
            throw new StoreTrouble(
                    StoreTrouble.Why.NOT_OURS,
                    "There is already a file at " + file + ". Nothing in it was changed.",
                    null);
        }
        StoreFolder.prepare(file);
        var db = new Database(file);
        try {
            db.transaction(() -> {
                Tables.createLog(db);
                Tables.createDerived(db, kinds);
                return null;
            });
            StoreFolder.makePrivate(file);
            return db;
        } catch (RuntimeException failed) {
            db.close();
            discard(file);
            throw failed;
        }
    }

    /// Removes a store that was not finished: nothing of anyone's is in it.
    static void discard(Path file) {
        StoreFolder.discard(file);
    }
}
