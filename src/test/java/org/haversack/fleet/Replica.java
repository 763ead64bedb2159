package org.haversack.fleet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// One computer's store, as far as merging goes.
public interface Replica extends AutoCloseable {
    /// What became of one parcel.
    enum Outcome {
        TAKEN,
        GAP,
        MALFORMED,
        SEEN_BEFORE
    }

    /// What a batch of parcels brought.
    ///
    /// @param outcomes of each parcel
    /// @param counts what the store says about each parcel it took, if it counts
    /// @param after what people would see afterwards, in a preview
    record Report(List<Outcome> outcomes, List<String> counts, SortedMap<SpaceId, SortedMap<RecordKey, Look>> after) {}

    ComputerId computer();

    /// From now on takes changes of this space.
    void expect(SpaceId space, SpaceKind kind);

    /// The spaces it takes changes of.
    SortedMap<SpaceId, SpaceKind> expected();

    /// Saves a change behind everything it holds of the space.
    ChangeLine save(SpaceId space, long time, List<Write> writes, @Nullable String why);

    /// A file for another computer: what that lacks by its last word, or everything.
    Parcel export(String id, Collection<SpaceId> scope, ComputerId recipient, boolean everything);

    /// Imports parcels as one batch.
    Report take(List<Parcel> parcels, long at);

    /// What importing them would bring; afterwards everything is as before.
    Report preview(List<Parcel> parcels, long at);

    /// Undoes the latest batch; false if there is none, or something was saved since.
    boolean undo();

    /// A copy of the whole store, computer id and all, under another name.
    Replica copy(String name);

    /// The same store as another computer.
    void becomes(ComputerId computer);

    /// The changes it holds of a space, parents first.
    List<ChangeLine> lines(SpaceId space);

    List<ChangeId> tips(SpaceId space);

    /// The records of a space of the kinds that this version knows, deleted ones too.
    SortedMap<RecordKey, Look> looks(SpaceId space);

    Digest digest();

    /// What this store last heard of another's possessions.
    Collection<ChangeId> believed(ComputerId computer);

    /// Looks for anything wrong inside; empty if all is well.
    List<String> complaints();

    @Override
    void close();

    default SortedMap<SpaceId, SortedMap<RecordKey, Look>> looks() {
        var looks = new TreeMap<SpaceId, SortedMap<RecordKey, Look>>();
        expected().keySet().forEach(space -> looks.put(space, looks(space)));
        return looks;
    }

    /// Deletes a record and what hangs on it, as far as this store knows, in one change.
    default ChangeLine delete(SpaceId space, RecordKey key, long time) {
        return save(space, time, life(space, key, Value.TRUE), null);
    }

    /// Restores a record and what hangs on it.
    default ChangeLine restore(SpaceId space, RecordKey key, long time) {
        return save(space, time, life(space, key, Value.FALSE), "restore");
    }

    /// Settles a field: one value, from now on.
    default ChangeLine resolve(SpaceId space, RecordKey key, String field, Value value, long time) {
        var writes = field.equals(Write.LIFE)
                ? life(space, key, value)
                : List.of(Write.of(key.kind(), key.id(), field, value));
        return save(space, time, writes, "resolve");
    }

    private List<Write> life(SpaceId space, RecordKey key, Value value) {
        var looks = looks(space);
        var all = new TreeSet<RecordKey>();
        var open = new ArrayList<RecordKey>(List.of(key));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (all.add(next)) {
                looks.forEach((child, look) -> {
                    var parent = Kinds.ALL.parent(child.kind());
                    if (parent != null && parent.kind().equals(next.kind())) {
                        var id = parent.field() == null
                                ? Value.of(space.text())
                                : look.values().get(parent.field());
                        if (Value.of(next.id().text()).equals(id)) {
                            open.add(child);
                        }
                    }
                });
            }
        }
        return all.stream()
                .map(one -> Write.of(one.kind(), one.id(), Write.LIFE, value))
                .toList();
    }
}
