package org.haversack.store.derived;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.merge.Dot;
import org.haversack.merge.Placed;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;

/// Makes derived tables anew from the log: all of them, or the rows of one space.
public final class Rebuild {
    private static final String CHANGES = """
            SELECT change.no, change.id, branch.computer, change.n, change.t, change.branch, change.idx, change.depth,
                   change.vec, change.line
              FROM change JOIN branch ON branch.no = change.branch
             WHERE branch.space = ? ORDER BY change.no
            """;

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
        long read = db.list(CHANGES, row -> fold(space, row), space.no()).size();
        records.flush();
        records.settleParents(List.of(space.no()));
        return read;
    }

    private boolean fold(Log.Space space, ResultSet row) throws SQLException {
        long no = row.getLong(1);
        var placed = new Placed(
                ChangeId.ofBytes(row.getBytes(2)),
                space.id(),
                new ComputerId(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                Dot.of(row.getInt(6), row.getInt(7)),
                row.getInt(8),
                Vec.parse(row.getString(9)));
        try {
            for (var write : ChangeCodec.read(row.getBytes(10)).change().writes()) {
                records.apply(space.no(), placed, no, write);
            }
        } catch (BadLine damaged) {
            throw new StoreTrouble(
                    StoreTrouble.Why.DAMAGED, "Change " + placed.id() + " in the store's log cannot be read.", damaged);
        }
        return true;
    }
}
