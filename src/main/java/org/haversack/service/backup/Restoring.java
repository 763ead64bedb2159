package org.haversack.service.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haversack.bundle.SigningKeys;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.store.copies.CopyFile;
import org.haversack.store.copies.Replacing;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;

/// Puts a backup in the place of a store. What was there is kept under a name of its own.
///
/// The restored store is the same computer as before if this computer's keys are those it had; else,
/// on another
/// laptop for instance, it goes on as a new computer with new keys, which others accept by its code.
/// In either case
/// what was sent after the backup was made comes back in the files of others, since the store says it
/// has less.
public final class Restoring {
    private static final String AT = "restored.at";
    private static final String FROM = "restored.from";
    private static final String ASIDE = "restored.aside";
    private static final String ANEW = "restored.anew";

    private final Path store;
    private final Kinds kinds;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param store the store's file, there or not
    public Restoring(Path store, Kinds kinds, Clock clock, RandomGenerator random) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
        this.random = random;
    }

    /// What restoring would mean. The store must not be open.
    public Outcome<Comparison> compare(Path file) {
        if (!Files.exists(store)) {
            return compared(file, Optional.empty(), Optional.empty());
        }
        try (var open = Workplace.open(store, kinds, clock, random)) {
            return compared(file, Optional.of(open), Optional.empty());
        } catch (StoreTrouble trouble) {
            return switch (trouble.why()) {
                case DAMAGED, NOT_OURS, DISK_ERROR -> compared(file, Optional.empty(), Optional.of(trouble.sentence()));
                case ALREADY_OPEN, DISK_FULL, READ_ONLY, MISSING, MOVED, NEWER ->
                    Outcome.refused("%s", trouble.sentence());
            };
        }
    }

    /// The same for a store that is open.
    public Outcome<Comparison> compare(Path file, Workplace open) {
        return compared(file, Optional.of(open), Optional.empty());
    }

    private Outcome<Comparison> compared(Path file, Optional<Workplace> open, Optional<String> trouble) {
        var backup = BackupFolder.look(file, true);
        if (backup.state() != Backup.State.VERIFIED || backup.holds().isEmpty()) {
            return Outcome.refused("%s is damaged, or no backup of Haversack. Choose another one.", file);
        }
        try (var copy = CopyFile.open(file)) {
            var owner = open.flatMap(now -> otherOwner(copy, now));
            if (owner.isPresent()) {
                return Outcome.refused("%s", owner.get());
            }
            var held = backup.holds().get();
            var now = open.map(workplace -> new Backups(workplace).holds());
            return Outcome.done(new Comparison(
                    backup,
                    held,
                    now,
                    trouble,
                    open.map(workplace -> new Missing(workplace).since(copy.tips()))
                            .orElse(List.of()),
                    Math.max(0, now.map(Held::notes).orElse(0L) - held.notes()),
                    !sameComputer(copy, file, open)));
        }
    }

    private static Optional<String> otherOwner(CopyFile copy, Workplace now) {
        var identity = now.identity();
        if (!copy.meta("programme").equals(Optional.of(identity.programme().text()))) {
            return Optional.of("This is a backup of another programme's store. Nothing was changed.");
        }
        return copy.meta("person").equals(Optional.of(identity.person().text()))
                ? Optional.empty()
                : Optional.of("This is a backup of somebody else's store. Nothing was changed.");
    }

    /// Whether this computer's keys are those of the computer that the backup is of.
    private boolean sameComputer(CopyFile copy, Path file, Optional<Workplace> open) {
        if (open.isPresent()) {
            return copy.meta("computer")
                    .equals(Optional.of(open.get().identity().computer().text()));
        }
        var keys = StoreFolder.keys(store);
        if (!Files.exists(keys)) {
            return false;
        }
        try {
            var own = SigningKeys.load(keys).publicKey();
            var enrolled = copy.meta("computer").flatMap(copy::signKey).flatMap(Restoring::decoded);
            return enrolled.map(key -> Arrays.equals(key, own)).orElseGet(() -> liesInOwnFolder(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<byte[]> decoded(String key) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(key));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean liesInOwnFolder(Path file) {
        var own = StoreFolder.backups(store).toAbsolutePath().normalize();
        return file.toAbsolutePath().normalize().startsWith(own) || Replacing.isReplaced(file);
    }

    /// Puts the backup in the store's place. The store must not be open.
    ///
    /// @return the restored store, open, and what to say of it
    public Outcome<Workplace> restore(Path file) {
        return switch (compare(file)) {
            case Outcome.Refused<Comparison>(var sentence) -> Outcome.refused("%s", sentence);
            case Outcome.Done<Comparison>(var comparison) -> Outcome.done(replace(file, comparison));
        };
    }

    private Workplace replace(Path file, Comparison comparison) {
        var at = clock.instant();
        Replacing.prepare(
                file,
                store,
                at,
                comparison.anew(),
                Map.of(
                        AT,
                        Long.toString(at.toEpochMilli()),
                        FROM,
                        Long.toString(comparison.backup().at().toEpochMilli()),
                        ANEW,
                        Boolean.toString(comparison.anew())));
        var aside = Replacing.finish(store);
        var workplace = Workplace.open(store, kinds, clock, random);
        aside.ifPresent(replaced -> workplace.store().meta().set(ASIDE, replaced.toString()));
        return workplace;
    }

    /// What is to be said of a store that a backup took the place of; empty if none did.
    public static Optional<Restored> restored(Workplace workplace) {
        var meta = workplace.store().meta();
        return meta.get(FROM).filter(text -> text.matches("[0-9]{1,15}")).map(text -> {
            var from = Instant.ofEpochMilli(Long.parseLong(text));
            return new Restored(
                    from,
                    meta.get(ASIDE).map(Path::of),
                    meta.get(ANEW).equals(Optional.of("true")),
                    again(workplace, from));
        });
    }

    private static List<Restored.Again> again(Workplace workplace, Instant from) {
        var zone = workplace.clock().getZone();
        var since = LocalDateTime.ofInstant(from, zone);
        var now = LocalDateTime.ofInstant(workplace.clock().instant(), zone);
        return workplace.store().listing().visits().stream()
                .filter(visit -> visit.state().isEmpty() || visit.state().equals("planned"))
                .filter(visit -> visit.start().compareTo(since.toString()) >= 0
                        && visit.start().compareTo(now.toString()) < 0)
                .filter(visit -> visit.start().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*"))
                .map(visit -> new Restored.Again(
                        new RecordId(visit.id()),
                        new RecordId(visit.practice()),
                        visit.practiceName(),
                        visit.title(),
                        LocalDateTime.parse(visit.start().substring(0, "2026-03-10T09:00".length()))))
                .toList();
    }
}
