package org.haversack.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haversack.merge.Branches;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;

/// The changes of one space that somebody lacks, in the order in which bundles list them: by depth, then id.
/// Parents come first, and the same set gives the same lines on every computer.
public final class Missing {
    /// Takes one line.
    @FunctionalInterface
    public interface LineSink {
        void line(byte[] bytes) throws java.io.IOException;
    }

    private record Entry(int depth, ChangeId id, long no, byte[] line) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingInt(Entry::depth).thenComparing(Entry::id);

    /// Up to this many changes of a space are sorted with their lines in hand; more, without.
    private static final int MOST_IN_HAND = 20_000;

    private static final byte[] LATER = {};

    private final Database db;
    private final Vec known;
    private final List<Branches.Branch> behind;
    private final int count;

    public Missing(Database db, Log log, Log.Space space, Vec known) {
        this.db = db;
        this.known = known;
        this.behind = log.branches(space).all().stream()
                .filter(branch -> branch.length() > known.known(branch.number()))
                .toList();
        this.count = behind.stream()
                .mapToInt(branch -> branch.length() - known.known(branch.number()))
                .sum();
    }

    public int count() {
        return count;
    }

    /// Hands over each line in order.
    public void forEach(LineSink sink) throws java.io.IOException {
        boolean inHand = count <= MOST_IN_HAND;
        var entries = new ArrayList<Entry>(count);
        for (var branch : behind) {
            entries.addAll(db.list(
                    inHand
                            ? "SELECT depth, id, no, line FROM change WHERE branch = ? AND idx > ?"
                            : "SELECT depth, id, no FROM change WHERE branch = ? AND idx > ?",
                    row -> entry(row, inHand),
                    branch.number(),
                    known.known(branch.number())));
        }
        entries.sort(ORDER);
        for (var entry : entries) {
            sink.line(whole(
                    entry.id(),
                    inHand
                            ? entry.line()
                            : db.first("SELECT line FROM change WHERE no = ?", row -> row.getBytes(1), entry.no())
                                    .orElseThrow()));
        }
    }

    /// A line that was damaged on this disk must not reach anybody: there it would be another change, signed
    /// by this store.
    private byte[] whole(ChangeId id, byte[] line) {
        if (!ChangeId.ofLine(line).equals(id)) {
            throw StoreTrouble.damaged(db.file(), null);
        }
        return line;
    }

    private static Entry entry(ResultSet row, boolean inHand) throws SQLException {
        return new Entry(
                row.getInt(1), ChangeId.ofBytes(row.getBytes(2)), row.getLong(3), inHand ? row.getBytes(4) : LATER);
    }
}
