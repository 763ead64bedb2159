package org.haversack.store.derived;

import java.util.List;
import org.haversack.domain.Kinds;
import org.haversack.merge.Dot;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// Takes changes on which nothing builds out of the log again: the undoing of an import. Knowing less is
/// legal; a restored store does too.
public final class Removal {
    private final Database db;
    private final Log log;
    private final Records records;
    private final Kinds kinds;

    public Removal(Database db, Log log, Records records, Kinds kinds) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.kinds = kinds;
    }

    public int remove(long after, long upTo) {
        var touched = db.list("""
                SELECT DISTINCT branch.space FROM stretch JOIN branch ON branch.no = stretch.branch WHERE stretch.no > ?
                   AND stretch.no <= ?
                """, row -> row.getInt(1), after, upTo);
        int removed = (int) db.number("SELECT sum(count) FROM stretch WHERE no > ? AND no <= ?", after, upTo);
        db.run("DELETE FROM stretch WHERE no > ? AND no <= ?", after, upTo);
        for (int space : touched) {
            shorten(space);
        }
        log.forget();
        records.forget();
        var rebuild = new Rebuild(db, log, records, kinds);
        log.spaces().stream()
                .filter(space -> touched.contains(space.no()))
                .toList()
                .forEach(rebuild::space);
        for (int space : touched) {
            db.run("DELETE FROM space WHERE no = ? AND no NOT IN (SELECT space FROM branch)", space);
        }
        log.forget();
        return removed;
    }

    /// Takes a whole space out, with everything that is shown of it.
    ///
    /// @return how many changes that were
    public int drop(Log.Space space) {
        new Rebuild(db, log, records, kinds).clear(space);
        var branches = "branch IN (SELECT no FROM branch WHERE space = ?)";
        int dropped = (int) db.number("SELECT sum(count) FROM stretch WHERE " + branches, space.no());
        db.run("DELETE FROM stretch WHERE " + branches, space.no());
        db.run("DELETE FROM branch WHERE space = ?", space.no());
        db.run("DELETE FROM space WHERE no = ?", space.no());
        return dropped;
    }

    private void shorten(int space) {
        db.run("DELETE FROM branch WHERE space = ? AND no NOT IN (SELECT branch FROM stretch)", space);
        List<Integer> left = db.list("SELECT no FROM branch WHERE space = ?", row -> row.getInt(1), space);
        for (int branch : left) {
            var last = log.stretches().last(branch).orElseThrow();
            int length = Dot.index(last.dot());
            var tip = last.id();
            db.run("UPDATE branch SET tip = ?, len = ? WHERE no = ?", tip.bytes(), length, branch);
        }
    }
}
