package org.haversack.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haversack.domain.Kinds;
import org.haversack.merge.Policy;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// Works out what a set of changes of one space adds up to, from the definitions alone and by brute force: a
/// write stands unless another write of its field was made by somebody who had it. Shares no code with the
/// kernel.
final class Oracle {
    private record Standing(int change, Value value) {}

    private final Annals annals;
    private final String space;
    private final TreeMap<RecordKey, TreeMap<String, List<Standing>>> heads = new TreeMap<>();
    private final TreeMap<RecordKey, Look> looks = new TreeMap<>();
    private final Map<RecordKey, List<RecordKey>> children = new HashMap<>();

    private Oracle(Annals annals, String space) {
        this.annals = annals;
        this.space = space;
    }

    /// The looks of all records in a set of changes of one space.
    static SortedMap<RecordKey, Look> looks(Annals annals, String space, BitSet set) {
        var oracle = new Oracle(annals, space);
        oracle.stand(set);
        oracle.heads.keySet().forEach(oracle::hang);
        oracle.heads.keySet().forEach(oracle::look);
        return oracle.looks;
    }

    private void stand(BitSet set) {
        var writes = new TreeMap<RecordKey, TreeMap<String, List<Standing>>>();
        set.stream()
                .forEach(at -> annals.change(at)
                        .writes()
                        .forEach(write -> write.fields()
                                .forEach((field, value) -> writes.computeIfAbsent(write.key(), none -> new TreeMap<>())
                                        .computeIfAbsent(field, none -> new ArrayList<>())
                                        .add(new Standing(at, value)))));
        writes.forEach((key, fields) -> {
            var standing = new TreeMap<String, List<Standing>>();
            fields.forEach((field, all) -> standing.put(
                    field,
                    all.stream()
                            .filter(one -> all.stream()
                                    .noneMatch(
                                            other -> annals.past(other.change()).get(one.change())))
                            .toList()));
            heads.put(key, standing);
        });
    }

    private Change change(Standing head) {
        return annals.change(head.change());
    }

    private Value shown(RecordKey key, String field) {
        var standing = heads.get(key).get(field);
        var policy = Kinds.ALL.policy(key.kind(), field);
        if (policy == Policy.AUTO_MEMBER
                && standing.stream().anyMatch(head -> head.value().equals(Value.TRUE))) {
            return Value.TRUE;
        }
        Comparator<Standing> byId = Comparator.comparing(head -> change(head).id());
        Comparator<Standing> byTime =
                Comparator.comparingLong(head -> change(head).time());
        return standing.stream()
                .max(policy == Policy.ASK ? byTime.thenComparing(byId) : byId)
                .orElseThrow()
                .value();
    }

    private void hang(RecordKey child) {
        var parent = Kinds.ALL.parent(child.kind());
        if (parent == null) {
            return;
        }
        var id = space;
        if (parent.field() != null) {
            if (!heads.get(child).containsKey(parent.field())
                    || !(shown(child, parent.field()) instanceof Value.Text(var text))
                    || !Uuid7.isValid(text)) {
                return;
            }
            id = text;
        }
        children.computeIfAbsent(new RecordKey(parent.kind(), new RecordId(id)), none -> new ArrayList<>())
                .add(child);
    }

    private Look look(RecordKey key) {
        var known = looks.get(key);
        if (known != null) {
            return known;
        }
        var fields = heads.get(key);
        var values = new HashMap<String, Value>();
        var conflicts = new TreeSet<String>();
        for (var field : fields.keySet()) {
            if (!field.equals(Write.LIFE)) {
                values.put(field, shown(key, field));
                var different = new HashSet<>(
                        fields.get(field).stream().map(Standing::value).toList());
                if (Kinds.ALL.policy(key.kind(), field) == Policy.ASK && different.size() > 1) {
                    conflicts.add(field);
                }
            }
        }
        boolean livingChild = false;
        for (var child : children.getOrDefault(key, List.of())) {
            livingChild |= look(child).alive();
        }
        boolean alive = !values.isEmpty() && (!deleted(fields) || livingChild);
        boolean struck = fields.getOrDefault(Write.LIFE, List.of()).stream()
                .anyMatch(head -> head.value().equals(Value.TRUE));
        if (!alive) {
            conflicts.clear();
        } else if (struck) {
            conflicts.add(Write.LIFE);
        }
        var standing = new TreeMap<String, SortedMap<ChangeId, Value>>();
        fields.forEach((field, all) -> {
            var byId = new TreeMap<ChangeId, Value>();
            all.forEach(head -> byId.put(change(head).id(), head.value()));
            standing.put(field, byId);
        });
        var look = Look.of(values, conflicts, alive, standing);
        looks.put(key, look);
        return look;
    }

    private boolean deleted(TreeMap<String, List<Standing>> fields) {
        var life = fields.getOrDefault(Write.LIFE, List.of());
        var deletions =
                life.stream().filter(head -> head.value().equals(Value.TRUE)).toList();
        if (deletions.isEmpty() || life.stream().anyMatch(head -> head.value().equals(Value.FALSE))) {
            return false;
        }
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(Write.LIFE))
                .flatMap(field -> field.getValue().stream())
                .allMatch(head -> deletions.stream()
                        .anyMatch(deletion -> deletion.change() == head.change()
                                || annals.past(deletion.change()).get(head.change())));
    }
}
