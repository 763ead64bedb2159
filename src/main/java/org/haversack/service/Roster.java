package org.haversack.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.people.Programme;
import org.haversack.domain.practice.Afresh;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;

/// Who is who in the programme: its people, their computers, and who is assigned to which practice.
public final class Roster {
    private final Workplace.Identity identity;
    private final Map<RecordId, Person> people = new HashMap<>();
    private final Map<ComputerId, Computer> computers = new HashMap<>();
    private final Map<RecordId, List<Assignment>> byPractice = new HashMap<>();
    private final Map<RecordId, List<Assignment>> byPerson = new HashMap<>();
    private final Map<RecordId, Map<RecordId, List<Assignment>>> byPersonAndPractice = new HashMap<>();
    private final boolean closed;
    private final Set<SpaceId> givenUp = new HashSet<>();
    private final Map<RecordId, Set<String>> everRoles;
    private final Map<RecordId, Set<String>> everOwners;

    private Roster(Store store, Workplace.Identity identity) {
        this.identity = identity;
        var lookup = store.lookup();
        var programme = identity.programme();
        lookup.in(programme, Person.KIND).forEach(row -> people.put(row.id(), Person.KIND.read(row.fields())));
        lookup.in(programme, Computer.KIND)
                .forEach(row -> computers.put(new ComputerId(row.id().text()), Computer.KIND.read(row.fields())));
        lookup.in(programme, Assignment.KIND).stream()
                .map(StoredRecord::fields)
                .map(Assignment.KIND::read)
                .forEach(this::add);
        closed = lookup.find(Programme.KIND, new RecordId(programme.text()), programme)
                .map(record -> Programme.KIND.read(record.fields()))
                .filter(Programme::closed)
                .isPresent();
        lookup.in(programme, Afresh.KIND).stream()
                .map(row -> Afresh.KIND.read(row.fields()).old())
                .filter(Uuid7::isValid)
                .forEach(old -> givenUp.add(new SpaceId(old)));
        everRoles = lookup.everWritten(Person.KIND, "role");
        everOwners = lookup.everWritten(Computer.KIND, "person");
    }

    private void add(Assignment assignment) {
        assignment.practice().ifPresent(practice -> byPractice.merge(practice.id(), List.of(assignment), Roster::both));
        assignment.person().ifPresent(person -> {
            byPerson.merge(person.id(), List.of(assignment), Roster::both);
            assignment
                    .practice()
                    .ifPresent(practice -> byPersonAndPractice
                            .computeIfAbsent(person.id(), none -> new HashMap<>())
                            .merge(practice.id(), List.of(assignment), Roster::both));
        });
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var all = new java.util.ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static Roster of(Store store, Workplace.Identity identity) {
        return new Roster(store, identity);
    }

    /// Whether the programme is over and only kept for reading.
    public boolean closed() {
        return closed;
    }

    /// The spaces that are given up, because their practices were started afresh.
    public Set<SpaceId> givenUp() {
        return Set.copyOf(givenUp);
    }

    public Optional<Person> person(RecordId id) {
        return Optional.ofNullable(people.get(id));
    }

    public Map<RecordId, Person> people() {
        return Map.copyOf(people);
    }

    /// The person whose name this is; empty if there is none or more than one.
    public Optional<Person> byName(String name) {
        var found = people.values().stream()
                .filter(person -> person.name().strip().equalsIgnoreCase(name.strip()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public boolean isCoordinator(RecordId person) {
        return person(person)
                .flatMap(Person::role)
                .filter(role -> role.is(PersonRole.COORDINATOR))
                .isPresent();
    }

    public Optional<Computer> computer(ComputerId id) {
        return Optional.ofNullable(computers.get(id));
    }

    /// Every computer of the programme, revoked ones included.
    public Collection<Computer> computers() {
        return List.copyOf(computers.values());
    }

    /// Every assignment of the programme, ended ones included.
    public List<Assignment> assignments() {
        return byPractice.values().stream().flatMap(List::stream).toList();
    }

    /// Whose computer it is.
    public Optional<RecordId> personOf(ComputerId computer) {
        if (computer.equals(identity.computer())) {
            return Optional.of(identity.person());
        }
        return computer(computer).flatMap(Computer::person).map(person -> person.id());
    }

    /// What to call the one who wrote with this computer.
    public String nameOf(ComputerId computer) {
        return personOf(computer).flatMap(this::person).map(Person::name).orElse("an unknown computer");
    }

    /// The computers of a person that were not revoked.
    public Set<ComputerId> computersOf(RecordId person) {
        var own = new HashSet<ComputerId>();
        computers.forEach((id, computer) -> {
            if (!computer.revoked()
                    && computer.person()
                            .filter(owner -> owner.id().equals(person))
                            .isPresent()) {
                own.add(id);
            }
        });
        return own;
    }

    /// The computers of all coordinators that were not revoked.
    public Set<ComputerId> coordinatorComputers() {
        var all = new HashSet<ComputerId>();
        people.keySet().stream().filter(this::isCoordinator).forEach(person -> all.addAll(computersOf(person)));
        return all;
    }

    /// Every assignment of a practice, ended ones included.
    public List<Assignment> assignmentsOf(RecordId practice) {
        return byPractice.getOrDefault(practice, List.of());
    }

    /// Every assignment of a person to a practice, ended ones included.
    public List<Assignment> assignments(RecordId person, RecordId practice) {
        return byPersonAndPractice.getOrDefault(person, Map.of()).getOrDefault(practice, List.of());
    }

    /// Every assignment of a person, ended ones included, of which it is known to which practice.
    public List<Assignment> assignmentsOfPerson(RecordId person) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(assignment -> assignment.practice().isPresent())
                .toList();
    }

    /// The practices a person is assigned to now, as whatever.
    public Set<RecordId> practicesOf(RecordId person) {
        var practices = new HashSet<RecordId>();
        byPerson.getOrDefault(person, List.of()).stream()
                .filter(assignment -> !assignment.ended())
                .forEach(assignment -> assignment.practice().ifPresent(practice -> practices.add(practice.id())));
        return practices;
    }

    /// Whether somebody may write in a practice now: assigned as more than a shadow.
    public boolean writes(RecordId person, RecordId practice) {
        return assignments(person, practice).stream()
                .anyMatch(assignment -> !assignment.ended() && !shadow(assignment));
    }

    /// Whether somebody was ever assigned to a practice as more than a shadow.
    public boolean everWrote(RecordId person, RecordId practice) {
        return assignments(person, practice).stream().anyMatch(assignment -> !shadow(assignment));
    }

    private static boolean shadow(Assignment assignment) {
        return assignment.as().filter(as -> as.is(AssignmentRole.SHADOW)).isPresent();
    }

    /// The people a person mentors.
    public Set<RecordId> mentoredBy(RecordId person) {
        var mentored = new HashSet<RecordId>();
        person(person).ifPresent(mentor -> mentor.mentors().forEach(one -> mentored.add(one.id())));
        return mentored;
    }

    /// The computers that were ever a coordinator's, counting what these changes of the programme bring:
    /// their changes of the programme are valid, whatever arrives first. Only a coordinator's change can make
    /// another one.
    public Set<ComputerId> everCoordinators(Collection<ChangeLine> more) {
        var roles = copy(everRoles);
        var owners = copy(everOwners);
        var ever = coordinators(roles, owners);
        int before = 0;
        while (ever.size() > before) {
            before = ever.size();
            for (var line : more) {
                var change = line.change();
                if (change.space().equals(identity.programme()) && ever.contains(change.computer())) {
                    change.writes().forEach(write -> {
                        note(write, Person.KIND.name(), "role", roles);
                        note(write, Computer.KIND.name(), "person", owners);
                    });
                }
            }
            ever = coordinators(roles, owners);
        }
        return ever;
    }

    private Set<ComputerId> coordinators(Map<RecordId, Set<String>> roles, Map<RecordId, Set<String>> owners) {
        var ever = new HashSet<ComputerId>();
        ever.add(identity.root());
        owners.forEach((computer, persons) -> {
            boolean one = persons.stream()
                    .filter(Uuid7::isValid)
                    .map(person -> roles.getOrDefault(new RecordId(person), Set.of()))
                    .anyMatch(had -> had.contains(PersonRole.COORDINATOR.code()));
            if (one) {
                ever.add(new ComputerId(computer.text()));
            }
        });
        return ever;
    }

    private static Map<RecordId, Set<String>> copy(Map<RecordId, Set<String>> of) {
        var copy = new HashMap<RecordId, Set<String>>();
        of.forEach((id, texts) -> copy.put(id, new HashSet<>(texts)));
        return copy;
    }

    private static void note(Write write, String kind, String field, Map<RecordId, Set<String>> ever) {
        if (write.kind().equals(kind) && write.fields().get(field) instanceof Value.Text(var text)) {
            ever.computeIfAbsent(write.record(), none -> new HashSet<>()).add(text);
        }
    }

    /// The spaces a person's computers hold besides those of practices she made herself: the programme, her
    /// own, those she mentors, and her practices. A coordinator's hold every space.
    public boolean expects(RecordId person, SpaceId space) {
        var id = new RecordId(space.text());
        return isCoordinator(person)
                || space.equals(identity.programme())
                || id.equals(person)
                || mentoredBy(person).contains(id)
                || practicesOf(person).contains(id);
    }
}
