package org.haversack.service.exchange;

import java.util.Optional;
import java.util.OptionalLong;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Refusal;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.trust.Computers;
import org.haversack.service.trust.InvitationBook;
import org.haversack.service.trust.Keys;
import org.jspecify.annotations.Nullable;

/// Decides whether a file's sender may send here at all, and lets a new computer in when its code was compared.
final class Sender {
    private final Workplace workplace;
    private final Receiving.Options options;

    Sender(Workplace workplace, Receiving.Options options) {
        this.workplace = workplace;
        this.options = options;
    }

    /// Why the file is refused for its sender's sake; null if it is not.
    @Nullable
    Refusal refusal(Arrival file) {
        var head = file.bundle().head();
        if (!head.programme().equals(workplace.identity().programme())) {
            return Refusal.otherProgramme(head.code().isEmpty() ? "unknown" : head.code(), ownCode());
        }
        var key = file.bundle().key();
        var known = knownKey(head.from());
        if (known.isPresent() && !Keys.same(known.get(), key)) {
            return Refusal.otherKey(head.fromName(), Fingerprint.ofKey(known.get()), Fingerprint.ofKey(key));
        }
        if (workplace.roster().computer(head.from()).filter(Computer::revoked).isPresent()) {
            return Refusal.revoked(workplace.roster().nameOf(head.from()));
        }
        if (known.isEmpty()) {
            var stranger = stranger(file);
            if (stranger != null) {
                return stranger;
            }
        }
        workplace.store().ledger().pin(head.from(), head.fromName(), key);
        new Computers(workplace).heard(head.from(), head.sealKey());
        return workplace.isCoordinator() || sentByCoordinator(head) ? null : onlyCoordinators(head);
    }

    private String ownCode() {
        var programme = workplace.identity().programme();
        return workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(programme.text()), programme)
                .map(record -> record.fields().words("code"))
                .orElse("another one");
    }

    /// Lets a computer in that answers an invitation of ours; null if it was let in.
    private @Nullable Refusal stranger(Arrival file) {
        var head = file.bundle().head();
        var key = file.bundle().key();
        if (workplace.isCoordinator() && head.enrolment().orElse(null) instanceof BundleHead.Enrolment.Answers answer) {
            var book = new InvitationBook(workplace);
            return switch (book.check(answer, head.from(), key, head.sealKey())) {
                case InvitationBook.Answer.Proven(var person) -> {
                    new Computers(workplace).enrol(head.from(), person, key, head.sealKey());
                    book.used(answer, head.from());
                    file.notice("%s's computer is known from now on: it answered your invitation."
                            .formatted(workplace.roster().nameOf(head.from())));
                    yield null;
                }
                case InvitationBook.Answer.NotProven(var sentence) -> stranger(head, key, sentence);
            };
        }
        return stranger(head, key, "");
    }

    private Optional<byte[]> knownKey(ComputerId computer) {
        if (computer.equals(workplace.identity().computer())) {
            return Optional.of(workplace.keys().publicKey());
        }
        return workplace
                .store()
                .ledger()
                .signKey(computer)
                .or(() -> workplace.roster().computer(computer).flatMap(enrolled -> Keys.read(enrolled.signKey())));
    }

    /// Lets a computer nobody knows yet in if its code was compared; a coordinator makes it known to everyone.
    ///
    /// @param why what is wrong with its answer to an invitation; empty for nothing
    private @Nullable Refusal stranger(BundleHead head, byte[] key, String why) {
        var code = Fingerprint.ofKey(key);
        if (options.accepted().stream().noneMatch(code::matches)) {
            var refusal = Refusal.unknownSender(head.fromName(), code);
            return why.isEmpty() ? refusal : refusal.after(why);
        }
        if (!workplace.isCoordinator()) {
            return null;
        }
        var person = head.person().flatMap(workplace.roster()::person);
        if (person.isEmpty()) {
            return new Refusal(
                    Refusal.Reason.UNKNOWN_SENDER,
                    "%s is not a person of this programme. Add the person first.".formatted(head.fromName()),
                    OptionalLong.empty());
        }
        new Computers(workplace).enrol(head.from(), person.get().id().id(), key, head.sealKey());
        return null;
    }

    private boolean sentByCoordinator(BundleHead head) {
        var person = workplace.roster().personOf(head.from());
        boolean joining = workplace.roster().people().isEmpty();
        return joining || person.filter(workplace.roster()::isCoordinator).isPresent();
    }

    private static Refusal onlyCoordinators(BundleHead head) {
        return new Refusal(
                Refusal.Reason.RELAYED,
                "This file is from %s, who is not a coordinator. Take files from a coordinator only."
                        .formatted(head.fromName()),
                OptionalLong.empty());
    }
}
