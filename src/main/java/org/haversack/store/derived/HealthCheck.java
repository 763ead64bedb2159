package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.merge.Placing;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// Compares a store with what it should be: its pages, its log against the hashes in it, and its derived
/// tables against the plain reading of the log ([SpaceHistory]), space by space.
public final class HealthCheck {
    private static final int MOST_PROBLEMS = 100;

    private final Database db;
    private final Log log;
    private final Records records;
    private final Kinds kinds;
    private final List<String> problems = new ArrayList<>();

    public HealthCheck(Database db, Log log, Records records, Kinds kinds) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.kinds = kinds;
    }

    public HealthReport run() {
        db.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> problem("Damaged page: " + line));
        db.list("PRAGMA foreign_key_check", row -> row.getString(1))
                .forEach(table -> problem("A row of " + table + " names one that is not there."));
        if (problems.isEmpty()) {
            readable(
                    "The list of spaces",
                    () -> log.spaces().stream()
                            .toList()
                            .forEach(space -> readable("Space " + space.id(), () -> checkSpace(space))));
            checkStrays();
        }
        var counts = new TreeMap<String, Long>();
        records.tables()
                .forEach(table -> counts.put(table.kind().name(), db.number("SELECT count(*) FROM " + table.table())));
        return new HealthReport(problems, log.stretches().count(), db.number("SELECT count(*) FROM space"), counts);
    }

    /// Whatever cannot even be read is a problem to report, not one to fail by.
    private void readable(String what, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException unreadable) {
            problem(what + " cannot be read to the end.");
        }
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        }
    }

    private void checkSpace(Log.Space space) {
        var history = new SpaceHistory();
        var touched = new HashMap<RecordKey, String>();
        log.stretches().each(space, change -> {
            var no = String.valueOf(change.no());
            replay(space, history, change.placed().id(), change.line())
                    .ifPresent(line -> line.change().writes().stream()
                            .map(Write::key)
                            .distinct()
                            .forEach(key -> touched.merge(key, no, (before, next) -> before + "," + next)));
        });
        if (!history.tips().equals(log.branches(space).tips())) {
            problem("The tips of space " + space.id() + " are not those of its changes.");
        }
        var expected = history.views(space.id(), kinds);
        for (var table : records.tables()) {
            checkTable(space, history, expected, table);
            checkTouched(space, touched, table);
        }
    }

    private Optional<ChangeLine> replay(Log.Space space, SpaceHistory history, ChangeId id, byte[] bytes) {
        try {
            var line = ChangeCodec.read(bytes);
            if (!line.id().equals(id)) {
                problem("Change " + id + " of space " + space.id() + " is not what its name says.");
            } else if (!(history.add(line) instanceof Placing.New)) {
                problem("Change " + id + " of space " + space.id() + " does not fit those before it.");
            }
            return Optional.of(line);
        } catch (BadLine unreadable) {
            problem("Change " + id + " of space " + space.id() + " cannot be read.");
            return Optional.empty();
        }
    }

    private void checkTable(
            Log.Space space, SpaceHistory history, Map<RecordKey, RecordView> expected, KindTable table) {
        var kind = table.kind().name();
        var wanted = expected.keySet().stream()
                .filter(key -> key.kind().equals(kind))
                .map(key -> key.id().text())
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new TreeSet<>(
                db.list("SELECT id FROM " + table.table() + " WHERE space = ?", row -> row.getString(1), space.no()));
        if (!wanted.equals(found)) {
            problem("The table of " + kind + " does not hold the records of space " + space.id() + ".");
            return;
        }
        expected.forEach((key, view) -> {
            if (key.kind().equals(kind)) {
                readable("What stands of " + view.key(), () -> checkRecord(space, history, table, view));
            }
        });
    }

    private void checkRecord(Log.Space space, SpaceHistory history, KindTable table, RecordView view) {
        var row = Objects.requireNonNull(records.load(table, space.no(), view.key()));
        var pure = Objects.requireNonNull(history.records().get(view.key()));
        if (!stands(row.state, dot -> log.at(dot).id())
                .equals(stands(pure, dot -> history.at(dot).id()))) {
            problem("What stands of " + view.key() + " is not what its changes add up to.");
        }
        var state = db.first(
                        "SELECT alive, deleted, conflicts FROM " + table.table() + " WHERE no = ?",
                        columns -> columns.getInt(1) + " " + columns.getInt(2) + " " + columns.getInt(3),
                        row.no)
                .orElseThrow();
        var wanted = (view.alive() ? 1 : 0) + " " + (view.deleted() ? 1 : 0) + " "
                + view.conflicts().size();
        if (!state.equals(wanted)) {
            problem("Life or conflicts of " + view.key() + " are " + state + ", not " + wanted + ".");
        }
        var shown = RecordView.of(row.state, row.alive, log.past(), kinds).values();
        if (!shown.equals(view.values())) {
            problem("The shown values of " + view.key() + " are not those of its changes.");
        }
        checkMembers(row, view);
    }

    private void checkTouched(Log.Space space, Map<RecordKey, String> touched, KindTable table) {
        db.list(
                "SELECT id, touched FROM " + table.table() + " WHERE space = ?",
                row -> {
                    var key = new RecordKey(table.kind().name(), new RecordId(row.getString(1)));
                    if (!row.getString(2).equals(touched.get(key))) {
                        problem("The history of " + key + " does not list its changes.");
                    }
                    return true;
                },
                space.no());
    }

    private void checkMembers(Row row, RecordView view) {
        var stored = new TreeSet<>(db.list(
                "SELECT field || ':' || member FROM member WHERE record = ?", member -> member.getString(1), row.no));
        var wanted = view.values().entrySet().stream()
                .filter(value ->
                        value.getKey().indexOf(':') >= 0 && value.getValue().equals(Value.TRUE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!stored.equals(wanted)) {
            problem("The members of " + view.key() + " are not those of its changes.");
        }
    }

    private static Map<String, Map<ChangeId, Value>> stands(RecordState state, LongFunction<ChangeId> ids) {
        var stands = new TreeMap<String, Map<ChangeId, Value>>();
        state.fields().forEach((field, heads) -> {
            var values = new TreeMap<ChangeId, Value>();
            heads.writes().forEach(head -> values.put(ids.apply(head.dot()), head.value()));
            stands.put(field, values);
        });
        return stands;
    }

    /// Rows that belong to no record.
    private void checkStrays() {
        var numbers = records.tables().stream()
                .map(table -> "SELECT no FROM " + table.table())
                .collect(Collectors.joining(" UNION ALL "));
        for (var table : List.of("sibling", "member")) {
            long strays = db.number("SELECT count(*) FROM " + table + " WHERE record NOT IN (" + numbers + ")");
            if (strays > 0) {
                problem(strays + " rows of " + table + " belong to no record.");
            }
        }
        long lost = db.number("SELECT count(*) FROM search WHERE rowid NOT IN (" + numbers + ")");
        if (lost > 0) {
            problem(lost + " rows of search belong to no record.");
        }
    }
}
