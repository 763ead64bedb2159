package org.haversack.service.joining;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.haversack.bundle.seal.SixWords;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Sending;
import org.haversack.service.trust.EnrolmentProof;
import org.haversack.service.trust.InvitationBook;

/// A coordinator invites: a file with the programme and what the person may see, closed with six words that
/// are said over the telephone. The first file of the store that is begun with it makes that computer known
/// without a question.
public final class Invitations {
    /// An invitation that was written.
    ///
    /// @param person who was invited
    /// @param name her name
    /// @param file where it lies
    /// @param words the six words, which are kept nowhere: they are shown once
    /// @param until the last day on which it can be answered
    /// @param practices how many practices it holds
    /// @param changes how many changes it holds
    public record Invited(
            RecordId person, String name, Path file, List<String> words, LocalDate until, int practices, int changes) {
        public Invited {
            words = List.copyOf(words);
        }

        /// The words as they are told and typed.
        public String spoken() {
            return String.join(" ", words);
        }

        @Override
        public String toString() {
            return "an invitation for " + name;
        }
    }

    private final Workplace workplace;
    private final String app;

    /// @param app name and version of this program, for the file's head
    public Invitations(Workplace workplace, String app) {
        this.workplace = workplace;
        this.app = app;
    }

    /// Writes an invitation for a person's first computer, or for one more of hers.
    ///
    /// @param folder where to
    public Outcome<Invited> write(RecordId person, Path folder) {
        if (!workplace.isCoordinator()) {
            return Outcome.refused("Only a coordinator can invite.");
        }
        var invited = workplace.roster().person(person);
        if (invited.isEmpty()) {
            return Outcome.refused("There is no such person in the programme.");
        }
        if (invited.get().archived()) {
            return Outcome.refused("%s has left the programme.", invited.get().name());
        }
        return write(person, invited.get(), folder);
    }

    private Outcome<Invited> write(RecordId id, Person person, Path folder) {
        var words = SixWords.list().draw(new SecureRandom());
        var sent =
                new Sending(workplace, app).invite(id, folder, SixWords.passphrase(words), EnrolmentProof.newSecret());
        return switch (sent) {
            case Sending.Sent.Written written ->
                Outcome.done(new Invited(
                        id,
                        person.name(),
                        written.file(),
                        words,
                        lastDay(),
                        written.contents().practices(),
                        written.changes()));
            case Sending.Sent.NothingNew(var _, var sentence) -> Outcome.refused("%s", sentence);
            case Sending.Sent.Refused(var _, var sentence) -> Outcome.refused("%s", sentence);
        };
    }

    private LocalDate lastDay() {
        var until = Instant.ofEpochMilli(workplace.now()).plus(InvitationBook.VALID);
        return LocalDate.ofInstant(until, workplace.clock().getZone());
    }

    /// The invitations that were written here, newest first, and how it stands with them.
    public List<InvitationBook.Entry> list() {
        return new InvitationBook(workplace).list();
    }

    /// Takes an invitation back that nobody has answered: its answer will not make a computer known.
    ///
    /// @param id as [#list()] has it
    public Outcome<Integer> withdraw(String id) {
        return new InvitationBook(workplace).withdraw(id)
                ? Outcome.done(1)
                : Outcome.refused("This invitation cannot be taken back: it was answered or is over.");
    }
}
