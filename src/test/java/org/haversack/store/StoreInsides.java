package org.haversack.store;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.haversack.merge.Dot;
import org.haversack.merge.Placed;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.store.derived.HeadsText;
import org.haversack.store.derived.Records;
import org.haversack.store.log.Log;
import org.haversack.store.log.Logged;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.sql.Database;

/// What tests may see of a store's tables that the program has no use for.
public final class StoreInsides {
    private final Store store;
    private final Database db;
    private final Log log;
    private final Records records;

    public StoreInsides(Store store) {
        this.store = store;
        this.db = part(store, "db", Database.class);
        this.log = part(store, "log", Log.class);
        this.records = part(store, "records", Records.class);
    }

    private static <T> T part(Store store, String name, Class<T> type) {
        try {
            Field field = Store.class.getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(store));
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// Makes something of the heads of each record of a space and of what people see of it.
    public <T> SortedMap<RecordKey, T> records(
            SpaceId space, BiFunction<StoredRecord, SortedMap<String, SortedMap<ChangeId, Value>>, T> make) {
        var found = new TreeMap<RecordKey, T>();
        var held = log.space(space);
        if (held.isEmpty()) {
            return found;
        }
        for (var table : records.tables()) {
            var ids = db.list(
                    "SELECT id FROM " + table.table() + " WHERE space = ?",
                    row -> row.getString(1),
                    held.get().no());
            for (var id : ids) {
                var key = new RecordKey(table.kind().name(), new RecordId(id));
                var row = records.load(table, held.get().no(), key);
                var heads = new TreeMap<String, SortedMap<ChangeId, Value>>();
                row.state.fields().forEach((field, standing) -> {
                    var values = new TreeMap<ChangeId, Value>();
                    standing.writes()
                            .forEach(head -> values.put(log.at(head.dot()).id(), head.value()));
                    heads.put(field, values);
                });
                var stored = store.lookup().find(table.kind(), key.id(), space).orElseThrow();
                found.put(key, make.apply(stored, heads));
            }
        }
        return found;
    }

    /// The changes of a space, in the order in which they came.
    public List<Logged> changes(SpaceId space) {
        var changes = new ArrayList<Logged>();
        log.stretches().each(log.space(space).orElseThrow(), changes::add);
        return changes;
    }

    /// Fills what the log keeps at hand, up to so many changes before it is full.
    public void fillMemory(SpaceId space, int left) {
        int most = 100_000;
        var computer = log.branches(log.space(space).orElseThrow())
                .all()
                .iterator()
                .next()
                .computer();
        for (int i = 1; i <= most - left; i++) {
            log.remember(new Placed(
                    new ChangeId(i, i, i, i), space, computer, i, i, Dot.of(Integer.MAX_VALUE, i), i, Vec.NONE));
        }
    }

    /// The change at a place.
    public Placed at(long dot) {
        return log.at(dot);
    }

    /// How many rows a table has.
    public long rows(String table) {
        return db.number("SELECT count(*) FROM " + table);
    }

    /// Every row of every derived table, with the numbers that only this file knows replaced by what they
    /// stand for.
    public List<String> dump() {
        return dump(true);
    }

    /// The same, without what may differ between two stores that hold the same changes: the order in which
    /// they came.
    public List<String> dumpWithoutOrder() {
        return dump(false);
    }

    private List<String> dump(boolean places) {
        var names = new HashMap<Long, String>();
        var spaces = new HashMap<Long, String>();
        var changes = new HashMap<Long, String>();
        var dots = new HashMap<String, String>();
        db.list("SELECT no, id FROM space", row -> spaces.put(row.getLong(1), row.getString(2)));
        log.spaces()
                .forEach(space -> log.stretches().each(space, change -> {
                    var id = change.placed().id().toString();
                    changes.put(change.no(), id);
                    long dot = change.placed().dot();
                    dots.put(Dot.branch(dot) + "." + Dot.index(dot), id);
                }));
        var lines = new ArrayList<String>();
        for (var table : records.tables()) {
            db.list(
                    "SELECT no, id, space FROM " + table.table(),
                    row -> names.put(
                            row.getLong(1),
                            table.kind() + "/" + row.getString(2) + " in " + spaces.get(row.getLong(3))));
            var columns = table.columns().stream()
                    .map(field -> '"' + field.column() + '"')
                    .toList();
            db.list(
                    "SELECT no, alive, deleted, conflicts, heads, " + String.join(", ", columns) + " FROM "
                            + table.table(),
                    row -> {
                        var line = new StringBuilder(names.get(row.getLong(1)));
                        for (int at = 2; at <= columns.size() + 5; at++) {
                            line.append('|')
                                    .append(at == 5 ? heads(row.getString(5), dots, places) : row.getString(at));
                        }
                        return lines.add(line.toString());
                    });
            db.list("SELECT no, touched FROM " + table.table(), row -> {
                for (var change : row.getString(2).split(",")) {
                    lines.add("touch|" + names.get(row.getLong(1)) + "|" + changes.get(Long.valueOf(change)));
                }
                return true;
            });
        }
        db.list(
                "SELECT record, field, member FROM member",
                row -> lines.add(
                        "member|" + names.get(row.getLong(1)) + "|" + row.getString(2) + "|" + row.getString(3)));
        if (places) {
            db.list(
                    "SELECT record, field, branch, idx, value FROM sibling",
                    row -> lines.add("sibling|"
                            + names.get(row.getLong(1)) + "|" + row.getString(2) + "|"
                            + dots.get(row.getInt(3) + "." + row.getInt(4)) + "|" + row.getString(5)));
        }
        lines.addAll(search(names));
        return lines.stream().sorted().toList();
    }

    private List<String> search(Map<Long, String> names) {
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'search', 'instance')");
        var lines = db.list(
                "SELECT term, doc FROM temp.terms",
                row -> "search|" + row.getString(1) + "|" + names.get(row.getLong(2)));
        db.execute("DROP TABLE temp.terms");
        return lines;
    }

    /// Heads, field by field; in place of branch and place the change.
    private static String heads(String text, Map<String, String> dots, boolean marks) {
        var found = new TreeMap<String, TreeSet<String>>();
        for (var entry : HeadsText.read(text)) {
            var dot = Dot.branch(entry.dot()) + "." + Dot.index(entry.dot());
            var where = marks ? " " + entry.value() + entry.beside() : "";
            found.computeIfAbsent(entry.field(), none -> new TreeSet<>()).add(dots.get(dot) + where);
        }
        return found.toString();
    }

    /// Differences between two dumps, at most a few.
    public static List<String> differences(List<String> a, List<String> b) {
        var one = new TreeSet<>(a);
        b.forEach(one::remove);
        var two = new TreeSet<>(b);
        a.forEach(two::remove);
        var found = one.stream().map(line -> "- " + line).limit(4).collect(Collectors.toCollection(ArrayList::new));
        found.addAll(two.stream().map(line -> "+ " + line).limit(4).toList());
        return found;
    }

    /// Runs a statement on the file behind the store's back.
    public void tamper(String sql, Object... values) {
        db.run(sql, Arrays.copyOf(values, values.length));
    }
}
