package org.haversack.merge;

import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.change.Value;

/// The writes of one field that nobody who knew them has replaced. One value: settled. Several different
/// ones: a conflict.
public record Heads(List<Head> writes) {
    /// No write yet.
    public static final Heads NONE = new Heads(List.of());

    /// One write that still stands.
    ///
    /// @param dot the change that made it
    /// @param value what it set
    public record Head(long dot, Value value) {}

    public Heads {
        writes = List.copyOf(writes);
    }

    /// The heads after one more write: those its writer knew are replaced by it.
    Heads after(Placed change, Value value) {
        if (writes.isEmpty()
                || (writes.size() == 1 && change.vec().covers(writes.getFirst().dot()))) {
            return new Heads(List.of(new Head(change.dot(), value)));
        }
        var left = new ArrayList<Head>(writes.size() + 1);
        for (var head : writes) {
            if (!change.vec().covers(head.dot())) {
                left.add(head);
            }
        }
        left.add(new Head(change.dot(), value));
        return new Heads(left);
    }

    /// Whether they hold two or more different values.
    public boolean differ() {
        return writes.stream().map(Head::value).distinct().limit(2).count() > 1;
    }
}
