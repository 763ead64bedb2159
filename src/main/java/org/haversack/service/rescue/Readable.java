package org.haversack.service.rescue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// Records as the newest change of each field has them: good enough to read. Which of several
/// concurrent values stands
/// cannot be told when changes are missing.
final class Readable {
    private record Said(long time, Value value) {}

    /// A record.
    ///
    /// @param values by field; cleared fields left out
    record Entry(RecordKey key, boolean deleted, Map<String, String> values) {}

    private final Kinds kinds;
    private final Map<SpaceId, Map<RecordKey, Map<String, Said>>> spaces = new TreeMap<>();

    Readable(Kinds kinds) {
        this.kinds = kinds;
    }

    void take(ChangeLine line) {
        Change change = line.change();
        var records = spaces.computeIfAbsent(change.space(), _ -> new TreeMap<>());
        for (var write : change.writes()) {
            var fields = records.computeIfAbsent(write.key(), _ -> new HashMap<>());
            write.fields()
                    .forEach((field, value) -> fields.merge(
                            field,
                            new Said(change.time(), value),
                            (before, now) -> now.time() >= before.time() ? now : before));
        }
    }

    List<SpaceId> places() {
        return List.copyOf(spaces.keySet());
    }

    /// The records of a place, kind by kind.
    List<Entry> of(SpaceId space) {
        var entries = new ArrayList<Entry>();
        spaces.getOrDefault(space, Map.of()).forEach((key, fields) -> {
            var values = new TreeMap<String, String>();
            fields.forEach((field, said) -> {
                if (!field.equals(Write.LIFE) && !(said.value() instanceof Value.Nothing)) {
                    values.put(field, words(said.value()));
                }
            });
            var life = fields.get(Write.LIFE);
            entries.add(new Entry(key, life != null && life.value().equals(Value.TRUE), values));
        });
        return entries;
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Flag(var is) -> is ? "yes" : "no";
            case Value.Nothing() -> "";
        };
    }

    /// The name of the practice that a place is; its id if it is none or has no name.
    String name(SpaceId space) {
        var records = spaces.getOrDefault(space, Map.of());
        return records.entrySet().stream()
                .filter(one -> one.getKey().kind().equals(Practice.KIND.name()))
                .flatMap(one -> java.util.Optional.ofNullable(one.getValue().get("name")).stream())
                .map(said -> words(said.value()))
                .findFirst()
                .orElse(space.text());
    }

    /// What a record is called; empty if it has no such words.
    String label(Entry entry) {
        return kinds.find(entry.key().kind())
                .flatMap(kind -> kind.label())
                .map(field -> entry.values().getOrDefault(field.name(), ""))
                .orElse("");
    }
}
