package org.haversack.store;

import java.util.Collection;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.derived.Removal;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// Takes whole spaces out of a store, so that its file holds nothing of them any more. Knowing less is legal: the
/// space can be received again.
public final class Forgetting {
    private final Database db;
    private final Log log;
    private final Removal removal;
    private final Transactions transactions;

    Forgetting(Database db, Log log, Removal removal, Transactions transactions) {
        this.db = db;
        this.log = log;
        this.removal = removal;
        this.transactions = transactions;
    }

    /// Takes these spaces out, as far as they are held: their changes and everything shown of them. Their traces
    /// are in the file until [#scrub()].
    ///
    /// @return how many changes that were
    public int drop(Collection<SpaceId> spaces) {
        return transactions.run(() -> {
            int dropped = spaces.stream()
                    .flatMap(id -> log.space(id).stream())
                    .mapToInt(removal::drop)
                    .sum();
            transactions.forget();
            return dropped;
        });
    }

    /// Writes the file anew without what was taken out of it, and empties the log of writes beside it. Not within a
    /// transaction; takes as long as copying the file.
    public void scrub() {
        db.execute("INSERT INTO search (search) VALUES ('optimize')");
        db.execute("VACUUM");
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
