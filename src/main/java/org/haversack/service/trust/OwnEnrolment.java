package org.haversack.service.trust;

import java.util.Optional;
import org.haversack.bundle.BundleHead;
import org.haversack.domain.people.Computer;
import org.haversack.service.Workplace;

/// The invitation with which this store was begun: its files carry the proof until the programme knows this
/// computer.
public final class OwnEnrolment {
    private static final String KEY = "enrolment";

    private final Workplace workplace;

    public OwnEnrolment(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Notes the invitation.
    ///
    /// @param invitation its bundle id
    /// @param secret 43 characters
    public void begin(String invitation, String secret) {
        workplace.store().meta().set(KEY, invitation + " " + secret);
    }

    /// What the head of a file from here says; empty once this computer is known.
    public Optional<BundleHead.Enrolment> answer() {
        var computer = workplace.identity().computer();
        var sealKey = workplace.keys().identity().recipient();
        boolean known = workplace
                .roster()
                .computer(computer)
                .map(Computer::sealKey)
                .filter(sealKey::equals)
                .isPresent();
        var meta = workplace.store().meta();
        var parts = meta.get(KEY).orElse("").split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        if (known) {
            meta.set(KEY, "");
            return Optional.empty();
        }
        var key = workplace.keys().publicKey();
        return Optional.of(new BundleHead.Enrolment.Answers(
                parts[0], EnrolmentProof.of(parts[1], parts[0], computer, key, sealKey)));
    }
}
