package org.haversack.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// A few stores side by side, and short words for what people do with them.
final class Bench implements AutoCloseable {
    static final long NOON = 1_795_100_100_000L;

    private final Stores stores;
    private final Path folder;
    private final List<Replica> open = new ArrayList<>();
    private int files;

    Bench(Stores stores, Path folder) {
        this.stores = stores;
        this.folder = folder;
    }

    Replica store(String name) {
        return keep(stores.open(folder, name));
    }

    Replica keep(Replica replica) {
        open.add(replica);
        return replica;
    }

    static RecordKey key(String kind, int number) {
        return new RecordKey(
                kind, new RecordId(kind.equals("practice") ? Stores.PRACTICE.text() : Names.uuid(kind, number)));
    }

    static Write write(RecordKey key, Object... fieldsAndValues) {
        var fields = new TreeMap<String, Value>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(
                    (String) fieldsAndValues[i],
                    switch (fieldsAndValues[i + 1]) {
                        case Boolean flag -> Value.of(flag);
                        case Integer number -> Value.of((long) number);
                        case Value value -> value;
                        case Object text -> Value.of(text.toString());
                    });
        }
        return new Write(key.kind(), key.id(), fields);
    }

    static ChangeLine set(Replica replica, long time, RecordKey key, Object... fieldsAndValues) {
        return replica.save(Stores.PRACTICE, time, List.of(write(key, fieldsAndValues)), null);
    }

    static Look look(Replica replica, RecordKey key) {
        return replica.looks(Stores.PRACTICE).get(key);
    }

    /// A file from one to another, with what the other is not known to have.
    Parcel file(Replica from, Replica to) {
        return file(from, to, false);
    }

    Parcel file(Replica from, Replica to, boolean everything) {
        files++;
        return from.export(
                Names.uuid("file of " + stores, files), from.expected().keySet(), to.computer(), everything);
    }

    Replica.Outcome send(Replica from, Replica to) {
        return take(to, file(from, to));
    }

    static Replica.Outcome take(Replica to, Parcel parcel) {
        return to.take(List.of(parcel), NOON).outcomes().getFirst();
    }

    /// Both write a file before either reads the other's.
    void swap(Replica a, Replica b) {
        var there = file(a, b);
        var back = file(b, a);
        take(b, there);
        take(a, back);
    }

    @Override
    public void close() {
        open.forEach(Replica::close);
    }
}
