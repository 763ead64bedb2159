package org.haversack.merge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        values = Collections.unmodifiableSortedMap(values);
        conflicts = Collections.unmodifiableSortedSet(conflicts);
    }

    /// The view of a record, given whether some child of it is alive.
    public static RecordView of(RecordState state, boolean livingChild, Past past, Rules rules) {
        var kind = state.key().kind();
        var values = new TreeMap<String, Value>();
        var conflicts = new TreeSet<String>();
        state.fields().forEach((field, heads) -> {
            if (!field.equals(Write.LIFE)) {
                var policy = rules.policy(kind, field);
                values.put(field, policy.shown(heads, past));
                if (policy.conflict(heads)) {
                    conflicts.add(field);
                }
            }
        });
        boolean deleted = state.deleted(past);
        boolean alive = state.exists() && (!deleted || livingChild);
        if (!alive) {
            conflicts.clear();
        } else if (state.struck()) {
            conflicts.add(Write.LIFE);
        }
        return new RecordView(state.key(), values, conflicts, deleted, alive);
    }
}
