package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haversack.domain.Kinds;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.RecordState;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Write;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// The derived tables, written through: records are loaded when a change touches them, folded in memory, and
/// written once when the transaction's work is done (or when too many are at hand).
public final class Records {
    private record Key(int space, RecordKey record) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.space == space && key.record.equals(record);
        }

        @Override
        public int hashCode() {
            return 31 * space + record.hashCode();
        }
    }

    private static final int MOST_AT_HAND = 50_000;

    /// Beyond this many spaces it is worth asking which of them have deleted records at all.
    private static final int FEW = 3;

    private final Database db;
    private final Kinds kinds;
    private final RowReader reader;
    private final RowWriter writer;
    private final Map<String, KindTable> tables = new LinkedHashMap<>();
    private final Map<Key, Row> atHand = new LinkedHashMap<>();
    private final Set<Integer> smallSpaces = new HashSet<>();
    private final Map<Integer, Map<KindTable, Set<String>>> idsHere = new HashMap<>();
    private long lastRecord = -1;

    public Records(Database db, Past past, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
        this.reader = new RowReader(db, past, kinds);
        this.writer = new RowWriter(db, past, kinds);
        kinds.all().forEach(kind -> tables.put(kind.name(), new KindTable(kind)));
    }

    /// Drops what is at hand without writing it.
    public void forget() {
        atHand.clear();
        idsHere.clear();
        smallSpaces.clear();
        lastRecord = -1;
    }

    /// Says that a space has few records, so that asking for all their ids at once costs less than asking for each.
    void small(int space) {
        smallSpaces.add(space);
    }

    /// Most records a file brings are new.
    private boolean isHere(KindTable table, int space, RecordKey key) {
        if (!smallSpaces.contains(space)) {
            return db.first(table.number(), row -> true, key.id().text(), space).isPresent();
        }
        return idsHere.computeIfAbsent(space, none -> new HashMap<>())
                .computeIfAbsent(
                        table,
                        of -> new HashSet<>(db.list(
                                "SELECT id FROM " + table.table() + " WHERE space = ?",
                                row -> row.getString(1),
                                space)))
                .contains(key.id().text());
    }

    public Collection<KindTable> tables() {
        return tables.values();
    }

    public @Nullable KindTable table(String kind) {
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
        row.touch(changeNo);
    }

    /// The record, loaded or new; null if this version does not know the kind.
    @Nullable
    public Row row(int space, RecordKey key) {
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
            row = isHere(table, space, key) ? load(table, space, key) : null;
            if (row == null) {
                row = new Row(space, table, new RecordState(key));
            }
            atHand.put(handle, row);
        }
        return row;
    }

    /// Writes everything changed, then lets go of it. Records that were here are written in order of their
    /// numbers, then new ones, which get the next numbers: indexes then grow at their ends, and the search
    /// index need not be cut into pieces.
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
        writer.write(here);
        writer.write(fresh);
        atHand.clear();
        idsHere.clear();
    }

    /// The records that hang on one and are alive.
    public List<RecordKey> livingChildren(RecordKey parent, int space) {
        return new Parents(db, this, writer, kinds).livingChildren(parent, space, Integer.MAX_VALUE);
    }

    /// Gives deleted records of these spaces with a living child their life back.
    void settleParents(Collection<Integer> spaces) {
        var parents = new Parents(db, this, writer, kinds);
        var some = spaces.size() > FEW ? parents.withDeleted(spaces) : spaces;
        some.forEach(parents::settle);
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

    /// Reads a record from the file; null if it is not there.
    public @Nullable Row load(KindTable table, int space, RecordKey key) {
        return reader.load(table, space, key);
    }
}
