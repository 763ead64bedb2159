package org.haversack.store.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.haversack.domain.Kinds;
import org.haversack.merge.Heads;
import org.haversack.merge.Placed;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.Vec;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.derived.KindTable;
import org.haversack.store.derived.Records;
import org.haversack.store.derived.Row;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// Finds what waits for a decision, and what there is to choose from.
final class Conflicts {
    private final Database db;
    private final Log log;
    private final Records records;
    private final Kinds kinds;

    Conflicts(Database db, Log log, Records records, Kinds kinds) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.kinds = kinds;
    }

    List<Conflict> of(KindTable table) {
        record Key(String id, int no, String space) {}
        var keys = db.list(
                "SELECT r.id, space.no, space.id FROM " + table.table()
                        + " AS r JOIN space ON space.no = r.space WHERE r.conflicts > 0 ORDER BY space.id, r.id",
                row -> new Key(row.getString(1), row.getInt(2), row.getString(3)));
        var found = new ArrayList<Conflict>();
        for (var key : keys) {
            var record = new RecordKey(table.kind().name(), new RecordId(key.id()));
            var row = Objects.requireNonNull(records.load(table, key.no(), record));
            found.addAll(of(row, new SpaceId(key.space())));
        }
        return found;
    }

    private List<Conflict> of(Row row, SpaceId space) {
        var view = RecordView.of(row.state, row.alive, log.past(), kinds);
        var label = new StoredRecord(
                        row.table.kind(), view.key().id(), space, view.values(), view.conflicts(), view.alive())
                .label();
        var found = new ArrayList<Conflict>();
        for (var field : view.conflicts()) {
            var options = field.equals(Write.LIFE) ? life(row) : options(row.state.heads(field), view, field);
            var was = field.equals(Write.LIFE) ? Optional.<Value>empty() : was(row, field);
            found.add(new Conflict(row.table.kind(), view.key().id(), space, label, field, was, options));
        }
        return found;
    }

    private List<Conflict.Option> options(Heads heads, RecordView view, String field) {
        var byValue = new LinkedHashMap<Value, List<Conflict.Author>>();
        heads.writes().stream()
                .sorted(Comparator.comparing(
                        (Heads.Head head) -> log.at(head.dot()).id()))
                .forEach(head -> byValue.computeIfAbsent(head.value(), value -> new ArrayList<>())
                        .add(author(log.at(head.dot()))));
        var shown = view.values().get(field);
        return byValue.entrySet().stream()
                .map(option -> new Conflict.Option(
                        option.getKey(), option.getKey().equals(shown), List.copyOf(option.getValue())))
                .toList();
    }

    /// Keep, on the word of those whose changes stand beside the deletion; or delete, on the word of those
    /// who deleted.
    private List<Conflict.Option> life(Row row) {
        var deletions = row.state.heads(Write.LIFE).writes().stream()
                .filter(head -> head.value().equals(Value.TRUE))
                .map(head -> log.at(head.dot()))
                .toList();
        var known = Vec.joinAll(deletions.stream().map(Placed::vec).toList());
        var keepers = standing(row)
                .flatMap(state -> state.fields().values().stream())
                .flatMap(heads -> heads.writes().stream())
                .filter(head -> !known.covers(head.dot()))
                .map(head -> log.at(head.dot()))
                .distinct()
                .sorted(Comparator.comparing(Placed::id))
                .map(Conflicts::author)
                .toList();
        var deleters = deletions.stream()
                .sorted(Comparator.comparing(Placed::id))
                .map(Conflicts::author)
                .toList();
        return List.of(
                new Conflict.Option(Value.FALSE, true, keepers), new Conflict.Option(Value.TRUE, false, deleters));
    }

    /// What stands of a record and of those that hang on it: each of them may be why it is still there.
    private Stream<RecordState> standing(Row row) {
        var children = records.livingChildren(row.state.key(), row.space).stream()
                .map(child -> records.load(Objects.requireNonNull(records.table(child.kind())), row.space, child))
                .filter(Objects::nonNull)
                .map(child -> child.state);
        return Stream.concat(Stream.of(row.state), children);
    }

    private static Conflict.Author author(Placed change) {
        return new Conflict.Author(change.id(), change.computer(), change.time());
    }

    /// The newest value that every one of the competing writers knew: the last in the order of bundles.
    private Optional<Value> was(Row row, String field) {
        var known = row.state.heads(field).writes().stream()
                .map(head -> log.at(head.dot()).vec())
                .reduce(Vec::meet)
                .orElse(Vec.NONE);
        return new Lookup(db, log, records, kinds)
                .history(row.table.kind(), row.state.key().id()).stream()
                        .filter(entry -> entry.set().containsKey(field))
                        .filter(entry -> known.covers(placed(entry).dot()))
                        .max(Comparator.comparing(this::placed, SpaceHistory.EXPORT_ORDER))
                        .map(entry -> Objects.requireNonNull(entry.set().get(field)));
    }

    private Placed placed(HistoryEntry entry) {
        var change = entry.change();
        return Objects.requireNonNull(log.find(log.space(change.space()).orElseThrow(), change.id()));
    }
}
