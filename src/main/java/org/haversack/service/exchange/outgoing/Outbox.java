package org.haversack.service.exchange.outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.haversack.domain.people.Person;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Scope;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.Unconfirmed;
import org.haversack.store.log.Ledger;

/// What is to be sent, and sending it. Used on the thread of the store.
public final class Outbox {
    /// What there is to send.
    ///
    /// @param letters one for each recipient, in order of their names
    /// @param coordinator whether this store's person coordinates: she writes to each person, others to her
    /// @param privateNotes how many private notes stay here, whatever is sent
    /// @param drafts how many drafts of agendas stay here until they are ready
    /// @param receipts how many imported files the next ones tell their senders of
    public record Contents(List<Letter> letters, boolean coordinator, int privateNotes, int drafts, int receipts) {
        public Contents {
            letters = List.copyOf(letters);
        }
    }

    private final Workplace workplace;
    private final Sending sending;
    private final Scope scope;

    /// @param app name and version of this program
    public Outbox(Workplace workplace, String app) {
        this.workplace = workplace;
        this.sending = new Sending(workplace, app);
        this.scope = new Scope(workplace);
    }

    /// What there is to send, and for whom.
    public Contents look(Progress progress) {
        var recipients = recipients();
        var letters = new ArrayList<Letter>();
        for (var recipient : recipients) {
            progress.at("Looking what is due", letters.size(), recipients.size());
            letters.add(letter(recipient));
        }
        return new Contents(
                letters,
                workplace.isCoordinator(),
                workplace.store().privateNotes().list().size(),
                drafts(),
                receipts());
    }

    private List<Sending.Recipient> recipients() {
        if (!workplace.isCoordinator()) {
            return List.of(new Sending.Recipient.Coordinators());
        }
        return workplace.roster().people().values().stream()
                .filter(person -> !person.id().id().equals(workplace.identity().person()) && !person.archived())
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().text()))
                .<Sending.Recipient>map(
                        person -> new Sending.Recipient.OnePerson(person.id().id()))
                .toList();
    }

    private Letter letter(Sending.Recipient recipient) {
        var unconfirmed = new Unconfirmed(workplace);
        return new Letter(
                recipient,
                scope.nameOf(recipient),
                unconfirmed.changes(recipient),
                unconfirmed.contents(recipient),
                sending.nothingNew(recipient),
                scope.unsealable(recipient).isPresent(),
                workplace.store().ledger().lastExport(scope.key(recipient)).map(this::last));
    }

    private Letter.Last last(Ledger.Export file) {
        return new Letter.Last(
                file.no(),
                LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(file.at()), workplace.clock().getZone()),
                file.name());
    }

    private int drafts() {
        return (int) workplace.store().meta().beginningWith("draft.agenda.").values().stream()
                .filter(draft -> !draft.isEmpty())
                .count();
    }

    /// Imported files whose senders were not written to since.
    private int receipts() {
        var ledger = workplace.store().ledger();
        return (int) ledger.imports().stream()
                .filter(file -> Stream.of(
                                new Sending.Recipient.Coordinators(),
                                workplace
                                        .roster()
                                        .personOf(file.sender())
                                        .<Sending.Recipient>map(Sending.Recipient.OnePerson::new)
                                        .orElseGet(Sending.Recipient.Coordinators::new))
                        .map(scope::key)
                        .noneMatch(key -> ledger.lastExport(key)
                                .filter(sent -> sent.at() >= file.at())
                                .isPresent()))
                .count();
    }

    /// Writes a file for each of these recipients into a folder; each is read back before it counts as written.
    public List<Sending.Sent> write(
            List<Sending.Recipient> recipients, Path folder, Sending.Options options, Progress progress) {
        var sent = new ArrayList<Sending.Sent>();
        for (var recipient : recipients) {
            progress.at("Writing", sent.size(), recipients.size());
            sent.add(sending.send(recipient, folder, options));
        }
        return sent;
    }
}
