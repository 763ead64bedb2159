package org.haversack.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haversack.bundle.Inbox;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.seal.Unsealing;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Write;
import org.haversack.store.Saving;
import org.haversack.store.Store;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// An open store with the person it belongs to: whose name is on what is saved, with which keys bundles are
/// signed, and what time it is.
public final class Workplace implements AutoCloseable {
    /// Whose store this is.
    ///
    /// @param computer this store's computer
    /// @param person its person
    /// @param programme the programme's space, which is also the id of its record
    /// @param root the computer that began the programme
    public record Identity(ComputerId computer, RecordId person, SpaceId programme, ComputerId root) {}

    private final Store store;
    private final SigningKeys keys;
    private final Clock clock;
    private final RandomGenerator random;
    private Identity identity;
    private @Nullable Roster roster;
    private final List<Thread> afterwards = new ArrayList<>();

    public Workplace(Store store, SigningKeys keys, Clock clock, RandomGenerator random, Identity identity) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.identity = identity;
    }

    /// Opens a store. A store whose keys are not beside it goes on as a new computer, which others accept by
    /// its code.
    ///
    /// @throws StoreTrouble if it cannot be used
    public static Workplace open(Path file, Kinds kinds, Clock clock, RandomGenerator random) {
        var store = Store.open(file, kinds);
        try {
            var identity = read(store);
            if (store.tips(List.of(identity.programme())).isEmpty()) {
                throw neverFinished();
            }
            Unsealing.clear(StoreFolder.opened(file));
            Inbox.clear(StoreFolder.files(file));
            var keyFile = StoreFolder.keys(file);
            if (Files.exists(keyFile)) {
                var known = SigningKeys.load(keyFile);
                if (known.isGrown()) {
                    known.save(keyFile);
                }
                return new Workplace(store, known, clock, random, identity);
            }
            var keys = SigningKeys.generate();
            var workplace = new Workplace(store, keys, clock, random, identity);
            // First the new name, then the keys: whatever comes between, no computer ever signs with another key than
            // before.
            workplace.becomeNewComputer();
            keys.save(keyFile);
            return workplace;
        } catch (IOException unreadable) {
            store.close();
            throw new StoreTrouble(
                    StoreTrouble.Why.READ_ONLY,
                    "The keys of this store, " + StoreFolder.keys(file)
                            + ", cannot be read or written. Check that file and its folder.",
                    unreadable);
        } catch (RuntimeException refused) {
            store.close();
            throw refused;
        }
    }

    private static Identity read(Store store) {
        var meta = store.meta();
        try {
            return new Identity(
                    new ComputerId(known(meta.get("computer"))),
                    new RecordId(known(meta.get("person"))),
                    new SpaceId(known(meta.get("programme"))),
                    new ComputerId(known(meta.get("root"))));
        } catch (IllegalArgumentException noId) {
            throw StoreTrouble.damaged(store.file(), noId);
        }
    }

    private static String known(Optional<String> value) {
        return value.orElseThrow(Workplace::neverFinished);
    }

    private static StoreTrouble neverFinished() {
        return new StoreTrouble(
                StoreTrouble.Why.NOT_OURS,
                "This store was never finished. Remove it and start again with 'haversack init'.",
                null);
    }

    public static void write(Store store, Identity identity) {
        var meta = store.meta();
        meta.set("computer", identity.computer().text());
        meta.set("person", identity.person().text());
        meta.set("programme", identity.programme().text());
        meta.set("root", identity.root().text());
    }

    private void becomeNewComputer() {
        identity = new Identity(new ComputerId(newId()), identity.person(), identity.programme(), identity.root());
        store.transaction(() -> {
            write(store, identity);
            return null;
        });
    }

    public Store store() {
        return store;
    }

    public SigningKeys keys() {
        return keys;
    }

    public Identity identity() {
        return identity;
    }

    /// Opens files that are sealed for this store; whoever asks closes it.
    public Unsealing unsealing() {
        return unsealing(new AgeKey.Identities(List.of(keys.identity())));
    }

    /// Opens sealed files with another key; whoever asks closes it.
    public Unsealing unsealing(AgeKey key) {
        return new Unsealing(StoreFolder.opened(store.file()), key);
    }

    public Clock clock() {
        return clock;
    }

    /// Now, in milliseconds since 1970 UTC, as this computer has it.
    public long now() {
        return clock.millis();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// A fresh id for a record, a space or a bundle.
    public String newId() {
        return Uuid7.text(now(), random);
    }

    /// Who is who in the programme, as of now.
    public Roster roster() {
        var known = roster;
        if (known == null) {
            known = Roster.of(store, identity);
            roster = known;
        }
        return known;
    }

    /// To be said after anything in the programme's space may have changed.
    public void programmeChanged() {
        roster = null;
    }

    public boolean isCoordinator() {
        return roster().isCoordinator(identity.person());
    }

    /// The kind of a space, judged by its id.
    public SpaceKind kindOf(SpaceId space) {
        if (space.equals(identity.programme())) {
            return SpaceKind.PROGRAMME;
        }
        return roster().person(new RecordId(space.text())).isPresent() ? SpaceKind.PERSON : SpaceKind.PRACTICE;
    }

    /// Saves one change in a space as this store's person. Whether she may, [Admission] says.
    public ChangeLine save(SpaceId space, List<Write> writes) {
        return save(space, writes, null, null);
    }

    /// The same, marked with a word and a person's reason.
    public ChangeLine save(SpaceId space, List<Write> writes, @Nullable String why, @Nullable String reason) {
        var kind = kindOf(space);
        var line = store.save(new Saving(space, kind, identity.computer(), now(), writes, why, reason));
        if (kind == SpaceKind.PROGRAMME) {
            programmeChanged();
        }
        return line;
    }

    /// Does what nobody has to wait for, beside everything else; closing waits for it.
    public void afterwards(Runnable work) {
        afterwards.add(Thread.ofPlatform().name("haversack-afterwards").start(work));
    }

    @Override
    public void close() {
        boolean interrupted = false;
        for (var thread : afterwards) {
            try {
                thread.join();
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        store.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
