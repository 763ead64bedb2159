package org.haversack.service.trust;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.BundleHead;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;

/// The invitations that were written here, and whether they were answered. Only this store knows them: they
/// never travel.
public final class InvitationBook {
    /// How long an invitation can be answered, by this computer's clock.
    public static final Duration VALID = Duration.ofDays(30);

    private static final String KEY = "invitation ";
    private static final int PARTS = 6;

    /// How it stands with an invitation.
    public enum State {
        /// Nobody has answered it.
        OPEN,
        /// A computer became known by it; no other can.
        USED,
        /// It was not answered in time.
        EXPIRED,
        /// The coordinator took it back.
        WITHDRAWN
    }

    /// An invitation.
    ///
    /// @param id its bundle id
    /// @param person who was invited
    /// @param at when it was written, milliseconds since 1970 UTC
    /// @param until when it ends, likewise
    /// @param state how it stands
    /// @param computer the computer that answered
    public record Entry(String id, RecordId person, long at, long until, State state, Optional<ComputerId> computer) {}

    /// What an answer is worth.
    public sealed interface Answer {
        /// The computer is this person's.
        record Proven(RecordId person) implements Answer {}

        /// It proves nothing; the code has to be compared.
        ///
        /// @param sentence what is wrong with it; empty if this store does not know the invitation
        record NotProven(String sentence) implements Answer {}
    }

    private final Workplace workplace;

    public InvitationBook(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Notes an invitation.
    public void wrote(String id, RecordId person, String secret) {
        long now = workplace.now();
        set(new Line(id, person, now, now + VALID.toMillis(), State.OPEN, secret, "-"));
    }

    /// All of them, newest first.
    public List<Entry> list() {
        return workplace.store().meta().beginningWith(KEY).entrySet().stream()
                .map(entry -> Line.read(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .map(this::entry)
                .sorted(Comparator.comparingLong(Entry::at)
                        .thenComparing(Entry::id)
                        .reversed())
                .toList();
    }

    private Entry entry(Line line) {
        boolean late = line.state() == State.OPEN && workplace.now() > line.until();
        var computer = line.state() == State.USED
                ? Optional.of(new ComputerId(line.computer()))
                : Optional.<ComputerId>empty();
        return new Entry(
                line.id(), line.person(), line.at(), line.until(), late ? State.EXPIRED : line.state(), computer);
    }

    /// Takes an open invitation back; its secret is forgotten. False if it is not open.
    public boolean withdraw(String id) {
        var line = find(id).filter(found -> found.state() == State.OPEN);
        line.ifPresent(open -> set(open.as(State.WITHDRAWN, "-", "-")));
        return line.isPresent();
    }

    /// What an answer is worth. Asking again with the same keys gives the same.
    public Answer check(BundleHead.Enrolment.Answers answer, ComputerId computer, byte[] signKey, String sealKey) {
        var found = find(answer.invitation());
        if (found.isEmpty()) {
            return new Answer.NotProven("");
        }
        var line = found.get();
        var name = workplace
                .roster()
                .person(line.person())
                .map(person -> person.name())
                .orElse("somebody");
        return switch (line.state()) {
            case WITHDRAWN -> new Answer.NotProven("The invitation for %s was taken back.".formatted(name));
            case USED ->
                line.computer().equals(computer.text()) && EnrolmentProof.same(line.secret(), answer.proof())
                        ? new Answer.Proven(line.person())
                        : new Answer.NotProven(
                                "The invitation for %s was used already, by another computer.".formatted(name));
            case OPEN, EXPIRED -> {
                if (workplace.now() > line.until()) {
                    yield new Answer.NotProven("The invitation for %s has expired.".formatted(name));
                }
                var proof = EnrolmentProof.of(line.secret(), line.id(), computer, signKey, sealKey);
                yield EnrolmentProof.same(proof, answer.proof())
                        ? new Answer.Proven(line.person())
                        : new Answer.NotProven(
                                "The file says that it answers the invitation for %s, but does not know its secret."
                                        .formatted(name));
            }
        };
    }

    /// Notes that a computer became known by an invitation, and forgets the secret.
    public void used(BundleHead.Enrolment.Answers answer, ComputerId computer) {
        find(answer.invitation()).ifPresent(line -> set(line.as(State.USED, answer.proof(), computer.text())));
    }

    private Optional<Line> find(String id) {
        return workplace.store().meta().get(KEY + id).flatMap(text -> Line.read(id, text));
    }

    private void set(Line line) {
        workplace.store().meta().set(KEY + line.id(), line.text());
    }

    /// A line of the book: the secret is that of the invitation, or the proof by which it was used.
    private record Line(String id, RecordId person, long at, long until, State state, String secret, String computer) {
        Line as(State next, String proof, String by) {
            return new Line(id, person, at, until, next, proof, by);
        }

        String text() {
            return String.join(
                    " ", person.text(), Long.toString(at), Long.toString(until), state.name(), secret, computer);
        }

        static Optional<Line> read(String id, String text) {
            var parts = text.split(" ");
            return parts.length != PARTS
                    ? Optional.empty()
                    : Optional.of(new Line(
                            id,
                            new RecordId(parts[0]),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2]),
                            State.valueOf(parts[3]),
                            parts[4],
                            parts[5]));
        }
    }
}
