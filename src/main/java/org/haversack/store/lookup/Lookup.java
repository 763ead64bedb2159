package org.haversack.store.lookup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.Dot;
import org.haversack.merge.Placed;
import org.haversack.merge.RecordView;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.derived.KindTable;
import org.haversack.store.derived.Records;
import org.haversack.store.derived.Row;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Log;
import org.haversack.store.log.Logged;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;

/// What people ask of a store.
public final class Lookup {
    private final Database db;
    private final Log log;
    private final Records records;
    private final Kinds kinds;

    public Lookup(Database db, Log log, Records records, Kinds kinds) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.kinds = kinds;
    }

    /// One record, alive or not.
    public Optional<StoredRecord> find(Kind<?> kind, RecordId id) {
        var table = table(kind);
        return db.first(
                        "SELECT space.id FROM " + table.table()
                                + " AS r JOIN space ON space.no = r.space WHERE r.id = ?" + " ORDER BY space.id",
                        row -> new SpaceId(row.getString(1)),
                        id.text())
                .flatMap(space -> find(kind, id, space));
    }

    /// One record of a space, alive or not.
    public Optional<StoredRecord> find(Kind<?> kind, RecordId id, SpaceId space) {
        return log.space(space)
                .map(held -> records.load(table(kind), held.no(), new RecordKey(kind.name(), id)))
                .map(row -> stored(row, space));
    }

    /// All records of a kind that are alive, in order of space and record.
    public List<StoredRecord> all(Kind<?> kind) {
        var keys = db.list(
                "SELECT r.id, space.id FROM " + table(kind).table()
                        + " AS r JOIN space ON space.no = r.space WHERE r.alive = 1 ORDER BY r.no",
                row -> new Key(new RecordId(row.getString(1)), new SpaceId(row.getString(2))));
        return found(kind, keys);
    }

    /// The records of a kind in one space that are alive.
    public List<StoredRecord> in(SpaceId space, Kind<?> kind) {
        var held = log.space(space);
        if (held.isEmpty()) {
            return List.of();
        }
        var keys = db.list(
                "SELECT id FROM " + table(kind).table() + " WHERE space = ? AND alive = 1 ORDER BY no",
                row -> new Key(new RecordId(row.getString(1)), space),
                held.get().no());
        return found(kind, keys);
    }

    /// The records of a kind that are alive and whose indexed field has this value.
    public List<StoredRecord> where(Kind<?> kind, String field, String value) {
        var column = kind.field(field).orElseThrow().column();
        var keys = db.list(
                "SELECT r.id, space.id FROM " + table(kind).table()
                        + " AS r JOIN space ON space.no = r.space WHERE r.\"" + column
                        + "\" = ? AND r.alive = 1 ORDER BY r.no",
                row -> new Key(new RecordId(row.getString(1)), new SpaceId(row.getString(2))),
                value);
        return found(kind, keys);
    }

    /// Every record of a kind that has a text in this field, alive or not, in no particular order.
    public List<Texted> texts(Kind<?> kind, String field) {
        var column = kind.field(field).orElseThrow().column();
        return db.list(
                "SELECT r.id, space.id, r.alive, r.\"" + column + "\" FROM "
                        + table(kind).table() + " AS r JOIN space ON space.no = r.space WHERE r.\"" + column
                        + "\" IS NOT NULL",
                row -> new Texted(
                        new RecordId(row.getString(1)),
                        new SpaceId(row.getString(2)),
                        row.getInt(3) == 1,
                        row.getString(4)));
    }

    /// A record and the text that one of its fields shows.
    public record Texted(RecordId id, SpaceId space, boolean alive, String text) {}

    private record Key(RecordId id, SpaceId space) {}

    private List<StoredRecord> found(Kind<?> kind, List<Key> keys) {
        return keys.stream()
                .map(key -> find(kind, key.id(), key.space()))
                .flatMap(Optional::stream)
                .toList();
    }

    private KindTable table(Kind<?> kind) {
        return java.util.Objects.requireNonNull(records.table(kind.name()));
    }

    private StoredRecord stored(Row row, SpaceId space) {
        var view = RecordView.of(row.state, row.alive, log.past(), kinds);
        var values = new TreeMap<String, Value>();
        view.values().forEach((field, value) -> {
            boolean absent = value.equals(Value.NOTHING) || (field.indexOf(':') >= 0 && !value.equals(Value.TRUE));
            if (!absent) {
                values.put(field, value);
            }
        });
        var conflicts = new TreeSet<>(view.conflicts());
        return new StoredRecord(row.table.kind(), row.state.key().id(), space, values, conflicts, view.alive());
    }

    /// Everything anyone did to a record, newest first as this store learned it.
    public List<HistoryEntry> history(Kind<?> kind, RecordId id) {
        return touching(kind, "WHERE r.id = ?", id.text()).reversed().stream()
                .map(change -> entry(change, new RecordKey(kind.name(), id)))
                .toList();
    }

    /// The changes that touched records of a kind, oldest first as this store learned them.
    ///
    /// @param which which of the records, as `r`
    private List<Logged> touching(Kind<?> kind, String which, Object... values) {
        var numbers = db.list(
                "SELECT touch.value FROM " + table(kind).table()
                        + " AS r JOIN json_each('[' || r.touched || ']') AS touch " + which,
                row -> row.getLong(1),
                values);
        return log.stretches().numbered(numbers);
    }

    /// The changes of a space, newest first as this store learned them.
    ///
    /// @param before only those that came before the one with this number
    public List<SpaceChanges.Numbered> changes(SpaceId space, long before, int most) {
        return new SpaceChanges(log, new Ledger(db)).page(space, before, most);
    }

    private HistoryEntry entry(Logged logged, RecordKey key) {
        var change = change(logged.line());
        var set = new TreeMap<String, Value>();
        change.writes().stream().filter(write -> write.key().equals(key)).forEach(write -> set.putAll(write.fields()));
        var file = Optional.ofNullable(logged.imported()).flatMap(new Ledger(db)::imported);
        return new HistoryEntry(change, set, file);
    }

    static Change change(byte[] line) {
        try {
            return ChangeCodec.read(line).change();
        } catch (BadLine damaged) {
            throw new StoreTrouble(StoreTrouble.Why.DAMAGED, "A change in the store's log cannot be read.", damaged);
        }
    }

    /// Every text that the records of a kind ever had in a field, by record.
    public Map<RecordId, Set<String>> everWritten(Kind<?> kind, String field) {
        var ever = new HashMap<RecordId, Set<String>>();
        touching(kind, "").stream()
                .map(logged -> change(logged.line()))
                .forEach(change -> change.writes().stream()
                        .filter(write -> write.kind().equals(kind.name()))
                        .forEach(write -> {
                            if (write.fields().get(field) instanceof Value.Text(var text)) {
                                ever.computeIfAbsent(write.record(), none -> new HashSet<>())
                                        .add(text);
                            }
                        }));
        return ever;
    }

    /// The changes that stand for a record's life: those that deleted or restored it last.
    public List<ChangeId> lifeHeads(Kind<?> kind, RecordId id, SpaceId space) {
        return log.space(space)
                .map(held -> records.load(table(kind), held.no(), new RecordKey(kind.name(), id)))
                .map(row -> row.state.heads(Write.LIFE).writes().stream()
                        .map(head -> log.at(head.dot()).id())
                        .toList())
                .orElse(List.of());
    }

    /// The computer that wrote the first change of a space; empty while it has none.
    public Optional<ComputerId> firstWriter(SpaceId space) {
        return log.space(space).stream()
                .flatMap(held -> log.branches(held).all().stream())
                .map(branch -> log.at(Dot.of(branch.number(), 1)))
                .min(SpaceHistory.EXPORT_ORDER)
                .map(Placed::computer);
    }

    /// The computer that made a record: of its changes, the writer of the least in the order of bundles.
    public Optional<ComputerId> creator(StoredRecord record) {
        return touching(
                        record.kind(),
                        "JOIN space ON space.no = r.space WHERE r.id = ? AND space.id = ?",
                        record.id().text(),
                        record.space().text())
                .stream()
                .map(Logged::placed)
                .min(SpaceHistory.EXPORT_ORDER)
                .map(Placed::computer);
    }

    /// Records with all these words, or words that begin like them, best first.
    public List<StoredRecord> search(String words, int most) {
        var query = SearchQuery.of(words);
        if (query.isEmpty()) {
            return List.of();
        }
        var hits = db.list(
                "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?",
                row -> row.getLong(1),
                query,
                most);
        return hits.stream().flatMap(no -> numbered(no).stream()).toList();
    }

    private Optional<StoredRecord> numbered(long no) {
        for (var kind : kinds.all()) {
            var key = db.first(
                    "SELECT r.id, space.id FROM " + table(kind).table()
                            + " AS r JOIN space ON space.no = r.space WHERE r.no = ?",
                    row -> new Key(new RecordId(row.getString(1)), new SpaceId(row.getString(2))),
                    no);
            if (key.isPresent()) {
                return find(kind, key.get().id(), key.get().space());
            }
        }
        return Optional.empty();
    }

    /// How many records of a kind in a space a file's new changes touch.
    ///
    /// @param sha256 of the imported file
    public long recordsOf(Kind<?> kind, byte[] sha256, SpaceId space) {
        return db.number("""
                SELECT count(*) FROM space JOIN %s AS r ON r.space = space.no WHERE space.id = ? AND EXISTS
                    (SELECT 1 FROM json_each('[' || r.touched || ']') AS touch
                       JOIN stretch ON stretch.no = (SELECT max(no) FROM stretch WHERE no <= touch.value)
                      WHERE stretch.import = (SELECT no FROM import WHERE sha256 = ?))
                """.formatted(table(kind).table()), space.text(), sha256);
    }

    /// How many decisions wait.
    public int conflictCount() {
        return (int) kinds.all().stream()
                .mapToLong(kind -> db.number(
                        "SELECT coalesce(sum(conflicts), 0) FROM " + table(kind).table() + " WHERE conflicts > 0"))
                .sum();
    }

    /// Everything that waits for a person's decision, in order of space, record and field.
    public List<Conflict> conflicts() {
        var conflicts = new Conflicts(db, log, records, kinds);
        return kinds.all().stream()
                .flatMap(kind -> conflicts.of(table(kind)).stream())
                .toList();
    }
}
