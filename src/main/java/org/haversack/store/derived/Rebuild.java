package org.haversack.store.derived;

import java.util.List;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.store.log.Log;
import org.haversack.store.log.Logged;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;

/// Makes derived tables anew from the log: all of them, or the rows of one space.
public final class Rebuild {
    private final Database db;
    private final Log log;
    private final Records records;
    private final Kinds kinds;

    public Rebuild(Database db, Log log, Records records, Kinds kinds) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.kinds = kinds;
    }

    public long everything() {
        Tables.dropDerived(db);
        Tables.createDerived(db, kinds);
        return log.spaces().stream().mapToLong(this::fold).sum();
    }

    /// Drops the rows of one space and folds its changes again.
    void space(Log.Space space) {
        clear(space);
        fold(space);
    }

    /// Drops the rows of one space.
    void clear(Log.Space space) {
        for (var table : records.tables()) {
            var numbers = "(SELECT no FROM " + table.table() + " WHERE space = ?)";
            db.run("DELETE FROM sibling WHERE record IN " + numbers, space.no());
            db.run("DELETE FROM member WHERE record IN " + numbers, space.no());
            db.run("DELETE FROM search WHERE rowid IN " + numbers, space.no());
            db.run("DELETE FROM " + table.table() + " WHERE space = ?", space.no());
        }
    }

    private long fold(Log.Space space) {
        long read = log.stretches().each(space, change -> fold(space, change));
        records.flush();
        records.settleParents(List.of(space.no()));
        return read;
    }

    private void fold(Log.Space space, Logged change) {
        try {
            for (var write : ChangeCodec.read(change.line()).change().writes()) {
                records.apply(space.no(), change.placed(), change.no(), write);
            }
        } catch (BadLine damaged) {
            throw new StoreTrouble(
                    StoreTrouble.Why.DAMAGED,
                    "Change " + change.placed().id() + " in the store's log cannot be read.",
                    damaged);
        }
    }
}
