package org.haversack.service.programme;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Rows;
import org.haversack.service.today.PracticeMomentum;
import org.haversack.store.lookup.DayBook;
import org.haversack.store.lookup.Listing;
import org.haversack.store.lookup.StoredRecord;

/// Who works with which practice, and how those go on. Reads the store once; to be made anew each time.
final class Caseload {
    private static final int MOST_MADE_BY = 100;

    private final Workplace workplace;
    private final Map<String, Listing.PracticeLine> practices = new HashMap<>();
    private final Map<String, DayBook.PracticeLine> going = new HashMap<>();

    Caseload(Workplace workplace) {
        this.workplace = workplace;
        var listing = workplace.store().listing();
        listing.practices(workplace.today().toString()).forEach(line -> practices.put(line.id(), line));
        listing.dayBook()
                .practices(LocalDateTime.now(workplace.clock()).toString())
                .forEach(line -> going.put(line.id(), line));
    }

    /// The practices a person works with now, then those she handed over without having confirmed it; each part
    /// by name.
    List<CaseLine> of(RecordId person) {
        return workplace.roster().assignmentsOfPerson(person).stream()
                .filter(assignment -> !assignment.ended() || waits(assignment))
                .filter(assignment -> !archived(practice(assignment)))
                .map(this::line)
                .sorted(Comparator.comparing(CaseLine::ended)
                        .thenComparing(CaseLine::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(CaseLine::assignment))
                .toList();
    }

    private static RecordId practice(Assignment assignment) {
        return assignment.practice().orElseThrow().id();
    }

    private boolean archived(RecordId practice) {
        var line = practices.get(practice.text());
        return line != null && line.archived();
    }

    /// Whether its person handed the practice over, and has not confirmed it.
    private boolean waits(Assignment assignment) {
        var practice = assignment.practice().map(Ref::id);
        var person = assignment.person().map(Ref::id);
        if (!assignment.ended()
                || practice.isEmpty()
                || person.isEmpty()
                || assignment.as().filter(as -> as.is(AssignmentRole.SHADOW)).isPresent()
                || workplace.roster().writes(person.get(), practice.get())) {
            return false;
        }
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, practice.get(), new SpaceId(practice.get().text()))
                .filter(StoredRecord::alive)
                .filter(record -> !record.fields()
                        .members("released")
                        .contains(person.get().text()))
                .isPresent();
    }

    private CaseLine line(Assignment assignment) {
        var practice = practice(assignment);
        var listed = Optional.ofNullable(practices.get(practice.text()));
        return new CaseLine(
                assignment.id().id(),
                practice,
                listed.map(Listing.PracticeLine::name).orElse(""),
                listed.map(Listing.PracticeLine::code).orElse(""),
                assignment.as(),
                assignment.from(),
                assignment.until(),
                assignment.ended(),
                listed.flatMap(line -> Rows.parsed(line.next(), LocalDateTime::parse)),
                momentum(practice),
                listed.map(Listing.PracticeLine::open).orElse(0),
                holders(practice),
                waits(assignment));
    }

    /// How a practice goes on; empty if it has left the programme or is not here.
    Optional<Momentum> momentum(RecordId practice) {
        return Optional.ofNullable(going.get(practice.text()))
                .map(line -> PracticeMomentum.of(line, workplace.today()));
    }

    /// Who works with a practice now, shadows aside, by name.
    List<String> holders(RecordId practice) {
        return workplace.roster().assignmentsOf(practice).stream()
                .filter(assignment -> !assignment.ended())
                .filter(assignment -> assignment
                        .as()
                        .filter(as -> as.is(AssignmentRole.SHADOW))
                        .isEmpty())
                .flatMap(assignment -> assignment.person().stream())
                .flatMap(ref -> workplace.roster().person(ref.id()).stream())
                .map(Person::name)
                .distinct()
                .sorted()
                .toList();
    }

    /// The practices of the programme nobody works with, by name. Who made them is found as long as they are few: a
    /// list of thousands was imported and not made.
    List<Unassigned> unassigned() {
        var lines = practices.values().stream()
                .filter(line -> !line.archived())
                .filter(line -> holders(new RecordId(line.id())).isEmpty())
                .toList();
        boolean few = lines.size() <= MOST_MADE_BY;
        return lines.stream()
                .map(line -> new Unassigned(
                        new RecordId(line.id()),
                        line.name(),
                        line.code(),
                        few ? madeBy(new SpaceId(line.id())) : Optional.empty()))
                .sorted(Comparator.comparing(Unassigned::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Unassigned::id))
                .toList();
    }

    private Optional<Person> madeBy(SpaceId practice) {
        return workplace
                .store()
                .lookup()
                .firstWriter(practice)
                .flatMap(workplace.roster()::personOf)
                .flatMap(workplace.roster()::person);
    }

    /// The practices that have not left the programme.
    List<Listing.PracticeLine> current() {
        return practices.values().stream().filter(line -> !line.archived()).toList();
    }
}
