package org.haversack.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.Dot;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Writes changes that have found their place, as many in a [Stretch] as follow each other.
final class LogWriter {
    /// Bytes of lines beyond which a new stretch begins.
    private static final int LONG = 32 * 1024;

    private static final byte[] NOTHING = {};

    private final Database db;

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
                var stretch = changes.subList(from, end(changes, from));
                bind(insert, first + from, stretch, imported);
                insert.addBatch();
                from += stretch.size();
            }
            insert.executeBatch();
            return begun;
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    /// Where the stretch ends that begins at a place in the list.
    private static int end(List<Log.Fitted> changes, int from) {
        int bytes = 0;
        int at = from;
        do {
            bytes += changes.get(at).line().bytes().length;
            at++;
        } while (at < changes.size()
                && bytes < LONG
                && changes.get(at).placed().dot()
                        == changes.get(at - 1).placed().dot() + 1);
        return at;
    }

    private static void bind(PreparedStatement insert, long number, List<Log.Fitted> stretch, @Nullable Long imported)
            throws SQLException {
        var start = stretch.getFirst().placed();
        insert.setLong(1, number);
        insert.setInt(2, Dot.branch(start.dot()));
        insert.setInt(3, Dot.index(start.dot()));
        insert.setLong(4, start.n());
        insert.setInt(5, stretch.size());
        if (imported == null) {
            insert.setNull(6, Types.NULL);
        } else {
            insert.setLong(6, imported);
        }
        insert.setBytes(7, stretch.getLast().placed().id().bytes());
        insert.setBytes(8, marks(stretch));
        insert.setBytes(9, lines(stretch));
    }

    private static byte[] marks(List<Log.Fitted> stretch) {
        var known = new ArrayList<byte[]>(stretch.size());
        int length = 0;
        for (var change : stretch) {
            boolean goesOn = !known.isEmpty() && change.line().change().seen().isEmpty();
            var vec = goesOn ? NOTHING : change.placed().vec().toString().getBytes(StandardCharsets.US_ASCII);
            known.add(vec);
            length += Stretch.MARK + vec.length;
        }
        var marks = ByteBuffer.allocate(length);
        for (int i = 0; i < stretch.size(); i++) {
            var placed = stretch.get(i).placed();
            var vec = known.get(i);
            placed.id().put(marks).putLong(placed.time()).putInt(placed.depth());
            marks.putInt(stretch.get(i).line().bytes().length)
                    .putInt(vec.length)
                    .put(vec);
        }
        return marks.array();
    }

    private static byte[] lines(List<Log.Fitted> stretch) {
        int length = 0;
        for (var change : stretch) {
            length += change.line().bytes().length;
        }
        var lines = ByteBuffer.allocate(length);
        stretch.forEach(change -> lines.put(change.line().bytes()));
        return lines.array();
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
