package org.haversack.service.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.Fingerprint;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.delivery.Delivery;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.exchange.Sending;

/// The people of the programme as its coordinator sees them. Used on the thread of the store.
public final class People {
    private final Workplace workplace;
    private final Rhythm rhythm;

    public People(Workplace workplace) {
        this(workplace, Rhythm.USUAL);
    }

    /// @param rhythm from when on somebody's files are late
    public People(Workplace workplace, Rhythm rhythm) {
        this.workplace = workplace;
        this.rhythm = rhythm;
    }

    /// Everybody, those who left included, by name.
    public List<PersonRow> rows() {
        var mail = new Mail(workplace, rhythm);
        return workplace.roster().people().values().stream()
                .map(person -> row(person, mail))
                .sorted(Comparator.comparing(PersonRow::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(PersonRow::id))
                .toList();
    }

    private PersonRow row(Person person, Mail mail) {
        var id = person.id().id();
        return new PersonRow(
                id,
                person.name(),
                person.role(),
                person.organisation(),
                workplace.roster().practicesOf(id).size(),
                mail.last(id),
                mail.of(person));
    }

    /// Everything about somebody; empty if she is not there.
    public Optional<PersonPage> page(RecordId id) {
        return workplace.roster().person(id).map(person -> {
            var mail = new Mail(workplace, rhythm);
            return new PersonPage(
                    person,
                    row(person, mail),
                    knowledge(id),
                    mail.computers(id).stream().map(People::line).toList(),
                    new Caseload(workplace).of(id));
        });
    }

    private PersonPage.Knowledge knowledge(RecordId person) {
        var unconfirmed = new Delivery(workplace).unconfirmed(new Sending.Recipient.OnePerson(person));
        var oldest = unconfirmed.oldest();
        return new PersonPage.Knowledge(
                unconfirmed.changes(),
                oldest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofInstant(
                                Instant.ofEpochMilli(oldest.getAsLong()),
                                workplace.clock().getZone())));
    }

    private static PersonPage.ComputerLine line(Computer computer) {
        return new PersonPage.ComputerLine(
                new ComputerId(computer.id().text()),
                computer.name(),
                Keys.code(computer).map(Fingerprint::code).orElse(""),
                computer.revoked(),
                computer.revokedOn());
    }

    /// Somebody new.
    ///
    /// @return what is to be saved, or why that cannot be
    public Outcome<List<Edit>> add(RecordId id, String name, PersonRole role, String organisation, String email) {
        return nameProblem(name, Optional.empty())
                .<Outcome<List<Edit>>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.done(List.of(Edit.put(
                        Person.KIND,
                        id,
                        new FieldWrites()
                                .text("name", name.strip())
                                .code("role", role)
                                .text("organisation", organisation.strip())
                                .text("email", email.strip())))));
    }

    private Optional<String> nameProblem(String name, Optional<RecordId> own) {
        if (name.isBlank()) {
            return Optional.of("A person needs a name.");
        }
        boolean taken = workplace.roster().people().values().stream()
                .filter(person -> !own.equals(Optional.of(person.id().id())))
                .anyMatch(person -> person.name().strip().equalsIgnoreCase(name.strip()));
        return taken
                ? Optional.of("There is already somebody named %s. Add something that tells them apart."
                        .formatted(name.strip()))
                : Optional.empty();
    }

    /// Another role. The programme keeps at least one coordinator.
    public Outcome<List<Edit>> role(RecordId person, PersonRole role) {
        if (role != PersonRole.COORDINATOR && onlyCoordinator(person)) {
            return Outcome.refused("The programme needs a coordinator: give somebody else that role first.");
        }
        return Outcome.done(List.of(Edit.put(Person.KIND, person, new FieldWrites().code("role", role))));
    }

    /// Somebody leaves the programme: her assignments end on that day. Her computers are not revoked, so that what
    /// she still sends is taken and credited to her.
    ///
    /// @param on the first day on which she is not there any more
    public Outcome<List<Edit>> leave(RecordId person, LocalDate on) {
        if (person.equals(workplace.identity().person())) {
            return Outcome.refused("This is you. Another coordinator can do this.");
        }
        var edits = new ArrayList<Edit>();
        edits.add(Edit.put(Person.KIND, person, new FieldWrites().flag("archived", true)));
        workplace.roster().assignmentsOfPerson(person).stream()
                .filter(assignment -> !assignment.ended())
                .map(assignment -> Assigning.end(assignment, on))
                .forEach(edits::add);
        return Outcome.done(edits);
    }

    /// Somebody who left comes back; she is assigned to nothing.
    public List<Edit> comeBack(RecordId person) {
        return List.of(Edit.put(Person.KIND, person, new FieldWrites().flag("archived", false)));
    }

    private boolean onlyCoordinator(RecordId person) {
        return workplace.roster().isCoordinator(person)
                && workplace.roster().people().values().stream()
                        .filter(other -> !other.archived())
                        .map(other -> other.id().id())
                        .filter(workplace.roster()::isCoordinator)
                        .allMatch(person::equals);
    }

    /// The practices nobody works with.
    public List<Unassigned> unassigned() {
        return new Caseload(workplace).unassigned();
    }
}
