package org.haversack.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.jspecify.annotations.Nullable;

/// All changes of one space, in memory, and what they add up to. The plain reading of the specification:
/// stores are rebuilt through it and checked against it.
public final class SpaceHistory implements Past {
    /// Parents first, and the same on every computer: the order in which bundles list the changes of a space.
    public static final Comparator<Placed> EXPORT_ORDER =
            Comparator.comparingInt(Placed::depth).thenComparing(Placed::id);

    private final Map<ChangeId, Placed> byId = new HashMap<>();
    private final Map<Long, Placed> byDot = new HashMap<>();
    private final Map<ChangeId, ChangeLine> lines = new HashMap<>();
    private final TreeMap<RecordKey, RecordState> records = new TreeMap<>();
    private final Branches branches = new Branches(List.of(), () -> nextBranch());
    private int branchCount;

    private int nextBranch() {
        branchCount++;
        return branchCount;
    }

    /// Adds a change whose parents are here. A replay, a gap or a malformed change leaves everything as it was.
    public Placing add(ChangeLine line) {
        var placing = Kernel.place(line.change(), this, branches);
        if (placing instanceof Placing.New(var placed)) {
            byId.put(placed.id(), placed);
            byDot.put(placed.dot(), placed);
            lines.put(placed.id(), line);
            for (var write : line.change().writes()) {
                records.computeIfAbsent(write.key(), RecordState::new).apply(placed, write);
            }
        }
        return placing;
    }

    @Override
    public @Nullable Placed find(ChangeId id) {
        return byId.get(id);
    }

    @Override
    public Placed at(long dot) {
        return Objects.requireNonNull(byDot.get(dot));
    }

    public Branches branches() {
        return branches;
    }

    public List<ChangeId> tips() {
        return branches.tips();
    }

    public int size() {
        return byId.size();
    }

    /// The states of all records.
    public SortedMap<RecordKey, RecordState> records() {
        return Collections.unmodifiableSortedMap(records);
    }

    /// What a holder of these changes knows, as far as they are here; others are ignored.
    public Vec known(Collection<ChangeId> have) {
        return Vec.joinAll(have.stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .map(Placed::vec)
                .toList());
    }

    /// The changes that someone who knows `known` lacks, in [#EXPORT_ORDER].
    public List<ChangeLine> missing(Vec known) {
        return byId.values().stream()
                .filter(change -> !known.covers(change.dot()))
                .sorted(EXPORT_ORDER)
                .map(change -> Objects.requireNonNull(lines.get(change.id())))
                .toList();
    }

    /// What people see of every record of this space.
    public SortedMap<RecordKey, RecordView> views(SpaceId space, Rules rules) {
        var children = new HashMap<RecordKey, List<RecordKey>>();
        records.values().forEach(child -> {
            var parent = parentOf(child, space, rules);
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(child.key());
            }
        });
        var views = new TreeMap<RecordKey, RecordView>();
        records.keySet().forEach(key -> view(key, children, views, rules));
        return views;
    }

    private RecordView view(
            RecordKey key,
            Map<RecordKey, List<RecordKey>> children,
            SortedMap<RecordKey, RecordView> done,
            Rules rules) {
        var known = done.get(key);
        if (known != null) {
            return known;
        }
        boolean livingChild = false;
        for (var child : children.getOrDefault(key, List.of())) {
            livingChild |= view(child, children, done, rules).alive();
        }
        var view = RecordView.of(Objects.requireNonNull(records.get(key)), livingChild, this, rules);
        done.put(key, view);
        return view;
    }

    private @Nullable RecordKey parentOf(RecordState child, SpaceId space, Rules rules) {
        var parent = rules.parent(child.key().kind());
        if (parent == null) {
            return null;
        }
        var id = space.text();
        if (parent.field() != null) {
            var heads = child.heads(parent.field());
            if (heads.writes().isEmpty()) {
                return null;
            }
            var shown = rules.policy(child.key().kind(), parent.field()).shown(heads, this);
            if (!(shown instanceof Value.Text(var text)) || !Uuid7.isValid(text)) {
                return null;
            }
            id = text;
        }
        var key = new RecordKey(parent.kind(), new RecordId(id));
        return records.containsKey(key) ? key : null;
    }
}
