package org.haversack.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.bundle.SigningKeys;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Write;
import org.haversack.store.Saving;
import org.haversack.store.Store;
import org.haversack.store.StoreInsides;
import org.haversack.store.TakeOutcome;
import org.haversack.store.derived.Tally;
import org.haversack.store.log.Ledger;
import org.jspecify.annotations.Nullable;

/// A store as the program has it: an SQLite file, and bundle files between stores.
public final class SqliteReplica implements Replica {
    private static final SigningKeys KEYS = SigningKeys.generate();

    private final Path folder;
    private final Store store;
    private final StoreInsides insides;
    private final TreeMap<SpaceId, SpaceKind> expected = new TreeMap<>();
    private ComputerId computer;
    private boolean undoable;

    /// Opens the store `name`, made now if it is not there.
    public SqliteReplica(Path folder, String name, ComputerId computer) {
        this.folder = folder;
        this.computer = computer;
        this.store = Store.open(made(folder, folder.resolve(name + ".db")), Kinds.ALL);
        this.insides = new StoreInsides(store);
    }

    /// Every new store is a copy of one empty one, which is quicker than making its tables again.
    private static Path made(Path folder, Path file) {
        try {
            var empty = folder.resolve("empty.db");
            if (Files.notExists(empty)) {
                Store.create(empty, Kinds.ALL).close();
            }
            return Files.exists(file) ? file : Files.copy(empty, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Store store() {
        return store;
    }

    public StoreInsides insides() {
        return insides;
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
        return store.save(new Saving(space, expected.get(space), computer, time, writes, why, null));
    }

    @Override
    public Parcel export(String id, Collection<SpaceId> scope, ComputerId recipient, boolean everything) {
        var known = store.known(everything ? List.of() : believed(recipient));
        var held = scope.stream()
                .filter(space -> store.space(space).isPresent())
                .sorted()
                .toList();
        var lines = new ArrayList<ChangeLine>();
        held.forEach(space -> lines.addAll(lines(space, known.getOrDefault(space, Vec.NONE))));
        var parcel = new Parcel(id, computer, scope.stream().sorted().toList(), store.tips(held), lines);
        return written(parcel.id(), parcel.bytes(KEYS));
    }

    private Parcel written(String name, byte[] bytes) {
        try {
            var file = folder.resolve(name + ".json");
            Files.write(file, bytes);
            var parcel = Parcel.read(file);
            Files.delete(file);
            return parcel;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ChangeLine> lines(SpaceId space, Vec known) {
        var lines = new ArrayList<ChangeLine>();
        var missing = store.missing(space, known);
        try {
            missing.forEach(bytes -> lines.add(read(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Check.same(missing.count(), lines.size(), "how many changes are missing");
        return lines;
    }

    private static ChangeLine read(byte[] bytes) {
        try {
            return ChangeCodec.read(bytes);
        } catch (BadLine bad) {
            throw new IllegalStateException(bad);
        }
    }

    @Override
    public List<ChangeLine> lines(SpaceId space) {
        return store.space(space).isEmpty() ? List.of() : lines(space, Vec.NONE);
    }

    private static byte[] sha256(Parcel parcel) {
        return ChangeId.ofLine(parcel.id().getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    @Override
    public Report preview(List<Parcel> parcels, long at) {
        return store.rehearsal(() -> {
            var counts = new ArrayList<String>();
            var outcomes = new ArrayList<Outcome>();
            var now = new ArrayList<String>();
            for (var parcel : parcels) {
                var tally = new Tally();
                boolean known = now.contains(parcel.id())
                        || store.ledger().imported(sha256(parcel)).isPresent();
                var outcome = known ? Outcome.SEEN_BEFORE : take(parcel, null, tally);
                outcomes.add(outcome);
                if (outcome == Outcome.TAKEN) {
                    now.add(parcel.id());
                    counts.add(counts(tally));
                }
            }
            store.settle();
            return new Report(outcomes, counts, looks());
        });
    }

    private Outcome take(Parcel parcel, @Nullable Long imported, Tally tally) {
        return switch (store.take(parcel.lines(), space -> Optional.ofNullable(expected.get(space)), imported, tally)) {
            case TakeOutcome.Taken() -> Outcome.TAKEN;
            case TakeOutcome.Gap gap -> Outcome.GAP;
            case TakeOutcome.Malformed malformed -> Outcome.MALFORMED;
        };
    }

    /// As the program does it: one transaction for all files; a refused one leaves nothing but its sender's word.
    @Override
    public Report take(List<Parcel> parcels, long at) {
        return store.transaction(() -> {
            var ledger = store.ledger();
            var counts = new ArrayList<String>();
            var batch = ledger.beginBatch(at, store.lastChange());
            var outcomes =
                    parcels.stream().map(parcel -> take(batch, parcel, counts)).toList();
            store.settle();
            if (outcomes.contains(Outcome.TAKEN)) {
                ledger.finishBatch(batch, store.lastChange());
                undoable = true;
            } else {
                ledger.forget(batch);
            }
            return new Report(outcomes, counts, new TreeMap<>());
        });
    }

    private Outcome take(Ledger.Batch batch, Parcel parcel, List<String> counts) {
        var ledger = store.ledger();
        if (ledger.imported(sha256(parcel)).isPresent()) {
            return Outcome.SEEN_BEFORE;
        }
        long no = ledger.beginImport(batch, parcel.id(), sha256(parcel), parcel.from(), parcel.id());
        var tally = new Tally();
        var outcome = take(parcel, no, tally);
        if (outcome == Outcome.TAKEN) {
            ledger.finishImport(no, tally.addedChanges(), tally.newConflicts());
            counts.add(counts(tally));
        } else {
            ledger.dropImport(no);
        }
        ledger.believe(parcel.from(), parcel.have());
        return outcome;
    }

    private static String counts(Tally tally) {
        return "added %d, replayed %d, skipped %d in %d spaces, combined %d, conflicts %d, %s"
                .formatted(
                        tally.addedChanges(),
                        tally.replayedChanges(),
                        tally.skippedChanges(),
                        tally.skippedSpaceCount(),
                        tally.combinedRecords(),
                        tally.newConflicts(),
                        tally.kinds());
    }

    @Override
    public boolean undo() {
        if (!undoable) {
            return false;
        }
        var batch = store.ledger().latestBatch().orElseThrow();
        if (store.changedSince(batch.before(), batch.after())) {
            return false;
        }
        undoable = false;
        store.transaction(() -> {
            store.remove(batch.before(), batch.after());
            store.ledger().forget(batch);
            return null;
        });
        return true;
    }

    @Override
    public Replica copy(String name) {
        store.copies().writeTo(folder.resolve(name + ".db"));
        var copy = new SqliteReplica(folder, name, computer);
        copy.expected.putAll(expected);
        copy.undoable = undoable;
        return copy;
    }

    @Override
    public void becomes(ComputerId other) {
        computer = other;
    }

    @Override
    public List<ChangeId> tips(SpaceId space) {
        return store.tips(List.of(space));
    }

    @Override
    public SortedMap<RecordKey, Look> looks(SpaceId space) {
        return insides.records(
                space, (stored, heads) -> Look.of(stored.values(), stored.conflicts(), stored.alive(), heads));
    }

    @Override
    public Digest digest() {
        return store.digest();
    }

    @Override
    public Collection<ChangeId> believed(ComputerId other) {
        return store.ledger().peer(other).map(Ledger.Peer::have).orElse(List.of());
    }

    /// The health check, and P6: tables made anew are the tables as they were.
    @Override
    public List<String> complaints() {
        var complaints = new ArrayList<>(store.check().problems());
        var before = insides.dump();
        store.rebuild();
        complaints.addAll(StoreInsides.differences(before, insides.dump()));
        return complaints;
    }

    @Override
    public void close() {
        store.close();
    }
}
