package org.haversack.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.store.lookup.StoredRecord;

/// What people call the records that fields name. Reads every record once; made anew for every reading, on the
/// thread of the store.
public final class RecordNames {
    private final Workplace workplace;
    private final Map<RecordKey, Optional<StoredRecord>> known = new HashMap<>();

    public RecordNames(Workplace workplace) {
        this.workplace = workplace;
    }

    /// A record of this store.
    public Optional<StoredRecord> find(Kind<?> kind, RecordId id) {
        return known.computeIfAbsent(
                new RecordKey(kind.name(), id), _ -> workplace.store().lookup().find(kind, id));
    }

    /// What a record is called; empty if nobody named it.
    public String label(Kind<?> kind, RecordId id) {
        return find(kind, id)
                .map(StoredRecord::label)
                .filter(label -> !label.equals(kind.name()))
                .orElse("");
    }

    /// The name of the record that a reference or a member names.
    ///
    /// @param written the field as written: its name, or a set and its member
    public Optional<String> named(Field field, String written, Value value) {
        int colon = written.indexOf(':');
        var id = colon >= 0
                ? written.substring(colon + 1)
                : field.type() == FieldType.REF && value instanceof Value.Text(var text) ? text : "";
        if (!Uuid7.isValid(id)) {
            return Optional.empty();
        }
        var record = new RecordId(id);
        return field.targets().stream()
                .flatMap(target -> workplace.store().kinds().find(target).stream())
                .flatMap(target -> target.name().equals(Person.KIND.name())
                        ? workplace.roster().person(record).map(Person::name).stream()
                        : find(target, record).map(StoredRecord::label).stream())
                .findFirst();
    }
}
