package org.haversack.service.practices;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.service.Admission;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Rows;
import org.haversack.service.desk.VisitRow;
import org.haversack.store.lookup.StoredRecord;

/// Gathers what the page of a practice shows. Used on the thread of the store.
public final class Dossiers {
    private final Workplace workplace;
    private final Rows rows;

    public Dossiers(Workplace workplace) {
        this.workplace = workplace;
        this.rows = new Rows(workplace);
    }

    /// Everything about a practice; empty if it is not there any more.
    public Optional<Dossier> of(RecordId id) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, id)
                .filter(StoredRecord::alive)
                .map(this::of);
    }

    private Dossier of(StoredRecord record) {
        var practice = Practice.KIND.read(record.fields());
        var space = record.space();
        var visits = read(space, Visit.KIND);
        var actions = read(space, Action.KIND);
        return new Dossier(
                practice,
                record.values(),
                record.conflicts(),
                new Admission(workplace)
                        .refusal(Practice.KIND, space, Optional.of(record), Map.of("name", Value.of("?"))),
                facilitators(record.id()),
                people(space),
                contacts(practice, visits, actions, read(space, Decision.KIND)),
                actions.stream()
                        .map(action -> rows.of(action, practice.name()))
                        .sorted(Rows.ACTIONS_IN_ORDER)
                        .toList(),
                help(visits),
                new FormerPractices(workplace).of(record.id()),
                workplace.isCoordinator());
    }

    private List<String> facilitators(RecordId practice) {
        return workplace.roster().assignmentsOf(practice).stream()
                .filter(assignment -> !assignment.ended())
                .map(Assignment::person)
                .flatMap(Optional::stream)
                .flatMap(ref -> workplace.roster().person(ref.id()).stream())
                .map(Person::name)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Member> people(SpaceId space) {
        return workplace.store().lookup().in(space, Staff.KIND).stream()
                .map(record -> new Member(Staff.KIND.read(record.fields()), record.values(), record.conflicts()))
                .sorted(Comparator.comparing(
                                (Member one) -> one.staff().leftOn().isPresent())
                        .thenComparing(one -> !one.staff().leader())
                        .thenComparing(one -> !one.staff().champion())
                        .thenComparing(one -> one.staff().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Contact> contacts(
            Practice practice, List<Visit> visits, List<Action> actions, List<Decision> decisions) {
        var agreed = new HashMap<RecordId, Integer>();
        actions.forEach(action -> count(agreed, action.visit()));
        var decided = new HashMap<RecordId, Integer>();
        decisions.forEach(decision -> count(decided, decision.visit()));
        return visits.stream()
                .map(visit -> new Contact(
                        rows.of(visit, practice.name()),
                        decided.getOrDefault(visit.id().id(), 0),
                        agreed.getOrDefault(visit.id().id(), 0),
                        visit.content().summary()))
                .sorted(Comparator.comparing((Contact contact) -> start(contact.visit()), Comparator.reverseOrder()))
                .toList();
    }

    private static LocalDateTime start(VisitRow visit) {
        return visit.start().orElse(LocalDateTime.MAX);
    }

    private static void count(Map<RecordId, Integer> counts, Optional<Ref<Visit>> visit) {
        visit.ifPresent(ref -> counts.merge(ref.id(), 1, Integer::sum));
    }

    private static Map<HelpMode, Integer> help(List<Visit> visits) {
        var minutes = new EnumMap<HelpMode, Integer>(HelpMode.class);
        for (var visit : visits) {
            var modes = visit.content().help().stream()
                    .flatMap(mode -> mode.known().stream())
                    .toList();
            visit.time()
                    .contactMinutes()
                    .ifPresent(all -> modes.forEach(mode -> minutes.merge(mode, all / modes.size(), Integer::sum)));
        }
        return minutes;
    }

    private <R> List<R> read(SpaceId space, Kind<R> kind) {
        return workplace.store().lookup().in(space, kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }
}
