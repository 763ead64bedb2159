package org.haversack.fleet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.Draft;
import org.haversack.merge.Placing;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// The plain reading of the specification, without a file.
public final class MemoryReplica implements Replica {
    private record Before(int changes, int after, Map<ComputerId, List<ChangeId>> beliefs, Set<String> imported) {}

    private final TreeMap<SpaceId, SpaceKind> expected = new TreeMap<>();
    private final Map<SpaceId, SpaceHistory> histories = new HashMap<>();
    private final List<ChangeLine> log = new ArrayList<>();
    private final Map<ComputerId, List<ChangeId>> beliefs = new HashMap<>();
    private final Set<String> imported = new HashSet<>();
    private ComputerId computer;
    private @Nullable Before before;

    public MemoryReplica(ComputerId computer) {
        this.computer = computer;
    }

    private MemoryReplica(MemoryReplica other) {
        this.computer = other.computer;
        this.expected.putAll(other.expected);
        this.beliefs.putAll(other.beliefs);
        this.imported.addAll(other.imported);
        other.log.forEach(this::add);
        this.before = other.before;
    }

    private SpaceHistory history(SpaceId space) {
        return histories.computeIfAbsent(space, none -> new SpaceHistory());
    }

    private Placing add(ChangeLine line) {
        var placing = history(line.change().space()).add(line);
        if (placing instanceof Placing.New) {
            log.add(line);
        }
        return placing;
    }

    /// Takes the changes from `from` up to but not including `to` out again.
    private void remove(int from, int to) {
        var left = new ArrayList<>(log);
        left.subList(from, to).clear();
        log.clear();
        histories.clear();
        left.forEach(this::add);
    }

    @Override
    public ComputerId computer() {
        return computer;
    }

    @Override
    public void expect(SpaceId space, SpaceKind kind) {
        expected.put(space, kind);
    }

    @Override
    public SortedMap<SpaceId, SpaceKind> expected() {
        return expected;
    }

    @Override
    public ChangeLine save(SpaceId space, long time, List<Write> writes, @Nullable String why) {
        var history = history(space);
        var draft = Draft.behind(history.branches(), history, space, computer, time, writes);
        var line = ChangeCodec.write(draft.because(why, null));
        if (!(add(line) instanceof Placing.New)) {
            throw new IllegalStateException("own change refused");
        }
        return line;
    }

    @Override
    public Parcel export(String id, Collection<SpaceId> scope, ComputerId recipient, boolean everything) {
        var have = everything ? List.<ChangeId>of() : believed(recipient);
        var lines = new ArrayList<ChangeLine>();
        var tips = new ArrayList<ChangeId>();
        scope.stream().sorted().forEach(space -> {
            lines.addAll(history(space).missing(history(space).known(have)));
            tips.addAll(history(space).tips());
        });
        return new Parcel(id, computer, scope.stream().sorted().toList(), tips, lines);
    }

    @Override
    public Report take(List<Parcel> parcels, long at) {
        int length = log.size();
        var beliefsBefore = Map.copyOf(beliefs);
        var importedBefore = Set.copyOf(imported);
        var outcomes = parcels.stream().map(this::take).toList();
        if (outcomes.contains(Outcome.TAKEN)) {
            before = new Before(length, log.size(), beliefsBefore, importedBefore);
        }
        return new Report(outcomes, List.of(), new TreeMap<>());
    }

    private Outcome take(Parcel parcel) {
        if (imported.contains(parcel.id())) {
            return Outcome.SEEN_BEFORE;
        }
        int length = log.size();
        for (var line : parcel.lines()) {
            var placing = expected.containsKey(line.change().space()) ? add(line) : null;
            if (placing instanceof Placing.Gap || placing instanceof Placing.Malformed) {
                remove(length, log.size());
                beliefs.put(parcel.from(), parcel.have());
                return placing instanceof Placing.Gap ? Outcome.GAP : Outcome.MALFORMED;
            }
        }
        imported.add(parcel.id());
        beliefs.put(parcel.from(), parcel.have());
        return Outcome.TAKEN;
    }

    @Override
    public Report preview(List<Parcel> parcels, long at) {
        var copy = new MemoryReplica(this);
        return new Report(copy.take(parcels, at).outcomes(), List.of(), copy.looks());
    }

    @Override
    public boolean undo() {
        if (before == null) {
            return false;
        }
        var batch = spaces(log.subList(before.changes(), before.after()));
        batch.retainAll(spaces(log.subList(before.after(), log.size())));
        if (!batch.isEmpty()) {
            return false;
        }
        remove(before.changes(), before.after());
        beliefs.clear();
        beliefs.putAll(before.beliefs());
        imported.clear();
        imported.addAll(before.imported());
        before = null;
        return true;
    }

    private static Set<SpaceId> spaces(List<ChangeLine> lines) {
        return lines.stream().map(line -> line.change().space()).collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Replica copy(String name) {
        return new MemoryReplica(this);
    }

    @Override
    public void becomes(ComputerId other) {
        computer = other;
    }

    @Override
    public List<ChangeLine> lines(SpaceId space) {
        return history(space).missing(Vec.NONE);
    }

    @Override
    public List<ChangeId> tips(SpaceId space) {
        return history(space).tips();
    }

    @Override
    public SortedMap<RecordKey, Look> looks(SpaceId space) {
        var history = history(space);
        var looks = new TreeMap<RecordKey, Look>();
        history.views(space, Kinds.ALL).forEach((key, view) -> {
            var heads = new TreeMap<String, SortedMap<ChangeId, Value>>();
            history.records().get(key).fields().forEach((field, standing) -> {
                var values = new TreeMap<ChangeId, Value>();
                standing.writes()
                        .forEach(head -> values.put(history.at(head.dot()).id(), head.value()));
                heads.put(field, values);
            });
            looks.put(key, Look.of(view.values(), view.conflicts(), view.alive(), heads));
        });
        return looks;
    }

    @Override
    public Digest digest() {
        var tips = new TreeMap<SpaceId, List<ChangeId>>();
        histories.forEach((space, history) -> tips.put(space, history.tips()));
        return Digest.of(tips);
    }

    @Override
    public Collection<ChangeId> believed(ComputerId other) {
        return beliefs.getOrDefault(other, List.of());
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }

    @Override
    public void close() {}
}
