package org.haversack.service.exchange;

import java.util.List;
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
            var stranger = stranger(head, key);
            if (stranger != null) {
                return stranger;
            }
        }
        workplace.store().ledger().pin(head.from(), head.fromName(), key);
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

    private Optional<byte[]> knownKey(ComputerId computer) {
        if (computer.equals(workplace.identity().computer())) {
            return Optional.of(workplace.keys().publicKey());
        }
        return workplace
                .store()
                .ledger()
                .peer(computer)
                .flatMap(peer -> Optional.ofNullable(peer.signKey()))
                .or(() -> workplace.roster().computer(computer).flatMap(enrolled -> Keys.read(enrolled.signKey())));
    }

    /// Lets a computer nobody knows yet in if its code was compared; a coordinator makes it known to everyone.
    private @Nullable Refusal stranger(BundleHead head, byte[] key) {
        var code = Fingerprint.ofKey(key);
        if (options.accepted().stream().noneMatch(code::matches)) {
            return Refusal.unknownSender(head.fromName(), code);
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
        workplace.save(
                workplace.identity().programme(),
                List.of(SetupService.computerRecord(
                        head.from(), person.get().id().id(), key)));
        workplace.store().settle();
        workplace.programmeChanged();
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
