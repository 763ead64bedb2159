package org.haversack.service.exchange;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.haversack.domain.people.Person;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
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
        var cover = options.plain() ? Outgoing.Cover.none() : Outgoing.Cover.keys(scope.sealKeys(recipient));
        return new Outgoing(workplace, app)
                .write(recipient, folder, cover, new Outgoing.Load(spaces, have, parts, changes));
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
        var load = new Outgoing.Load(spaces, workplace.store().tips(spaces), parts, changes);
        return new Outgoing(workplace, app).write(recipient, folder, Outgoing.Cover.words(words, secret), load);
    }

    /// Why no file is written for want of anything new; empty if there is something.
    public Optional<String> nothingNew(Recipient recipient) {
        return nothingNew(
                recipient, workplace.store().tips(scope.of(recipient)), new Unconfirmed(workplace).changes(recipient));
    }

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

    /// How many changes of its own this store holds that the coordinators have not confirmed.
    public int unconfirmed() {
        return scope.lacking(new Recipient.Coordinators()).stream()
                .mapToInt(Missing::count)
                .sum();
    }
}
