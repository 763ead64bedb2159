package org.haversack.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.merge.Dot;
import org.haversack.merge.Heads;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.RecordKey;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.Value;
import org.haversack.merge.Write;
import org.jspecify.annotations.Nullable;

/// The derived tables, written through: records are loaded when a change touches them, folded in memory, and
/// written once when the transaction's work is done (or when too many are at hand).
final class Records {
    /// A record at hand.
    static final class Row {
        /// Its number; 0 for a new record until it is written.
        long no;

        final int space;
        final KindTable table;
        final RecordState state;
        /// The words search finds it by, as in the file; null if it is not in the file.
        @Nullable String words;

        /// The changes that touched it since it was last written.
        final List<Long> touches = new ArrayList<>(2);

        boolean stored;
        boolean alive;
        boolean dirty;
        boolean hadSiblings;
        boolean hadMembers;

        Row(int space, KindTable table, RecordState state) {
            this.space = space;
            this.table = table;
            this.state = state;
        }
    }

    private record Key(int space, RecordKey record) {}

    private static final int MOST_AT_HAND = 50_000;
    private static final int AT_ONCE = 4_096;

    private final Database db;
    private final Past past;
    private final Kinds kinds;
    private final Map<String, KindTable> tables = new LinkedHashMap<>();
    private final Map<Key, Row> atHand = new LinkedHashMap<>();
    private long lastRecord = -1;

    Records(Database db, Past past, Kinds kinds) {
        this.db = db;
        this.past = past;
        this.kinds = kinds;
        kinds.all().forEach(kind -> tables.put(kind.name(), new KindTable(kind)));
    }

    /// Drops what is at hand without writing it.
    void forget() {
        atHand.clear();
        lastRecord = -1;
    }

    Collection<KindTable> tables() {
        return tables.values();
    }

    @Nullable KindTable table(String kind) {
        return tables.get(kind);
    }

    /// Folds one write of a change into its record, if this version knows the kind.
    void apply(int space, Placed change, long changeNo, Write write) {
        var row = row(space, write.key());
        if (row != null) {
            apply(row, change, changeNo, write);
        }
    }

    /// Folds one write of a change into a record at hand.
    static void apply(Row row, Placed change, long changeNo, Write write) {
        row.state.apply(change, write);
        row.dirty = true;
        row.touches.add(changeNo);
    }

    /// The record, loaded or new; null if this version does not know the kind.
    @Nullable Row row(int space, RecordKey key) {
        var table = tables.get(key.kind());
        if (table == null) {
            return null;
        }
        var handle = new Key(space, key);
        var row = atHand.get(handle);
        if (row == null) {
            if (atHand.size() >= MOST_AT_HAND) {
                flush();
            }
            row = load(table, space, key);
            if (row == null) {
                row = new Row(space, table, new RecordState(key));
            }
            atHand.put(handle, row);
        }
        return row;
    }

    /// Writes everything changed, then lets go of it. Records that were here are written in order of their numbers, then
    /// new ones, which get the next numbers: indexes then grow at their ends, and the search index need not be cut into
    /// pieces.
    void flush() {
        var here = new ArrayList<Row>();
        var fresh = new ArrayList<Row>();
        for (var row : atHand.values()) {
            if (row.dirty) {
                (row.stored ? here : fresh).add(row);
            }
        }
        here.sort(Comparator.comparingLong(row -> row.no));
        for (var row : fresh) {
            row.no = nextRecord();
        }
        write(here);
        write(fresh);
        atHand.clear();
    }

    private void write(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            RowText.of(some, past, kinds).forEach(this::store);
        }
        touch(rows);
    }

    /// Gives deleted records of a space with a living child their life back, children before parents.
    void settleParents(int space) {
        for (var table : ParentOrder.childrenFirst(kinds)) {
            var parents = tables.get(table);
            if (parents == null) {
                continue;
            }
            var struck = db.list(
                    "SELECT id FROM " + parents.table() + " WHERE space = ? AND deleted = 1",
                    row -> row.getString(1),
                    space);
            for (var id : struck) {
                var key = new RecordKey(table, new org.haversack.merge.RecordId(id));
                var row = load(parents, space, key);
                if (row != null && row.alive != hasLivingChild(table, id, space)) {
                    store(RowText.of(row, !row.alive, past, kinds));
                }
            }
        }
    }

    private boolean hasLivingChild(String kind, String id, int space) {
        for (var child : kinds.childrenOf(kind)) {
            var table = tables.get(child.name());
            var parent = child.parent();
            if (table == null || parent == null) {
                continue;
            }
            var field = parent.field();
            var of = field == null ? "" : " AND \"" + child.field(field).orElseThrow().column() + "\" = ?";
            var sql = "SELECT 1 FROM " + table.table() + " WHERE space = ? AND alive = 1" + of + " LIMIT 1";
            var found = field == null
                    ? spaceIs(space, id) && db.first(sql, row -> true, space).isPresent()
                    : db.first(sql, row -> true, space, id).isPresent();
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean spaceIs(int space, String id) {
        return db.first("SELECT 1 FROM space WHERE no = ? AND id = ?", row -> true, space, id)
                .isPresent();
    }

    private void store(RowText text) {
        var row = text.row();
        var view = text.view();
        if (row.stored) {
            row.table.update(db, row.no, view, text.heads().heads());
        } else {
            row.table.insert(db, row.no, row.space, view, text.heads().heads());
        }
        storeSiblings(row, text.heads().siblings());
        storeMembers(row, view);
        storeWords(row, text.words());
        row.stored = true;
        row.alive = view.alive();
        row.dirty = false;
    }

    private void storeSiblings(Row row, List<HeadsText.Sibling> siblings) {
        if (row.hadSiblings) {
            db.run("DELETE FROM sibling WHERE record = ?", row.no);
        }
        for (var sibling : siblings) {
            db.run(
                    "INSERT INTO sibling (record, field, branch, idx, value) VALUES (?, ?, ?, ?, ?)",
                    row.no,
                    sibling.field(),
                    Dot.branch(sibling.dot()),
                    Dot.index(sibling.dot()),
                    ValueText.write(sibling.value()));
        }
        row.hadSiblings = !siblings.isEmpty();
    }

    private void storeMembers(Row row, RecordView view) {
        if (row.hadMembers) {
            db.run("DELETE FROM member WHERE record = ?", row.no);
        }
        row.hadMembers = false;
        for (var value : view.values().entrySet()) {
            int colon = value.getKey().indexOf(':');
            if (colon >= 0 && value.getValue().equals(Value.TRUE)) {
                db.run(
                        "INSERT INTO member (record, field, member) VALUES (?, ?, ?)",
                        row.no,
                        value.getKey().substring(0, colon),
                        value.getKey().substring(colon + 1));
                row.hadMembers = true;
            }
        }
    }

    private void storeWords(Row row, String words) {
        if (words.equals(row.words)) {
            return;
        }
        if (row.words != null && !row.words.isEmpty()) {
            db.run("DELETE FROM search WHERE rowid = ?", row.no);
        }
        if (!words.isEmpty()) {
            db.run("INSERT INTO search (rowid, words) VALUES (?, ?)", row.no, words);
        }
        row.words = words;
    }

    private void touch(List<Row> rows) {
        try {
            var insert = db.prepared("INSERT OR IGNORE INTO touch (record, change) VALUES (?, ?)");
            for (var row : rows) {
                for (long change : row.touches) {
                    insert.setLong(1, row.no);
                    insert.setLong(2, change);
                    insert.addBatch();
                }
                row.touches.clear();
            }
            insert.executeBatch();
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    private long nextRecord() {
        if (lastRecord < 0) {
            lastRecord = tables.values().stream()
                    .mapToLong(table -> db.number("SELECT max(no) FROM " + table.table()))
                    .max()
                    .orElse(0);
        }
        lastRecord++;
        return lastRecord;
    }

    /// Reads a record from the file; null if it is not there. Most records a file brings are new, so that is
    /// asked first.
    @Nullable Row load(KindTable table, int space, RecordKey key) {
        if (db.first(table.number(), row -> true, key.id().text(), space).isEmpty()) {
            return null;
        }
        return db.first(table.load(), row -> loaded(table, space, key, row), key.id().text(), space)
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
            var heads = new ArrayList<>(fields.getOrDefault(entry.field(), Heads.NONE).writes());
            heads.add(new Heads.Head(entry.dot(), java.util.Objects.requireNonNull(value)));
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
                        row.getString(1) + " " + Dot.of(row.getInt(2), row.getInt(3)), ValueText.read(row.getString(4))),
                no);
        return values;
    }
}
