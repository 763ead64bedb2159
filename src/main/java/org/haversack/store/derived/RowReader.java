package org.haversack.store.derived;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.merge.Dot;
import org.haversack.merge.Heads;
import org.haversack.merge.Past;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Reads records from the derived tables, with everything that stands of them.
public final class RowReader {
    private final Database db;
    private final Past past;
    private final Kinds kinds;

    RowReader(Database db, Past past, Kinds kinds) {
        this.db = db;
        this.past = past;
        this.kinds = kinds;
    }

    /// A record; null if it is not there.
    @Nullable
    Row load(KindTable table, int space, RecordKey key) {
        return db.first(
                        table.load(),
                        row -> loaded(table, space, key, row),
                        key.id().text(),
                        space)
                .orElse(null);
    }

    private Row loaded(KindTable table, int space, RecordKey key, ResultSet row) throws SQLException {
        long no = row.getLong(1);
        var columns = new HashMap<String, Value>();
        int at = KindTable.LEADING;
        for (var field : table.columns()) {
            at++;
            columns.put(field.name(), KindTable.value(field, row, at));
        }
        var entries = HeadsText.read(row.getString(2));
        boolean beside = entries.stream().anyMatch(HeadsText.Entry::beside);
        var siblings = beside ? siblings(no) : Map.<String, Value>of();
        var fields = new TreeMap<String, Heads>();
        boolean members = false;
        for (var entry : entries) {
            Value value = entry.value() != null
                    ? entry.value()
                    : entry.beside() ? siblings.get(entry.field() + " " + entry.dot()) : columns.get(entry.field());
            members |= entry.field().indexOf(':') >= 0;
            var heads = new ArrayList<>(
                    fields.getOrDefault(entry.field(), Heads.NONE).writes());
            heads.add(new Heads.Head(entry.dot(), Objects.requireNonNull(value)));
            fields.put(entry.field(), new Heads(heads));
        }
        var made = new Row(space, table, new RecordState(key, fields));
        made.no = no;
        made.stored = true;
        made.alive = row.getInt(3) == 1;
        made.hadSiblings = beside;
        made.hadMembers = members;
        made.words = SearchWords.of(table.kind(), RecordView.of(made.state, made.alive, past, kinds));
        return made;
    }

    private Map<String, Value> siblings(long no) {
        var values = new HashMap<String, Value>();
        db.list(
                "SELECT field, branch, idx, value FROM sibling WHERE record = ?",
                row -> values.put(
                        row.getString(1) + " " + Dot.of(row.getInt(2), row.getInt(3)),
                        ValueText.read(row.getString(4))),
                no);
        return values;
    }
}
