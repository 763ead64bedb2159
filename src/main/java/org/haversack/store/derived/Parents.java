package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.store.sql.Database;

/// Keeps deleted records with a living child alive.
final class Parents {
    private final Database db;
    private final Records records;
    private final RowWriter writer;
    private final Kinds kinds;

    Parents(Database db, Records records, RowWriter writer, Kinds kinds) {
        this.db = db;
        this.records = records;
        this.writer = writer;
        this.kinds = kinds;
    }

    /// Gives deleted records of a space with a living child their life back, children before parents.
    void settle(int space) {
        for (var table : ParentOrder.childrenFirst(kinds)) {
            var parents = records.table(table);
            if (parents == null) {
                continue;
            }
            var struck = db.list(
                    "SELECT id FROM " + parents.table() + " WHERE space = ? AND deleted = 1",
                    row -> row.getString(1),
                    space);
            for (var id : struck) {
                var key = new RecordKey(table, new RecordId(id));
                var row = records.load(parents, space, key);
                if (row != null && row.alive != hasLivingChild(table, id, space)) {
                    writer.write(row, !row.alive);
                }
            }
        }
    }

    /// Those of the spaces that have deleted records, in the same order.
    List<Integer> withDeleted(Collection<Integer> spaces) {
        var some = new HashSet<Integer>();
        for (var table : ParentOrder.childrenFirst(kinds)) {
            var parents = records.table(table);
            if (parents != null) {
                some.addAll(db.list(
                        "SELECT DISTINCT space FROM " + parents.table() + " WHERE deleted = 1", row -> row.getInt(1)));
            }
        }
        return spaces.stream().filter(some::contains).toList();
    }

    private boolean hasLivingChild(String kind, String id, int space) {
        return !livingChildren(new RecordKey(kind, new RecordId(id)), space, 1).isEmpty();
    }

    /// The records that hang on one and are alive, up to so many of each kind.
    List<RecordKey> livingChildren(RecordKey parent, int space, int most) {
        var children = new ArrayList<RecordKey>();
        for (var child : kinds.childrenOf(parent.kind())) {
            var table = records.table(child.name());
            var on = child.parent();
            if (table == null || on == null) {
                continue;
            }
            var id = parent.id().text();
            var field = on.field();
            var of = field == null
                    ? ""
                    : " AND \"" + child.field(field).orElseThrow().column() + "\" = ?";
            var sql = "SELECT id FROM " + table.table() + " WHERE space = ? AND alive = 1" + of + " LIMIT " + most;
            Database.RowReader<RecordKey> key = row -> new RecordKey(child.name(), new RecordId(row.getString(1)));
            if (field != null) {
                children.addAll(db.list(sql, key, space, id));
            } else if (spaceIs(space, id)) {
                children.addAll(db.list(sql, key, space));
            }
        }
        return children;
    }

    private boolean spaceIs(int space, String id) {
        return db.first("SELECT 1 FROM space WHERE no = ? AND id = ?", row -> true, space, id)
                .isPresent();
    }
}
