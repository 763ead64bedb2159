package org.haversack.service.practices;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.people.Programme;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.report.handoff.Packet;
import org.haversack.report.paper.PaperSize;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Rows;
import org.haversack.store.lookup.StoredRecord;

/// Puts together what goes with a practice to whoever takes it over. It is made of the practice's records alone,
/// so nothing private can be in it. Used on the thread of the store.
public final class Packets {
    private static final int MOST_DONE = 30;
    private static final Map<String, String> UNLIKE_THEIR_CODE =
            Map.of("e-mail", "e-mail", "nurse-ma", "nurse or MA", "it-data", "IT or data");

    private final Workplace workplace;
    private final Rows rows;

    public Packets(Workplace workplace) {
        this.workplace = workplace;
        this.rows = new Rows(workplace);
    }

    /// The packet of a practice; empty if it is not there.
    public Optional<Packet> of(RecordId id) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, id, new SpaceId(id.text()))
                .filter(StoredRecord::alive)
                .map(record -> of(Practice.KIND.read(record.fields()), record.space()));
    }

    private Packet of(Practice practice, SpaceId space) {
        var actions = read(space, Action.KIND);
        return new Packet(
                PaperSize.usualIn(Locale.getDefault()),
                programme(),
                practice.name(),
                practice.code(),
                workplace.today(),
                "",
                profile(practice),
                practice.agreement().howToWork(),
                people(space),
                visits(space),
                open(actions, space),
                done(actions),
                seenBy(practice.id().id()));
    }

    private String programme() {
        var id = workplace.identity().programme();
        return workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(id.text()), id)
                .map(StoredRecord::label)
                .orElse("");
    }

    private List<Packet.Named> profile(Practice practice) {
        var all = new ArrayList<Packet.Named>();
        var contact = practice.contact();
        var profile = practice.profile();
        var agreement = practice.agreement();
        add(all, "Address", joined(contact.address(), contact.postcode(), contact.city(), contact.region()));
        add(all, "Telephone", contact.phone());
        add(all, "E-mail", contact.email());
        add(all, "Stage", words(practice.stage()));
        add(all, "Type", words(profile.type()));
        add(all, "Ownership", profile.ownership());
        add(all, "Clinicians", number(profile.clinicians()));
        add(all, "Patients", number(profile.panelSize()));
        add(all, "Health record", profile.ehr());
        add(all, "Recent changes", profile.recentChanges());
        add(all, "Pace set by", words(agreement.paceSetter()));
        add(all, "Wants its facilitator to be", words(agreement.approaches()));
        add(all, "Protected minutes per visit", joined(number(agreement.protectedMinutes()), agreement.protectedBy()));
        add(all, "Knew already", agreement.knowledgeLevel());
        return all;
    }

    private static void add(List<Packet.Named> all, String name, String value) {
        if (!value.isBlank()) {
            all.add(new Packet.Named(name, value.strip()));
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Predicate.not(String::isBlank)).collect(Collectors.joining(", "));
    }

    private static String number(OptionalInt number) {
        return number.isEmpty() ? "" : String.valueOf(number.getAsInt());
    }

    private static String words(Optional<? extends Choice<?>> choice) {
        return choice.map(Packets::words).orElse("");
    }

    private static String words(List<? extends Choice<?>> choices) {
        return choices.stream().map(Packets::words).collect(Collectors.joining(", "));
    }

    private static String words(Choice<?> choice) {
        var code = choice.code();
        return UNLIKE_THEIR_CODE.getOrDefault(code, code.replace('-', ' '));
    }

    private List<Packet.Who> people(SpaceId space) {
        return read(space, Staff.KIND).stream()
                .filter(one -> one.leftOn()
                        .filter(day -> !day.isAfter(workplace.today()))
                        .isEmpty())
                .sorted(Comparator.comparing((Staff one) -> !one.leader())
                        .thenComparing(one -> !one.champion())
                        .thenComparing(Staff::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Packet.Who(
                        one.name(),
                        joined(
                                one.title().isBlank() ? words(one.group()) : one.title(),
                                one.leader() ? "leads the practice" : "",
                                one.champion() ? "champion" : ""),
                        joined(one.phone(), one.email()),
                        one.notes()))
                .toList();
    }

    private List<Packet.Contact> visits(SpaceId space) {
        var decisions = read(space, Decision.KIND).stream()
                .filter(one -> one.visit().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.visit().orElseThrow().id(),
                        Collectors.mapping(Decision::text, Collectors.toList())));
        return read(space, Visit.KIND).stream()
                .sorted(Comparator.comparing(
                        (Visit visit) -> visit.start().orElse(LocalDateTime.MIN), Comparator.reverseOrder()))
                .map(visit -> new Packet.Contact(
                        visit.start().map(LocalDateTime::toLocalDate),
                        what(visit),
                        String.join(", ", rows.names(visit.people().facilitators(), space)),
                        visit.content().summary(),
                        decisions.getOrDefault(visit.id().id(), List.of())))
                .toList();
    }

    private static String what(Visit visit) {
        var minutes = visit.time().contactMinutes();
        return joined(
                visit.title(),
                words(visit.mode()),
                words(visit.state()),
                minutes.isEmpty() ? "" : minutes.getAsInt() + " min",
                visit.reason());
    }

    private List<Packet.OpenAction> open(List<Action> actions, SpaceId space) {
        return actions.stream()
                .filter(action -> !finished(action))
                .sorted(Comparator.comparing(action -> action.due().orElse(java.time.LocalDate.MAX)))
                .map(action -> new Packet.OpenAction(
                        action.code(),
                        action.title(),
                        String.join(", ", rows.names(action.owners(), space)),
                        action.due()))
                .toList();
    }

    private static boolean finished(Action action) {
        return action.status()
                .filter(status -> status.is(ActionStatus.DONE) || status.is(ActionStatus.DROPPED))
                .isPresent();
    }

    private static List<String> done(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.status()
                        .filter(status -> status.is(ActionStatus.DONE))
                        .isPresent())
                .sorted(Comparator.comparing(
                        (Action action) -> action.doneOn().orElse(java.time.LocalDate.MIN), Comparator.reverseOrder()))
                .limit(MOST_DONE)
                .map(Action::title)
                .toList();
    }

    /// The coordinators, and those assigned to the practice now, each with what that lets her do.
    private List<Packet.Named> seenBy(RecordId practice) {
        var roster = workplace.roster();
        var assigned = roster.assignmentsOf(practice).stream()
                .filter(assignment -> !assignment.ended())
                .flatMap(assignment -> assignment.person().flatMap(ref -> roster.person(ref.id())).stream()
                        .map(person -> new Packet.Named(person.name(), as(assignment))));
        var coordinators = roster.people().values().stream()
                .filter(person -> !person.archived())
                .filter(person -> person.role()
                        .filter(role -> role.is(PersonRole.COORDINATOR))
                        .isPresent())
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new Packet.Named(person.name(), "coordinator: reads and writes"));
        return Stream.concat(assigned.sorted(Comparator.comparing(Packet.Named::name)), coordinators)
                .toList();
    }

    private static String as(Assignment assignment) {
        return assignment
                .as()
                .flatMap(Choice::known)
                .map(role -> switch (role) {
                    case LEAD -> "responsible: reads and writes";
                    case CO -> "second facilitator: reads and writes";
                    case COVER -> "stands in: reads and writes";
                    case SHADOW -> "shadow: reads";
                })
                .orElse("reads");
    }

    private <R> List<R> read(SpaceId space, Kind<R> kind) {
        return workplace.store().lookup().in(space, kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }
}
