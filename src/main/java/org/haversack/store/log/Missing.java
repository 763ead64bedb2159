package org.haversack.store.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.haversack.merge.Branches;
import org.haversack.merge.SpaceHistory;
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

    private static final Comparator<Logged> ORDER = Comparator.comparing(Logged::placed, SpaceHistory.EXPORT_ORDER);

    /// Up to this many changes of a space are sorted with their lines in hand; more, without.
    private static final int MOST_IN_HAND = 20_000;

    /// Lines read at once when they are not in hand.
    private static final int PIECE = 1_000;

    private final Database db;
    private final Log log;
    private final Vec known;
    private final List<Branches.Branch> behind;
    private final int count;

    public Missing(Database db, Log log, Log.Space space, Vec known) {
        this.db = db;
        this.log = log;
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
        var entries = new ArrayList<Logged>(count);
        for (var branch : behind) {
            entries.addAll(log.stretches().behind(branch.number(), known.known(branch.number()), inHand));
        }
        entries.sort(ORDER);
        for (int from = 0; from < entries.size(); from += PIECE) {
            var piece = entries.subList(from, Math.min(entries.size(), from + PIECE));
            var lines = inHand ? Map.<Long, byte[]>of() : lines(piece);
            for (var entry : piece) {
                var line = inHand ? entry.line() : Objects.requireNonNull(lines.get(entry.no()));
                sink.line(whole(entry.placed().id(), line));
            }
        }
    }

    private Map<Long, byte[]> lines(List<Logged> entries) {
        var lines = new HashMap<Long, byte[]>();
        log.stretches()
                .numbered(entries.stream().map(Logged::no).toList())
                .forEach(change -> lines.put(change.no(), change.line()));
        return lines;
    }

    /// A line that was damaged on this disk must not reach anybody: there it would be another change, signed
    /// by this store.
    private byte[] whole(ChangeId id, byte[] line) {
        if (!ChangeId.ofLine(line).equals(id)) {
            throw StoreTrouble.damaged(db.file(), null);
        }
        return line;
    }
}
