package org.haversack.service.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.BundleFiles;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleWriter;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.Programme;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.FileNames;
import org.haversack.service.Workplace;
import org.haversack.service.trust.InvitationBook;
import org.haversack.service.trust.OwnEnrolment;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Missing;

/// Writing bundles: what somebody may see and does not have yet. Nothing is ever marked as sent; what has
/// arrived is known from what the recipient's next file says it holds.
public final class Sending {
    /// Who a file is for.
    public sealed interface Recipient {
        /// One person, on all her computers.
        record OnePerson(RecordId person) implements Recipient {}

        /// Whoever coordinates.
        record Coordinators() implements Recipient {}
    }

    /// How to send.
    ///
    /// @param whole everything in scope, whatever the recipient has
    /// @param again even if there is nothing new since the last file
    /// @param plain not sealed: whoever holds the file can read it
    public record Options(boolean whole, boolean again, boolean plain) {
        /// Sealed, as is usual.
        public Options(boolean whole, boolean again) {
            this(whole, again, false);
        }
    }

    /// What came of sending to one recipient.
    public sealed interface Sent {
        /// A file was written.
        ///
        /// @param to whom it is for, in words
        /// @param file where it lies
        /// @param number this store's running number of it
        /// @param changes how many changes it carries
        /// @param contents how many practices and records of each kind they touch
        /// @param privateNotes how many private notes stayed here
        /// @param sealedFor how many computers can open it; 0 for a file that anyone can read, or that is
        ///     closed with words
        record Written(
                String to, Path file, long number, int changes, Contents contents, int privateNotes, int sealedFor)
                implements Sent {}

        /// No file was written, for there is nothing new.
        ///
        /// @param sentence when the last one was written and whether it has arrived
        record NothingNew(String to, String sentence) implements Sent {}

        /// No file was written.
        record Refused(String to, String sentence) implements Sent {}
    }

    /// What a file is about.
    ///
    /// @param practices how many practices its changes touch
    /// @param records how many records of each kind; empty when there are too many changes to look into
    public record Contents(int practices, SortedMap<String, Integer> records) {}

    private static final int BUFFER = 1 << 18;

    private final Workplace workplace;
    private final Scope scope;
    private final String app;

    /// @param app name and version of this program, for the file's head
    public Sending(Workplace workplace, String app) {
        this.workplace = workplace;
        this.scope = new Scope(workplace);
        this.app = app;
    }

    /// Writes one file for each person of the programme but this store's own.
    public List<Sent> toEveryone(Path folder, Options options) {
        return workplace.roster().people().values().stream()
                .filter(person -> !person.id().id().equals(workplace.identity().person()) && !person.archived())
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().text()))
                .map(person -> send(new Recipient.OnePerson(person.id().id()), folder, options))
                .toList();
    }

    /// Writes a file for the recipient, unless there is nothing new.
    public Sent send(Recipient recipient, Path folder, Options options) {
        var to = scope.nameOf(recipient);
        var refused =
                scope.refusal(recipient).or(() -> options.plain() ? Optional.empty() : scope.unsealable(recipient));
        if (refused.isPresent()) {
            return new Sent.Refused(to, refused.get());
        }
        var spaces = scope.of(recipient);
        var known = options.whole() ? Map.<SpaceId, Vec>of() : scope.known(recipient);
        var have = workplace.store().tips(spaces);
        var parts = spaces.stream()
                .sorted()
                .map(space -> workplace.store().missing(space, known.getOrDefault(space, Vec.NONE)))
                .toList();
        int changes = parts.stream().mapToInt(Missing::count).sum();
        if (!options.whole() && !options.again()) {
            var nothing = nothingNew(recipient, have, changes);
            if (nothing.isPresent()) {
                return new Sent.NothingNew(to, nothing.get());
            }
        }
        var cover = options.plain() ? Cover.none() : Cover.keys(scope.sealKeys(recipient));
        return write(recipient, folder, cover, new Load(spaces, have, parts, changes));
    }

    /// Writes an invitation for a person who has no store here yet, or for another computer of hers:
    /// everything she may see, closed with words.
    ///
    /// @param words the passphrase
    /// @param secret by which the coordinator's store will know the answer
    public Sent invite(RecordId person, Path folder, String words, String secret) {
        var recipient = new Recipient.OnePerson(person);
        var spaces = scope.of(recipient);
        var parts = spaces.stream()
                .map(space -> workplace.store().missing(space, Vec.NONE))
                .toList();
        int changes = parts.stream().mapToInt(Missing::count).sum();
        var load = new Load(spaces, workplace.store().tips(spaces), parts, changes);
        return write(recipient, folder, Cover.words(words, secret), load);
    }

    /// What goes into a file.
    private record Load(List<SpaceId> spaces, List<ChangeId> have, List<Missing> parts, int changes) {}

    /// Nothing new: we hold what we held, and they hold what they held or all of it.
    private Optional<String> nothingNew(Recipient recipient, List<ChangeId> have, int changes) {
        var last = workplace.store().ledger().lastExport(scope.key(recipient));
        if (last.isEmpty() || !last.get().have().equals(have) || scope.owesAnswer(recipient)) {
            return Optional.empty();
        }
        if (changes == 0) {
            return Optional.of("Nothing new since your file of %s, confirmed."
                    .formatted(Times.label(last.get().at(), workplace)));
        }
        if (!last.get().known().equals(scope.digestOfKnown(recipient))) {
            return Optional.empty();
        }
        return Optional.of("Nothing new since your file of %s, not yet confirmed."
                .formatted(Times.label(last.get().at(), workplace)));
    }

    private Sent write(Recipient recipient, Path folder, Cover cover, Load load) {
        var to = scope.nameOf(recipient);
        long number = workplace.store().ledger().nextExport();
        var head = head(recipient, load, cover, number);
        var census = new Census(workplace.identity().programme(), load.changes());
        var name = fileName(recipient, cover, number);
        var outcome = cover.write(folder, name, out -> body(out, head, load.parts(), census));
        return switch (outcome) {
            case BundleFiles.Outcome.NotWritten(var why, var sentence) -> new Sent.Refused(to, sentence);
            case BundleFiles.Outcome.Written written -> {
                note(recipient, head, written.file());
                cover.secret().ifPresent(secret -> invited(recipient, head, secret));
                int privateNotes = workplace.store().privateNotes().list().size();
                yield new Sent.Written(
                        to, written.file(), number, load.changes(), census.contents(), privateNotes, cover.computers());
            }
        };
    }

    private void invited(Recipient recipient, BundleHead head, String secret) {
        if (recipient instanceof Recipient.OnePerson(var person)) {
            new InvitationBook(workplace).wrote(head.id(), person, secret);
        }
    }

    private void body(OutputStream target, BundleHead head, List<Missing> parts, Census census) throws IOException {
        var out = new BufferedOutputStream(target, BUFFER);
        var writer = new BundleWriter(out, head, workplace.keys());
        for (var part : parts) {
            part.forEach(line -> {
                census.count(line);
                writer.change(line);
            });
        }
        writer.finish();
        out.flush();
    }

    private BundleHead head(Recipient recipient, Load load, Cover cover, long number) {
        var identity = workplace.identity();
        return BundleHead.from(identity.computer(), identity.programme(), workplace.newId())
                .fromName(workplace
                        .roster()
                        .person(identity.person())
                        .map(Person::name)
                        .orElse(""))
                .to(scope.onlyComputer(recipient))
                .made(workplace.now())
                .app(app)
                .spaces(load.spaces())
                .have(load.have())
                .count(load.changes())
                .code(programmeCode())
                .number(number)
                .person(Optional.of(identity.person()))
                .forPerson(
                        recipient instanceof Recipient.OnePerson(var person) ? Optional.of(person) : Optional.empty())
                .sealKey(workplace.keys().identity().recipient())
                .enrolment(cover.secret()
                        .<BundleHead.Enrolment>map(BundleHead.Enrolment.Invites::new)
                        .or(() -> new OwnEnrolment(workplace).answer()))
                .build();
    }

    private String programmeCode() {
        var id = new RecordId(workplace.identity().programme().text());
        return workplace
                .store()
                .lookup()
                .find(Programme.KIND, id, workplace.identity().programme())
                .map(record -> record.fields().words("code"))
                .orElse("");
    }

    private String fileName(Recipient recipient, Cover cover, long number) {
        var me = workplace
                .roster()
                .person(workplace.identity().person())
                .map(Person::name)
                .orElse("");
        return FileNames.plain("%s %s to %s %s %04d"
                        .formatted(programmeCode(), me, scope.nameOf(recipient), workplace.today(), number))
                + cover.ending();
    }

    private void note(Recipient recipient, BundleHead head, Path file) {
        scope.answered(recipient);
        workplace
                .store()
                .ledger()
                .exported(new Ledger.Export(
                        head.number(),
                        head.id(),
                        scope.key(recipient),
                        head.made(),
                        String.valueOf(file.getFileName()),
                        head.have(),
                        scope.digestOfKnown(recipient),
                        (int) head.count(),
                        workplace.store().lastChange()));
    }

    /// What a recipient may see here and is not known to have.
    ///
    /// @param changes how many changes
    /// @param oldest when the oldest of them was written, by its writer's clock, in milliseconds since 1970
    ///     UTC; empty if there is none or they are too many to look at
    public record Unconfirmed(int changes, OptionalLong oldest) {}

    private static final int MOST_LOOKED_AT = 20_000;

    /// What a recipient has not confirmed to have.
    public Unconfirmed unconfirmed(Recipient recipient) {
        var known = scope.known(recipient);
        var parts = scope.of(recipient).stream()
                .map(space -> workplace.store().missing(space, known.getOrDefault(space, Vec.NONE)))
                .toList();
        int changes = parts.stream().mapToInt(Missing::count).sum();
        return new Unconfirmed(changes, changes > MOST_LOOKED_AT ? OptionalLong.empty() : oldest(parts));
    }

    private static OptionalLong oldest(List<Missing> parts) {
        var times = new ArrayList<Long>();
        try {
            for (var part : parts) {
                part.forEach(line -> times.add(time(line)));
            }
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
        return times.stream().mapToLong(Long::longValue).min();
    }

    private static long time(byte[] line) throws IOException {
        try {
            return ChangeCodec.read(line).change().time();
        } catch (BadLine newer) {
            throw new IOException(newer);
        }
    }

    /// How many changes of its own this store holds that the coordinators have not confirmed.
    public int unconfirmed() {
        return unconfirmed(new Recipient.Coordinators()).changes();
    }
}
