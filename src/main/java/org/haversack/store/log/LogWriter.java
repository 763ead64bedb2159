package org.haversack.store.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.Dot;
import org.haversack.merge.Placed;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Writes changes that have found their place, as many in a [Stretch] as follow each other.
final class LogWriter {
    /// Bytes of lines beyond which a new stretch begins.
    private static final int LONG = 32 * 1024;

    private final Database db;
    private final ByteBuffer mark = ByteBuffer.allocate(Stretch.MARK);
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    LogWriter(Database db) {
        this.db = db;
    }

    /// Writes changes under the numbers from `first` on; returns the branches that began with one of them.
    List<Integer> append(long first, List<Log.Fitted> changes, @Nullable Long imported) {
        var begun = new ArrayList<Integer>();
        try {
            var insert = db.prepared("""
                    INSERT INTO stretch (no, branch, idx, n, count, import, last, marks, lines) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            for (int from = 0; from < changes.size(); ) {
                var start = changes.get(from);
                if (Dot.index(start.placed().dot()) == 1) {
                    begun.add(begin(start));
                }
                int to = collect(changes, from);
                insert.setLong(1, first + from);
                insert.setInt(2, Dot.branch(start.placed().dot()));
                insert.setInt(3, Dot.index(start.placed().dot()));
                insert.setLong(4, start.placed().n());
                insert.setInt(5, to - from);
                if (imported == null) {
                    insert.setNull(6, Types.NULL);
                } else {
                    insert.setLong(6, imported);
                }
                insert.setBytes(7, changes.get(to - 1).placed().id().bytes());
                insert.setBytes(8, marks.toByteArray());
                insert.setBytes(9, lines.toByteArray());
                insert.addBatch();
                from = to;
            }
            insert.executeBatch();
            return begun;
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    /// Collects marks and lines of the stretch that begins at a place in the list; returns where the next begins.
    private int collect(List<Log.Fitted> changes, int from) {
        marks.reset();
        lines.reset();
        int at = from;
        do {
            var change = changes.get(at);
            boolean plain = at > from && change.line().change().seen().isEmpty();
            collect(change.placed(), change.line().bytes(), plain ? "" : change.placed().vec().toString());
            at++;
        } while (at < changes.size()
                && lines.size() < LONG
                && changes.get(at).placed().dot() == changes.get(at - 1).placed().dot() + 1);
        return at;
    }

    private void collect(Placed placed, byte[] line, String known) {
        placed.id().put(mark.clear());
        mark.putLong(placed.time()).putInt(placed.depth()).putInt(line.length).putInt(known.length());
        marks.writeBytes(mark.array());
        marks.writeBytes(known.getBytes(StandardCharsets.US_ASCII));
        lines.writeBytes(line);
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
}
