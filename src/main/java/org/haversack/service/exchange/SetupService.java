package org.haversack.service.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.Reading;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.Seal;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.seal.Unsealing;
import org.haversack.domain.Kinds;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.trust.Computers;
import org.haversack.service.trust.OwnEnrolment;
import org.haversack.store.Store;
import org.haversack.store.sql.StoreFolder;
import org.haversack.store.sql.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// Makes new stores: a coordinator's, with a new programme; or that of someone who has a file from her
/// coordinator.
public final class SetupService {
    private final Kinds kinds;
    private final Clock clock;
    private final RandomGenerator random;

    public SetupService(Kinds kinds, Clock clock, RandomGenerator random) {
        this.kinds = kinds;
        this.clock = clock;
        this.random = random;
    }

    private String newId() {
        return Uuid7.text(clock.millis(), random);
    }

    /// Begins a programme, with its first coordinator.
    ///
    /// @param name the coordinator's name
    /// @param code the programme's short code, such as LHH26
    /// @param title the programme's name
    /// @throws StoreTrouble if the store cannot be made
    public Workplace newProgramme(Path file, String name, String code, String title) {
        var programme = newId();
        var computer = new ComputerId(newId());
        var person = new RecordId(newId());
        var identity = new Workplace.Identity(computer, person, new SpaceId(programme), computer);
        var workplace = make(file, identity);
        workplace.store().transaction(() -> {
            workplace.save(
                    identity.programme(),
                    List.of(
                            write(Programme.KIND.name(), programme, "code", code, "title", title),
                            write(
                                    Person.KIND.name(),
                                    person.text(),
                                    "name",
                                    name,
                                    "role",
                                    PersonRole.COORDINATOR.code()),
                            Computers.record(
                                    computer,
                                    person,
                                    workplace.keys().publicKey(),
                                    workplace.keys().identity().recipient())));
            return null;
        });
        workplace.programmeChanged();
        return workplace;
    }

    private static Write write(String kind, String record, String... fieldsAndValues) {
        var fields = new TreeMap<String, Value>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], Value.of(fieldsAndValues[i + 1]));
        }
        return new Write(kind, new RecordId(record), fields);
    }

    private Workplace make(Path file, Workplace.Identity identity) {
        var store = Store.create(file, kinds);
        try {
            var keys = SigningKeys.generate();
            keys.save(StoreFolder.keys(file));
            store.transaction(() -> {
                Workplace.write(store, identity);
                store.hold(identity.programme(), org.haversack.domain.kind.SpaceKind.PROGRAMME);
                return null;
            });
            return new Workplace(store, keys, clock, random, identity);
        } catch (IOException refused) {
            store.close();
            throw new StoreTrouble(
                    StoreTrouble.Why.READ_ONLY,
                    "The keys of the store " + file + " cannot be written beside it.",
                    refused);
        }
    }

    /// What came of joining a programme.
    public sealed interface Joining {
        /// The store is there and holds what the file brought.
        record Joined(Workplace workplace, Receiving.BatchReport report) implements Joining {}

        /// Nothing was made: the sender's code has to be compared first.
        ///
        /// @param sender the name the file gives itself
        /// @param code the code of its key
        record Compare(String sender, String code) implements Joining {}

        /// Nothing was made: these words do not open the invitation.
        record WrongWords() implements Joining {
            public String sentence() {
                return Refusal.wrongPassphrase().sentence();
            }
        }

        /// Nothing was made.
        record Refused(String sentence) implements Joining {}
    }

    /// Joins a programme with a file from its coordinator.
    ///
    /// @param name the name of the person joining, which must be that of the person the file was written for
    /// @param accepted the code the coordinator named; empty if it was not compared yet
    public Joining join(Path file, Path bundle, String name, Optional<String> accepted, Progress progress) {
        return switch (Invitation.of(bundle, opened(bundle, Seal.NONE))) {
            case Outcome.Refused<Invitation>(var sentence) -> new Joining.Refused(sentence);
            case Outcome.Done<Invitation>(var invitation) -> join(file, bundle, invitation, name, accepted, progress);
        };
    }

    /// Joins a programme with an invitation. The words that open it were said by the coordinator herself,
    /// so no code is compared; the first files from here carry the proof by which her store will know this
    /// one.
    ///
    /// @param name the name of the person joining, which must be that of the person invited
    /// @param words the passphrase as it was written, such as
    ///     [org.haversack.bundle.seal.SixWords#passphrase] gives it
    public Joining joinWith(Path file, Path bundle, String name, String words, Progress progress) {
        var key = new AgeKey.Words(words);
        try (var seal = new Unsealing(StoreFolder.opened(file), key)) {
            var reading = opened(bundle, seal);
            boolean wrong = reading instanceof Reading.Refused(var refusal)
                    && refusal.reason() == Refusal.Reason.WRONG_PASSPHRASE;
            return switch (Invitation.of(bundle, reading)) {
                case Outcome.Refused<Invitation> _ when wrong -> new Joining.WrongWords();
                case Outcome.Refused<Invitation>(var sentence) -> new Joining.Refused(sentence);
                case Outcome.Done<Invitation>(var invitation)
                when !invitation.isFor(name) -> new Joining.Refused(invitation.forSomebodyElse(name));
                case Outcome.Done<Invitation>(var invitation) -> begin(file, bundle, invitation, key, progress);
            };
        } finally {
            StoreFolder.tidy(file);
        }
    }

    private static Reading opened(Path bundle, Seal seal) {
        try {
            return BundleReader.open(bundle, seal);
        } catch (IOException unreadable) {
            return new Reading.Refused(Refusal.unreadable());
        }
    }

    private Joining join(
            Path file, Path bundle, Invitation invitation, String name, Optional<String> accepted, Progress progress) {
        if (!invitation.isFor(name)) {
            return new Joining.Refused(invitation.forSomebodyElse(name));
        }
        if (accepted.isEmpty()) {
            return new Joining.Compare(invitation.sender(), invitation.code().toString());
        }
        if (!invitation.code().matches(accepted.get())) {
            return new Joining.Refused("The file's code is %s, not %s. Do not use it before you have spoken to %s."
                    .formatted(invitation.code(), accepted.get(), invitation.sender()));
        }
        return begin(file, bundle, invitation, null, progress);
    }

    private Joining begin(Path file, Path bundle, Invitation invitation, @Nullable AgeKey key, Progress progress) {
        var identity = new Workplace.Identity(
                new ComputerId(newId()), invitation.person(), invitation.programme(), invitation.root());
        var workplace = make(file, identity);
        workplace.store().ledger().pin(invitation.from(), invitation.sender(), invitation.key());
        if (!invitation.secret().isEmpty()) {
            new OwnEnrolment(workplace).begin(invitation.id(), invitation.secret());
        }
        var report = new Receiving(workplace, key).receive(List.of(bundle), Receiving.Options.plain(), progress);
        var taken = report.files().getFirst();
        if (taken.status() == Receiving.Status.REFUSED) {
            workplace.close();
            Store.discard(file);
            return new Joining.Refused(taken.sentence());
        }
        return new Joining.Joined(workplace, report);
    }
}
