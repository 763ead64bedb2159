package org.haversack.service.desk;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.service.Admission;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;

/// Gathers what is shown beside a list about one of its records.
final class Pages {
    private final Workplace workplace;
    private final Rows rows;

    Pages(Workplace workplace, Rows rows) {
        this.workplace = workplace;
        this.rows = rows;
    }

    Optional<PracticePage> practice(RecordId id) {
        return alive(Practice.KIND, id).map(record -> {
            var space = record.space();
            var practice = Practice.KIND.read(record.fields());
            return new PracticePage(
                    practice,
                    staff(space),
                    facilitators(id),
                    in(space, Visit.KIND).stream()
                            .map(visit -> rows.of(visit, practice.name()))
                            .sorted(Comparator.comparing(
                                    (VisitRow row) -> row.start().orElse(LocalDateTime.MAX), Comparator.reverseOrder()))
                            .toList(),
                    in(space, Action.KIND).stream()
                            .map(action -> rows.of(action, practice.name()))
                            .filter(ActionRow::open)
                            .sorted(Rows.ACTIONS_IN_ORDER)
                            .toList(),
                    workplace.store().space(space).filter(Store.Space::readonly).isPresent(),
                    record.conflicts().size());
        });
    }

    private List<Staff> staff(SpaceId space) {
        return in(space, Staff.KIND).stream()
                .filter(staff -> staff.leftOn()
                        .filter(day -> !day.isAfter(workplace.today()))
                        .isEmpty())
                .sorted(Comparator.comparing((Staff staff) -> !staff.leader())
                        .thenComparing(staff -> !staff.champion())
                        .thenComparing(Staff::name))
                .toList();
    }

    List<String> facilitators(RecordId practice) {
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

    Optional<VisitPage> visit(RecordId id) {
        return alive(Visit.KIND, id).map(record -> {
            var space = record.space();
            var visit = Visit.KIND.read(record.fields());
            var name = rows.practiceName(space);
            return new VisitPage(
                    visit,
                    rows.of(visit, name),
                    rows.names(visit.people().facilitators(), space),
                    rows.names(visit.people().attendees(), space),
                    of(visit, AgendaItem.KIND, Comparator.comparing(AgendaItem::pos)),
                    of(visit, Note.KIND, Comparator.comparing(Note::pos)),
                    of(visit, Decision.KIND, Comparator.comparing(Decision::pos)),
                    of(visit, Action.KIND, Comparator.comparing(Action::pos)).stream()
                            .map(action -> rows.of(action, name))
                            .toList(),
                    record.conflicts().size(),
                    refusal(record));
        });
    }

    private Optional<String> refusal(StoredRecord record) {
        return new Admission(workplace)
                .refusal(record.kind(), record.space(), Optional.of(record), Map.of("title", Value.of("?")));
    }

    private <R> List<R> of(Visit visit, Kind<R> kind, Comparator<R> order) {
        return workplace.store().lookup().where(kind, "visit", visit.id().text()).stream()
                .map(record -> kind.read(record.fields()))
                .sorted(order)
                .toList();
    }

    Optional<ActionPage> action(RecordId id) {
        return alive(Action.KIND, id).map(record -> {
            var action = Action.KIND.read(record.fields());
            var name = rows.practiceName(record.space());
            return new ActionPage(
                    action,
                    rows.of(action, name),
                    action.visit()
                            .map(Ref::id)
                            .flatMap(visit -> alive(Visit.KIND, visit))
                            .map(visit -> rows.of(Visit.KIND.read(visit.fields()), name)),
                    workplace.store().lookup().where(ActionUpdate.KIND, "action", id.text()).stream()
                            .map(update -> ActionUpdate.KIND.read(update.fields()))
                            .sorted(Comparator.comparing(
                                    (ActionUpdate update) -> update.at().orElse(LocalDateTime.MIN),
                                    Comparator.reverseOrder()))
                            .toList(),
                    record.conflicts().size(),
                    refusal(record));
        });
    }

    private Optional<StoredRecord> alive(Kind<?> kind, RecordId id) {
        return workplace.store().lookup().find(kind, id).filter(StoredRecord::alive);
    }

    private <R> List<R> in(SpaceId space, Kind<R> kind) {
        return workplace.store().lookup().in(space, kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }
}
