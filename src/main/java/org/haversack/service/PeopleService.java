package org.haversack.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.lookup.StoredRecord;

/// The people of a programme and the practices assigned to them.
public final class PeopleService {
    private final Workplace workplace;

    public PeopleService(Workplace workplace) {
        this.workplace = workplace;
    }

    private static final String COORDINATORS_ONLY = "Only a coordinator can do this.";

    /// Adds a person to the programme. Names tell people apart, so a name already taken is refused.
    public Outcome<RecordId> add(String name, PersonRole role) {
        if (!workplace.isCoordinator()) {
            return Outcome.refused(COORDINATORS_ONLY);
        }
        if (workplace.roster().closed()) {
            return Outcome.refused(Admission.CLOSED);
        }
        if (name.isBlank()) {
            return Outcome.refused("A person needs a name.");
        }
        boolean taken = workplace.roster().people().values().stream()
                .anyMatch(person -> person.name().strip().equalsIgnoreCase(name.strip()));
        if (taken) {
            return Outcome.refused("There is already a person named %s. Add something that tells them apart.", name);
        }
        var id = new RecordId(workplace.newId());
        var fields = new TreeMap<String, Value>();
        fields.put("name", Value.of(name.strip()));
        fields.put("role", Value.of(role.code()));
        workplace.save(workplace.identity().programme(), List.of(new Write(Person.KIND.name(), id, fields)));
        return Outcome.done(id);
    }

    /// Assigns a practice to a person. Already assigned that way: nothing changes.
    public Outcome<RecordId> assign(String practice, String person, AssignmentRole as, LocalDate from) {
        if (!workplace.isCoordinator()) {
            return Outcome.refused(COORDINATORS_ONLY);
        }
        if (workplace.roster().closed()) {
            return Outcome.refused(Admission.CLOSED);
        }
        return switch (both(practice, person)) {
            case Outcome.Refused<Both>(var sentence) -> Outcome.refused("%s", sentence);
            case Outcome.Done<Both>(var both) -> assign(both, as, from);
        };
    }

    private Outcome<RecordId> assign(Both both, AssignmentRole as, LocalDate from) {
        var standing = workplace.roster().assignments(both.person(), both.practice()).stream()
                .filter(assignment -> !assignment.ended()
                        && assignment.as().filter(is -> is.is(as)).isPresent())
                .findFirst();
        if (standing.isPresent()) {
            return Outcome.done(standing.get().id().id());
        }
        var id = new RecordId(workplace.newId());
        var fields = new TreeMap<String, Value>();
        fields.put("practice", Value.of(both.practice().text()));
        fields.put("person", Value.of(both.person().text()));
        fields.put("as", Value.of(as.code()));
        fields.put("from", Value.of(from.toString()));
        workplace.save(workplace.identity().programme(), List.of(new Write(Assignment.KIND.name(), id, fields)));
        return Outcome.done(id);
    }

    /// Ends a person's assignments to a practice (a coordinator), or confirms that it was handed over (its
    /// former facilitator).
    ///
    /// @param until the first day on which it no longer holds
    public Outcome<Integer> release(String practice, String person, LocalDate until) {
        return switch (both(practice, person)) {
            case Outcome.Refused<Both>(var sentence) -> Outcome.refused("%s", sentence);
            case Outcome.Done<Both>(var both) when workplace.isCoordinator() -> end(both, until);
            case Outcome.Done<Both>(var both) -> confirm(both);
        };
    }

    private Outcome<Integer> end(Both both, LocalDate until) {
        if (workplace.roster().closed()) {
            return Outcome.refused(Admission.CLOSED);
        }
        var standing = workplace.roster().assignments(both.person(), both.practice()).stream()
                .filter(assignment -> !assignment.ended())
                .toList();
        if (standing.isEmpty()) {
            return Outcome.refused("This person is not assigned to this practice.");
        }
        var fields = new TreeMap<String, Value>();
        fields.put("ended", Value.TRUE);
        fields.put("until", Value.of(until.toString()));
        workplace.save(
                workplace.identity().programme(),
                standing.stream()
                        .map(assignment -> new Write(
                                Assignment.KIND.name(), assignment.id().id(), fields))
                        .toList());
        return Outcome.done(standing.size());
    }

    private Outcome<Integer> confirm(Both both) {
        if (!both.person().equals(workplace.identity().person())) {
            return Outcome.refused(COORDINATORS_ONLY);
        }
        if (!workplace.roster().everWrote(both.person(), both.practice())) {
            return Outcome.refused("This practice was never assigned to you.");
        }
        workplace.save(
                new SpaceId(both.practice().text()),
                List.of(Write.of(Practice.KIND.name(), both.practice(), "released:" + both.person(), Value.TRUE)));
        return Outcome.done(1);
    }

    private record Both(RecordId practice, RecordId person) {}

    private Outcome<Both> both(String practice, String person) {
        var found = practice(practice);
        var who = person(person);
        if (found.isEmpty()) {
            return Outcome.refused("There is no single practice called \"%s\". Use its id or its code.", practice);
        }
        if (who.isEmpty()) {
            return Outcome.refused("There is no single person called \"%s\".", person);
        }
        return Outcome.done(new Both(found.get(), who.get()));
    }

    /// The person with this id or name.
    public Optional<RecordId> person(String idOrName) {
        if (Uuid7.isValid(idOrName)) {
            return workplace
                    .roster()
                    .person(new RecordId(idOrName))
                    .map(person -> person.id().id());
        }
        return workplace.roster().byName(idOrName).map(person -> person.id().id());
    }

    /// The practice with this id, code or name.
    public Optional<RecordId> practice(String idOrCodeOrName) {
        if (Uuid7.isValid(idOrCodeOrName)) {
            return workplace
                    .store()
                    .lookup()
                    .find(Practice.KIND, new RecordId(idOrCodeOrName))
                    .map(StoredRecord::id);
        }
        for (var field : List.of("code", "name")) {
            var found = workplace.store().lookup().where(Practice.KIND, field, idOrCodeOrName);
            if (found.size() == 1) {
                return Optional.of(found.getFirst().id());
            }
        }
        return Optional.empty();
    }
}
