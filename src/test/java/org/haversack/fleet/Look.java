package org.haversack.fleet;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.Value;

/// What one record looks like to people, and why.
///
/// @param values what is shown; cleared fields and absent members left out
/// @param conflicts the fields that wait for a decision
/// @param alive whether it is shown
/// @param heads for each field the changes whose writes stand, and what they set
public record Look(
        SortedMap<String, Value> values,
        SortedSet<String> conflicts,
        boolean alive,
        SortedMap<String, SortedMap<ChangeId, Value>> heads) {
    /// A look at a record with all its shown values.
    public static Look of(
            Map<String, Value> shown,
            SortedSet<String> conflicts,
            boolean alive,
            SortedMap<String, SortedMap<ChangeId, Value>> heads) {
        var values = new TreeMap<String, Value>();
        shown.forEach((field, value) -> {
            boolean absent = value.equals(Value.NOTHING) || (field.indexOf(':') >= 0 && !value.equals(Value.TRUE));
            if (!absent) {
                values.put(field, value);
            }
        });
        return new Look(values, new TreeSet<>(conflicts), alive, heads);
    }
}
