package org.haversack.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.haversack.merge.change.Fields;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// Everything that stands of one record: the heads of each of its fields, those of its life among them.
public final class RecordState {
    private final RecordKey key;
    private Fields<Heads> fields;

    /// A record nobody has written yet.
    public RecordState(RecordKey key) {
        this(key, Fields.none());
    }

    /// A record as it was left.
    public RecordState(RecordKey key, SortedMap<String, Heads> fields) {
        this.key = key;
        this.fields = Fields.of(fields);
    }

    public RecordKey key() {
        return key;
    }

    /// Heads by field name, `~` included.
    public SortedMap<String, Heads> fields() {
        return fields;
    }

    /// Applies what a change set on this record.
    public void apply(Placed change, Write write) {
        fields = fields.merged(
                Fields.of(write.fields()), (heads, value) -> (heads == null ? Heads.NONE : heads).after(change, value));
    }

    /// The heads of one field; none if it was never written.
    public Heads heads(String field) {
        return fields.getOrDefault(field, Heads.NONE);
    }

    /// Whether the record has content: a write other than to its life.
    public boolean exists() {
        return fields.size() > (fields.containsKey(Write.LIFE) ? 1 : 0);
    }

    /// Whether its view follows from this alone: one head a field, and no deletion.
    public boolean isPlain() {
        for (var heads : fields.values()) {
            if (heads.writes().size() > 1) {
                return false;
            }
        }
        return !struck();
    }

    /// Whether whoever made a change knew all that stands.
    public boolean isKnownTo(Placed change) {
        for (var heads : fields.values()) {
            for (var head : heads.writes()) {
                if (!change.vec().covers(head.dot())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether some deletion of it stands.
    public boolean struck() {
        for (var head : heads(Write.LIFE).writes()) {
            if (head.value().equals(Value.TRUE)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is deleted, its children aside: a deletion stands, no restoration does, and whoever deleted
    /// knew every value that stands. An edit the deleting person had not seen beats the deletion.
    public boolean deleted(Past past) {
        if (!struck()) {
            return false;
        }
        var deletions = new ArrayList<Placed>();
        for (var head : heads(Write.LIFE).writes()) {
            if (head.value().equals(Value.FALSE)) {
                return false;
            }
            if (head.value().equals(Value.TRUE)) {
                deletions.add(past.at(head.dot()));
            }
        }
        for (var field : fields.entrySet()) {
            if (!field.getKey().equals(Write.LIFE) && !known(field.getValue(), deletions)) {
                return false;
            }
        }
        return true;
    }

    private static boolean known(Heads heads, List<Placed> deletions) {
        return heads.writes().stream()
                .allMatch(head ->
                        deletions.stream().anyMatch(deletion -> deletion.vec().covers(head.dot())));
    }
}
