package org.haversack.store.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.Dot;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Writes changes that have found their place.
final class LogWriter {
    private final Database db;

    LogWriter(Database db) {
        this.db = db;
    }

    /// Writes changes under the numbers from `first` on; returns the branches that began with one of them.
    List<Integer> append(long first, List<Log.Fitted> changes, @Nullable Long imported) {
        var begun = new ArrayList<Integer>();
        try {
            var insert = db.prepared("""
                    INSERT INTO change (no, id, branch, idx, n, depth, t, vec, line, import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            long number = first;
            for (var change : changes) {
                if (Dot.index(change.placed().dot()) == 1) {
                    begun.add(begin(change));
                }
                bind(insert, number, change, imported);
                insert.addBatch();
                number++;
            }
            insert.executeBatch();
            return begun;
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    private int begin(Log.Fitted change) {
        int branch = Dot.branch(change.placed().dot());
        db.run(
                "INSERT INTO branch (no, space, computer, tip, len) VALUES (?, ?, ?, ?, 1)",
                branch,
                change.space().no(),
                change.placed().computer().text(),
                change.placed().id().bytes());
        return branch;
    }

    private static void bind(PreparedStatement insert, long number, Log.Fitted change, @Nullable Long imported)
            throws SQLException {
        var placed = change.placed();
        insert.setLong(1, number);
        insert.setBytes(2, placed.id().bytes());
        insert.setInt(3, Dot.branch(placed.dot()));
        insert.setInt(4, Dot.index(placed.dot()));
        insert.setLong(5, placed.n());
        insert.setInt(6, placed.depth());
        insert.setLong(7, placed.time());
        insert.setString(8, placed.vec().toString());
        insert.setBytes(9, change.line().bytes());
        if (imported == null) {
            insert.setNull(10, Types.NULL);
        } else {
            insert.setLong(10, imported);
        }
    }
}
