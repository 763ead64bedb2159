package org.haversack.merge;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.haversack.merge.change.Fields;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// What people see of one record.
///
/// @param key kind and id
/// @param values the shown value of each field that was ever written, life aside
/// @param conflicts the fields that wait for a person's decision; [Write#LIFE] among them when the record was
///     deleted and changed by people who did not know of each other
/// @param deleted whether it is deleted, its children aside
/// @param alive whether it is shown: it has content and is not deleted, or a child of it is alive
public record RecordView(
        RecordKey key, SortedMap<String, Value> values, SortedSet<String> conflicts, boolean deleted, boolean alive) {
    public RecordView {
        values = values instanceof Fields<Value> ? values : Collections.unmodifiableSortedMap(values);
        conflicts = conflicts.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(conflicts);
    }

    /// The view of a record, given whether some child of it is alive.
    public static RecordView of(RecordState state, boolean livingChild, Past past, Rules rules) {
        boolean deleted = state.deleted(past);
        boolean alive = state.exists() && (!deleted || livingChild);
        return new RecordView(state.key(), shown(state, past, rules), conflicts(state, alive, rules), deleted, alive);
    }

    private static Fields<Value> shown(RecordState state, Past past, Rules rules) {
        var kind = state.key().kind();
        var names = new String[state.fields().size()];
        var values = new Value[names.length];
        int count = 0;
        for (var field : state.fields().entrySet()) {
            if (!field.getKey().equals(Write.LIFE)) {
                names[count] = field.getKey();
                values[count] = rules.policy(kind, field.getKey()).shown(field.getValue(), past);
                count++;
            }
        }
        return Fields.sorted(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }

    private static SortedSet<String> conflicts(RecordState state, boolean alive, Rules rules) {
        var conflicts = new TreeSet<String>();
        if (!alive || state.isPlain()) {
            return conflicts;
        }
        var kind = state.key().kind();
        state.fields().forEach((field, heads) -> {
            if (!field.equals(Write.LIFE) && rules.policy(kind, field).conflict(heads)) {
                conflicts.add(field);
            }
        });
        if (state.struck()) {
            conflicts.add(Write.LIFE);
        }
        return conflicts;
    }

    /// How many fields of a record without children wait for a decision.
    public static int conflicts(RecordState state, Past past, Rules rules) {
        return conflicts(state, state.exists() && !state.deleted(past), rules).size();
    }
}
