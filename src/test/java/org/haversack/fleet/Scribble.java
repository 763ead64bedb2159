package org.haversack.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// Makes up what people type: mostly sensible, from a small vocabulary so that people meet; sometimes values,
/// fields and kinds that this version cannot know.
final class Scribble {
    /// A kind that this version does not know.
    static final String UNKNOWN_KIND = "kudos-card";

    private static final List<String> WORDS = List.of(
            "recall list", "Æbleø", "huddle", "print\n\"it\"", "", "a", "b", "blood pressure \uD83D\uDC9A", "x,y=z !");
    private static final List<String> IN_PRACTICE = List.of(
            "practice",
            "visit",
            "visit",
            "note",
            "note",
            "agenda-item",
            "decision",
            "action",
            "action",
            "action-update",
            "staff",
            "question",
            UNKNOWN_KIND);
    private static final List<String> IN_PROGRAMME = List.of("programme", "person", "assignment", UNKNOWN_KIND);

    private final Random random;
    private final SpaceId space;
    private final SpaceKind spaceKind;
    private final List<RecordKey> known;

    /// @param known the records whose existence the writer can know of
    Scribble(Random random, SpaceId space, SpaceKind spaceKind, List<RecordKey> known) {
        this.random = random;
        this.space = space;
        this.spaceKind = spaceKind;
        this.known = known;
    }

    /// The writes of one save: one record, now and then several.
    List<Write> writes() {
        var writes = new TreeMap<RecordKey, Write>();
        int count = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < count; i++) {
            var key = key();
            writes.put(key, new Write(key.kind(), key.id(), fields(key)));
        }
        return List.copyOf(writes.values());
    }

    /// A new record that hangs on another, if there is one to hang it on.
    List<Write> child() {
        var kinds = List.of("note", "agenda-item", "decision", "action-update");
        var kind = kinds.get(random.nextInt(kinds.size()));
        var parent = Kinds.ALL.parent(kind);
        var parents =
                known.stream().filter(key -> key.kind().equals(parent.kind())).toList();
        if (parents.isEmpty()) {
            return writes();
        }
        var key = new RecordKey(kind, new RecordId(Names.uuid("child", random.nextLong())));
        var fields = fields(key);
        fields.put(
                parent.field(),
                Value.of(parents.get(random.nextInt(parents.size())).id().text()));
        return List.of(new Write(kind, key.id(), fields));
    }

    private RecordKey key() {
        if (!known.isEmpty() && random.nextInt(10) < 6) {
            return known.get(random.nextInt(known.size()));
        }
        var kinds = spaceKind == SpaceKind.PRACTICE ? IN_PRACTICE : IN_PROGRAMME;
        var kind = kinds.get(random.nextInt(kinds.size()));
        return new RecordKey(kind, id(kind));
    }

    /// Few ids, so that two people may make the same record; a practice's is that of its space.
    private RecordId id(String kind) {
        return kind.equals("practice") || kind.equals("programme")
                ? new RecordId(space.text())
                : new RecordId(Names.uuid(space + " " + kind, random.nextInt(4)));
    }

    private TreeMap<String, Value> fields(RecordKey key) {
        var fields = new TreeMap<String, Value>();
        var kind = Kinds.ALL.find(key.kind());
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            if (kind.isEmpty() || random.nextInt(12) == 0) {
                fields.put(random.nextBoolean() ? "mood:happy" : "futureField", anything());
            } else {
                field(kind.get(), fields);
            }
        }
        var parent = Kinds.ALL.parent(key.kind());
        boolean orphan = parent != null && parent.field() != null && !known.contains(key);
        if (orphan && random.nextInt(20) != 0) {
            fields.put(parent.field(), reference(parent.kind()));
        }
        return fields;
    }

    private void field(Kind<?> kind, TreeMap<String, Value> into) {
        var all = kind.fields();
        var sets = all.stream()
                .filter(field -> field.type().storage() == org.haversack.domain.kind.FieldType.Storage.NONE)
                .toList();
        var field = !sets.isEmpty() && random.nextInt(5) == 0
                ? sets.get(random.nextInt(sets.size()))
                : all.get(random.nextInt(random.nextInt(10) < 7 ? Math.min(4, all.size()) : all.size()));
        int odd = random.nextInt(24);
        var value = odd == 0 ? anything() : odd == 1 ? Value.NOTHING : value(field);
        into.put(field.name() + (sets.contains(field) ? ":" + member(field) : ""), value);
    }

    private String member(Field field) {
        if (!field.codes().isEmpty()) {
            return field.codes().get(random.nextInt(Math.min(2, field.codes().size())));
        }
        return field.targets().isEmpty() ? "topic-" + random.nextInt(2) : Names.uuid("member", random.nextInt(2));
    }

    private Value value(Field field) {
        return switch (field.type()) {
            case TEXT, NOTE -> Value.of(WORDS.get(random.nextInt(WORDS.size())));
            case DATE -> Value.of("2026-12-0" + (1 + random.nextInt(3)));
            case TIME -> Value.of("2026-03-1" + random.nextInt(3) + "T09:00");
            case ZONE -> Value.of(random.nextBoolean() ? "Europe/Copenhagen" : "America/Chicago");
            case WHOLE, MINUTES -> Value.of((long) random.nextInt(3) * 15);
            case DECIMAL -> Value.of(random.nextBoolean() ? "0.5" : "12");
            case FLAG, SET -> Value.of(random.nextInt(3) != 0);
            case CODE ->
                Value.of(random.nextInt(9) == 0 ? "newer-code" : field.codes().get(random.nextInt(2)));
            case REF -> reference(field.targets().getFirst());
            case ORDER -> Value.of("a" + random.nextInt(3) + "V");
            case STRUCTURE -> Value.of("{\"a\":" + random.nextInt(3) + "}");
        };
    }

    private Value reference(String kind) {
        var targets =
                known.stream().filter(key -> key.kind().equals(kind)).collect(Collectors.toCollection(ArrayList::new));
        targets.add(new RecordKey(kind, id(kind)));
        return Value.of(targets.get(random.nextInt(targets.size())).id().text());
    }

    private Value anything() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.NOTHING;
            case 1 -> Value.TRUE;
            case 2 -> Value.FALSE;
            case 3 -> Value.of(-7L);
            case 4 -> Value.of(Value.GREATEST_WHOLE);
            default -> Value.of(WORDS.get(random.nextInt(WORDS.size())));
        };
    }
}
