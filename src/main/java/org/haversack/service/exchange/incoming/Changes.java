package org.haversack.service.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Staged;
import org.haversack.store.lookup.StoredRecord;
import org.jspecify.annotations.Nullable;

/// What a file changes: the values that are here now beside those that will be. A large file is shown as far as its
/// first changes go.
final class Changes {
    private static final int MOST_CHANGES = 2_000;
    private static final int MOST_RECORDS = 500;

    private record Touched(Kind<?> kind, RecordId id, SpaceId space) {}

    private final Workplace workplace;
    private final Staged staged;

    Changes(Workplace workplace, Staged staged) {
        this.workplace = workplace;
        this.staged = staged;
    }

    List<RecordChange> of(int file, Set<String> accepted) {
        var touched = touched(file);
        var before = new LinkedHashMap<Touched, Optional<StoredRecord>>();
        touched.keySet().forEach(record -> before.put(record, find(record)));
        var changes = new ArrayList<RecordChange>();
        staged.during(
                file,
                accepted,
                () -> touched.forEach((record, fields) -> find(record)
                        .ifPresent(after -> changes.add(change(
                                record,
                                fields,
                                before.getOrDefault(record, Optional.empty()).orElse(null),
                                after)))));
        return changes;
    }

    private Map<Touched, SortedMap<String, Value>> touched(int file) {
        var touched = new LinkedHashMap<Touched, SortedMap<String, Value>>();
        for (var change : staged.fresh(file, MOST_CHANGES)) {
            for (var write : change.writes()) {
                var kind = workplace.store().kinds().find(write.kind());
                if (kind.isPresent()) {
                    var record = new Touched(kind.get(), write.record(), change.space());
                    if (touched.containsKey(record) || touched.size() < MOST_RECORDS) {
                        touched.computeIfAbsent(record, _ -> new TreeMap<>()).putAll(write.fields());
                    }
                }
            }
        }
        return touched;
    }

    private Optional<StoredRecord> find(Touched record) {
        return workplace.store().lookup().find(record.kind(), record.id(), record.space());
    }

    private RecordChange change(
            Touched record, SortedMap<String, Value> written, @Nullable StoredRecord before, StoredRecord after) {
        var fields = new ArrayList<RecordChange.FieldChange>();
        for (var one : written.entrySet()) {
            var name = one.getKey();
            var theirs = one.getValue();
            var field = record.kind().field(name);
            boolean order =
                    field.filter(known -> known.type() == FieldType.ORDER).isPresent();
            var was = shown(before, name);
            var is = shown(after, name);
            boolean conflict = after.conflicts().contains(name);
            if (!name.equals(Write.LIFE) && !order && (conflict || !was.equals(is))) {
                fields.add(new RecordChange.FieldChange(
                        name,
                        field,
                        was,
                        names(field, name, was),
                        is,
                        names(field, name, is),
                        theirs,
                        names(field, name, theirs),
                        conflict));
            }
        }
        var label = after.label().equals(record.kind().name()) ? "" : after.label();
        return new RecordChange(
                record.kind(), record.id(), label, practice(record), what(before, after, fields.isEmpty()), fields);
    }

    private static RecordChange.What what(@Nullable StoredRecord before, StoredRecord after, boolean same) {
        if (before == null) {
            return RecordChange.What.NEW;
        }
        if (before.alive() != after.alive()) {
            return after.alive() ? RecordChange.What.RESTORED : RecordChange.What.DELETED;
        }
        return same ? RecordChange.What.SAME : RecordChange.What.CHANGED;
    }

    private static Value shown(@Nullable StoredRecord record, String written) {
        var absent = written.indexOf(':') >= 0 ? Value.FALSE : Value.NOTHING;
        return record == null ? absent : record.values().getOrDefault(written, absent);
    }

    private String practice(Touched record) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, new RecordId(record.space().text()), record.space())
                .map(StoredRecord::label)
                .orElse("");
    }

    /// The name of the record that a reference or a member stands for.
    private Optional<String> names(Optional<Field> field, String written, Value value) {
        int colon = written.indexOf(':');
        var id = colon >= 0 ? written.substring(colon + 1) : value instanceof Value.Text(var text) ? text : "";
        if (field.isEmpty() || !Uuid7.isValid(id)) {
            return Optional.empty();
        }
        var record = new RecordId(id);
        return field.get().targets().stream()
                .flatMap(target -> workplace.store().kinds().find(target).stream())
                .flatMap(target -> target.name().equals(Person.KIND.name())
                        ? workplace.roster().person(record).map(Person::name).stream()
                        : workplace.store().lookup().find(target, record).map(StoredRecord::label).stream())
                .findFirst();
    }
}
