package org.haversack.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.Draft;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.copies.Copies;
import org.haversack.store.derived.HealthCheck;
import org.haversack.store.derived.HealthReport;
import org.haversack.store.derived.Intake;
import org.haversack.store.derived.Rebuild;
import org.haversack.store.derived.Records;
import org.haversack.store.derived.Removal;
import org.haversack.store.derived.Tables;
import org.haversack.store.derived.Tally;
import org.haversack.store.log.Digests;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Log;
import org.haversack.store.log.Meta;
import org.haversack.store.log.Missing;
import org.haversack.store.log.PrivateNotes;
import org.haversack.store.lookup.Listing;
import org.haversack.store.lookup.Lookup;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// One computer's store: an SQLite file with the log of changes and the tables derived from it, for one thread at
/// a time. Troubles of the disk or the file come as [StoreTrouble]; whatever was being done is then undone.
public final class Store implements AutoCloseable {
    /// A space of this store.
    ///
    /// @param id the space
    /// @param kind who shares it
    /// @param readonly whether this store's person may only read it
    public record Space(SpaceId id, SpaceKind kind, boolean readonly) {}

    private final Database db;
    private final Kinds kinds;
    private final Log log;
    private final Records records;
    private final Intake intake;
    private final Transactions transactions;
    private final Meta meta;
    private final Ledger ledger;
    private final Lookup lookup;
    private final PrivateNotes privateNotes;

    private Store(Database db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
        this.log = new Log(db);
        this.records = new Records(db, log.past(), kinds);
        this.intake = new Intake(log, records, kinds);
        this.transactions = new Transactions(db, log, records, intake);
        this.meta = new Meta(db);
        this.ledger = new Ledger(db);
        this.lookup = new Lookup(db, log, records, kinds);
        this.privateNotes = new PrivateNotes(db);
    }

    /// Opens a store that is there. One whose derived tables are those of another version is rebuilt.
    public static Store open(Path file, Kinds kinds) {
        var db = StoreOpening.existing(file);
        try {
            var store = new Store(db, kinds);
            if (!Tables.current(db, kinds)) {
                store.rebuild();
            }
            return store;
        } catch (RuntimeException refused) {
            db.close();
            throw refused;
        }
    }

    /// Makes a new, empty store; its folder is made too. A file that is there already is left alone and
    /// refused.
    public static Store create(Path file, Kinds kinds) {
        return new Store(StoreOpening.fresh(file, kinds), kinds);
    }

    /// Removes a store that was made just now and came to nothing, with its keys and its folder.
    public static void discard(Path file) {
        StoreOpening.discard(file);
    }

    /// Does everything or nothing. Within another transaction it is part of that.
    public <T> T transaction(Supplier<T> work) {
        return transactions.run(work);
    }

    /// Does everything, looks at it with `work`'s eyes, and takes it back.
    public <T> T rehearsal(Supplier<T> work) {
        return transactions.rehearse(work);
    }

    /// Writes what was taken so far into the tables, so that it can be read within the same transaction.
    public void settle() {
        intake.finish();
    }

    /// Says that what comes next will hardly touch the records taken so far: they need not be kept in memory.
    public void letGo() {
        intake.letGo();
    }

    /// Saves what a person did: one change, behind everything the space holds.
    public ChangeLine save(Saving saving) {
        return transaction(() -> {
            var space = log.hold(saving.space(), saving.spaceKind());
            var draft = Draft.behind(
                            log.branches(space),
                            log.past(),
                            saving.space(),
                            saving.computer(),
                            saving.time(),
                            saving.writes())
                    .because(saving.why(), saving.reason());
            var line = ChangeCodec.write(draft);
            intake.take(List.of(line), id -> Optional.of(space.kind()), null, new Tally())
                    .ifPresent(refused -> {
                        throw new IllegalStateException("own change refused: " + refused);
                    });
            return line;
        });
    }

    /// Takes changes of a file, parents first: all, or nothing and why.
    ///
    /// @param expected the kind of a space that this store holds or wants; empty for one to pass over
    public TakeOutcome take(
            List<ChangeLine> lines,
            Function<SpaceId, Optional<SpaceKind>> expected,
            @Nullable Long imported,
            Tally tally) {
        return transaction(() -> intake.take(lines, expected, imported, tally)
                .<TakeOutcome>map(refused -> switch (refused) {
                    case Intake.Refused.Gap(var line, var missing) -> new TakeOutcome.Gap(line, missing);
                    case Intake.Refused.Malformed(var line, var fault) -> new TakeOutcome.Malformed(line, fault);
                })
                .orElseGet(TakeOutcome.Taken::new));
    }

    public Kinds kinds() {
        return kinds;
    }

    public Path file() {
        return db.file();
    }

    /// The spaces of this store, in no particular order.
    public List<Space> spaces() {
        return log.spaces().stream()
                .map(space -> new Space(space.id(), space.kind(), space.readonly()))
                .toList();
    }

    public Optional<Space> space(SpaceId id) {
        return log.space(id).map(space -> new Space(space.id(), space.kind(), space.readonly()));
    }

    /// Makes room for a space before its first change.
    public void hold(SpaceId id, SpaceKind kind) {
        transaction(() -> log.hold(id, kind));
    }

    /// Says whether this store's person may only read a space.
    public void setReadonly(SpaceId id, boolean readonly) {
        transaction(() -> {
            log.space(id)
                    .filter(space -> space.readonly() != readonly)
                    .ifPresent(space -> log.setReadonly(space, readonly));
            return null;
        });
    }

    /// The newest change of every branch of these spaces.
    public List<ChangeId> tips(Collection<SpaceId> of) {
        return log.tips(inner(of));
    }

    /// What a holder of these changes knows, by space, as far as this store can tell.
    public Map<SpaceId, Vec> known(Collection<ChangeId> have) {
        return log.known(have);
    }

    /// Whether a change is here.
    public boolean holds(SpaceId space, ChangeId id) {
        return log.space(space).filter(held -> log.find(held, id) != null).isPresent();
    }

    /// The changes of a space that someone who knows `known` lacks, parents first and in the order of bundles.
    public Missing missing(SpaceId space, Vec known) {
        return new Missing(db, log, log.space(space).orElseThrow(), known);
    }

    /// What tells two stores apart: one line a space and one for all.
    public Digest digest() {
        return new Digests(log).all();
    }

    /// What is kept about this store itself.
    public Meta meta() {
        return meta;
    }

    /// Peers, imports and exports.
    public Ledger ledger() {
        return ledger;
    }

    /// Questions people ask.
    public Lookup lookup() {
        return lookup;
    }

    /// What lists show.
    public Listing listing() {
        return new Listing(db);
    }

    /// Notes that never leave.
    public PrivateNotes privateNotes() {
        return privateNotes;
    }

    /// Drops the derived tables and makes them anew from the log. Returns how many changes were read.
    public long rebuild() {
        return transaction(() -> {
            records.forget();
            return new Rebuild(db, log, records, kinds).everything();
        });
    }

    /// Takes a run of changes out of the log, as if they had never come: those with numbers after `after`, up
    /// to `upTo`. Their spaces must have no later ones; see [#changedSince(long, long)].
    ///
    /// @return how many there were
    public int remove(long after, long upTo) {
        return transaction(() -> {
            int removed = new Removal(db, log, records, kinds).remove(after, upTo);
            transactions.forget();
            return removed;
        });
    }

    /// Whether any space that got changes after number `after`, up to `upTo`, got further ones since.
    public boolean changedSince(long after, long upTo) {
        return log.changedSince(after, upTo);
    }

    /// Number of the newest change; changes made from now on have greater ones.
    public long lastChange() {
        return log.lastChange();
    }

    /// Looks for anything wrong, in the file, in the log, and in the tables derived from it.
    public HealthReport check() {
        return new HealthCheck(db, log, records, kinds).run();
    }

    /// Makes a snapshot beside the store and thins out the older ones; returns where it lies.
    public Path snapshot(Clock clock) {
        return copies().snapshot(clock);
    }

    /// Taking whole spaces out of it for good.
    public Forgetting forgetting() {
        return new Forgetting(db, log, new Removal(db, log, records, kinds), transactions);
    }

    /// Copies of the whole store.
    public Copies copies() {
        return new Copies(db, log);
    }

    private List<Log.Space> inner(Collection<SpaceId> of) {
        return of.stream().flatMap(id -> log.space(id).stream()).toList();
    }

    @Override
    public void close() {
        db.close();
    }
}
