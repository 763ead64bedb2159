package org.haversack.service.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.BundleFiles;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleWriter;
import org.haversack.bundle.age.AgeFile;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.FileNames;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Sending.Recipient;
import org.haversack.service.exchange.Sending.Sent;
import org.haversack.service.trust.InvitationBook;
import org.haversack.service.trust.OwnEnrolment;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Missing;
import org.jspecify.annotations.Nullable;

/// Puts a file together, closes it and writes it.
final class Outgoing {
    private static final int BUFFER = 1 << 18;

    /// What goes into a file.
    record Load(List<SpaceId> spaces, List<ChangeId> have, List<Missing> parts, int changes) {}

    /// What a file is closed with: keys, words, or nothing.
    ///
    /// @param closing puts the seal around it; null for none
    /// @param computers how many computers can open it
    /// @param secret of an invitation
    record Cover(BundleFiles.@Nullable Closing closing, int computers, Optional<String> secret) {
        static Cover none() {
            return new Cover(null, 0, Optional.empty());
        }

        static Cover keys(List<String> recipients) {
            return new Cover(out -> AgeFile.closeFor(recipients, out), recipients.size(), Optional.empty());
        }

        static Cover words(String passphrase, String secret) {
            return new Cover(out -> AgeFile.closeWith(passphrase, AgeFile.USUAL_WORK, out), 0, Optional.of(secret));
        }

        String ending() {
            return closing == null ? ".haversack.json" : ".haversack.age";
        }

        BundleFiles.Outcome write(Path folder, String name, BundleFiles.Body body) {
            return closing == null
                    ? BundleFiles.write(folder, name, body)
                    : BundleFiles.writeSealed(folder, name, closing, body);
        }
    }

    private final Workplace workplace;
    private final Scope scope;
    private final String app;

    Outgoing(Workplace workplace, String app) {
        this.workplace = workplace;
        this.scope = new Scope(workplace);
        this.app = app;
    }

    /// Writes the file and remembers that it was written.
    Sent write(Recipient recipient, Path folder, Cover cover, Load load) {
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
}
