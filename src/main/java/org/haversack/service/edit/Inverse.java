package org.haversack.service.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;

/// Finds what takes an operation back, given how things are now.
final class Inverse {
    private final Workplace workplace;

    Inverse(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The edits that take these back, the last first.
    ///
    /// @param kept gets the fields that somebody changed since
    List<Edit> of(List<Trace> traces, List<Edited.Kept> kept) {
        var edits = new ArrayList<Edit>();
        for (var trace : traces.reversed()) {
            var now = workplace.store().lookup().find(trace.kind(), trace.id());
            boolean alive = now.filter(StoredRecord::alive).isPresent();
            if (!trace.wasAlive() && trace.isAlive()) {
                if (alive) {
                    edits.add(Edit.delete(trace.kind(), trace.id()));
                }
            } else if (trace.wasAlive() && !trace.isAlive()) {
                if (!alive) {
                    edits.add(Edit.restore(trace.kind(), trace.id()));
                }
            } else {
                now.ifPresent(record -> fields(trace, record, kept)
                        .ifPresent(
                                values -> edits.add(new Edit.Put(trace.kind(), trace.id(), Optional.empty(), values))));
            }
        }
        return edits;
    }

    private Optional<Map<String, Value>> fields(Trace trace, StoredRecord now, List<Edited.Kept> kept) {
        var values = new TreeMap<String, Value>();
        trace.after().forEach((field, left) -> {
            var shown = now.values().getOrDefault(field, Trace.absent(field));
            var before = trace.before().getOrDefault(field, Trace.absent(field));
            if (!shown.equals(left)) {
                kept.add(new Edited.Kept(trace.kind(), trace.id(), field, changedBy(trace, field)));
            } else if (!shown.equals(before)) {
                values.put(field, before);
            }
        });
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /// Who wrote this field last, as this store learned it.
    private Optional<String> changedBy(Trace trace, String field) {
        return workplace.store().lookup().history(trace.kind(), trace.id()).stream()
                .filter(entry -> entry.set().containsKey(field))
                .findFirst()
                .flatMap(entry -> workplace.roster().personOf(entry.change().computer()))
                .flatMap(person -> workplace.roster().person(person))
                .map(Person::name);
    }
}
