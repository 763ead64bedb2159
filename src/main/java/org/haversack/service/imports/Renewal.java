package org.haversack.service.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.Value;
import org.haversack.store.Store;
import org.haversack.store.lookup.HistoryEntry;
import org.haversack.store.lookup.StoredRecord;

/// What a list changes about a practice it brought before: the fields that it says differently and that
/// nobody has changed since. What a person typed stays.
final class Renewal {
    /// The word that marks changes made by importing.
    static final String WORD = "import";

    private final Store store;

    Renewal(Store store) {
        this.store = store;
    }

    /// The fields to set; empty if there is nothing to do. What is left alone for a person's sake is noted
    /// as odd.
    SortedMap<String, Value> of(StoredRecord practice, Listed row) {
        var differing = new TreeMap<String, Value>();
        row.fields().forEach((field, value) -> {
            if (!shown(practice, field).equals(value)) {
                differing.put(field, value);
            }
        });
        if (differing.isEmpty()) {
            return differing;
        }
        var history = store.lookup().history(Practice.KIND, practice.id());
        differing.entrySet().removeIf(entry -> !mayChange(practice, entry.getKey(), entry.getValue(), history, row));
        return differing;
    }

    private static boolean mayChange(
            StoredRecord practice, String field, Value value, List<HistoryEntry> history, Listed row) {
        if (practice.conflicts().contains(field)) {
            row.odd("its %s waits for a decision here".formatted(field), "left as it is");
            return false;
        }
        var imported = imported(history, field);
        if (imported.isPresent() ? imported.get().equals(shown(practice, field)) : untouched(history, field)) {
            return true;
        }
        if (!imported.equals(Optional.of(value)) && !value.equals(Value.NOTHING)) {
            row.odd("its %s was changed here and differs".formatted(field), "kept as it is here");
        }
        return false;
    }

    /// What the latest import put into a field.
    private static Optional<Value> imported(List<HistoryEntry> history, String field) {
        return history.stream()
                .filter(entry -> WORD.equals(entry.change().why()))
                .map(entry -> entry.set().get(field))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean untouched(List<HistoryEntry> history, String field) {
        return history.stream().noneMatch(entry -> entry.set().containsKey(field));
    }

    private static Value shown(StoredRecord practice, String field) {
        return practice.values().getOrDefault(field, Value.NOTHING);
    }
}
