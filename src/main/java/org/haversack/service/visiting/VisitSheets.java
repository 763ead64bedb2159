package org.haversack.service.visiting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;

/// Gathers what is on the table during a visit. Used on the thread of the store.
final class VisitSheets {
    private final Workplace workplace;

    VisitSheets(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Everything about a visit; empty if it is not there any more.
    Optional<VisitSheet> of(RecordId id) {
        return alive(Visit.KIND, id)
                .flatMap(record -> alive(
                                Practice.KIND, new RecordId(record.space().text()))
                        .map(practice -> of(
                                record.space(),
                                Visit.KIND.read(record.fields()),
                                Practice.KIND.read(practice.fields()))));
    }

    private VisitSheet of(SpaceId space, Visit visit, Practice practice) {
        var me = workplace.identity().person();
        return new VisitSheet(
                visit,
                practice,
                number(space, visit),
                of(visit, AgendaItem.KIND, Comparator.comparing(AgendaItem::pos).thenComparing(AgendaItem::id, BY_ID)),
                of(visit, Note.KIND, Comparator.comparing(Note::pos).thenComparing(Note::id, BY_ID)).stream()
                        .map(note -> line(note, me))
                        .toList(),
                of(visit, Decision.KIND, Comparator.comparing(Decision::pos).thenComparing(Decision::id, BY_ID)),
                of(visit, Action.KIND, Comparator.comparing(Action::pos).thenComparing(Action::id, BY_ID)).stream()
                        .map(action -> line(action, space))
                        .toList(),
                in(space, Question.KIND).stream()
                        .filter(question -> question.visit()
                                .filter(of -> of.id().equals(visit.id().id()))
                                .isPresent())
                        .toList(),
                before(space, visit),
                staff(space),
                facilitators(practice.id().id()),
                me);
    }

    private static final Comparator<Ref<?>> BY_ID = Comparator.comparing(Ref::id);

    private int number(SpaceId space, Visit visit) {
        var start = visit.start().orElse(LocalDateTime.MAX);
        return 1
                + (int) in(space, Visit.KIND).stream()
                        .filter(other -> !other.id().equals(visit.id()) && held(other))
                        .filter(other -> other.start().filter(start::isAfter).isPresent())
                        .count();
    }

    static boolean held(Visit visit) {
        return visit.state()
                .filter(state -> state.is(VisitState.HELD) || state.is(VisitState.SHORTENED))
                .isPresent();
    }

    private VisitSheet.NoteLine line(Note note, RecordId me) {
        var author = note.author().map(Ref::id);
        return new VisitSheet.NoteLine(
                note,
                author.flatMap(id -> workplace.roster().person(id))
                        .map(Person::name)
                        .orElse(""),
                author.filter(me::equals).isPresent());
    }

    private VisitSheet.ActionLine line(Action action, SpaceId space) {
        return new VisitSheet.ActionLine(
                action,
                action.owners().stream().map(owner -> name(owner.id(), space)).toList());
    }

    private String name(RecordId id, SpaceId space) {
        return workplace
                .roster()
                .person(id)
                .map(Person::name)
                .or(() -> workplace.store().lookup().find(Staff.KIND, id, space).map(StoredRecord::label))
                .orElse("?");
    }

    private List<VisitSheet.Before> before(SpaceId space, Visit visit) {
        return in(space, Action.KIND).stream()
                .filter(action -> action.visit()
                        .filter(of -> of.id().equals(visit.id().id()))
                        .isEmpty())
                .flatMap(action -> before(action, space, visit).stream())
                .sorted(Comparator.comparing((VisitSheet.Before one) -> one.dueBefore()
                                .or(() -> one.line().action().due())
                                .orElse(LocalDate.MAX))
                        .thenComparing(one -> one.line().action().id(), BY_ID))
                .toList();
    }

    private Optional<VisitSheet.Before> before(Action action, SpaceId space, Visit visit) {
        boolean done = is(action, ActionStatus.DONE);
        var here = updates(action, visit);
        if ((done || is(action, ActionStatus.DROPPED)) && here.isEmpty()) {
            return Optional.empty();
        }
        var slip = here.stream()
                .filter(update -> is(update, ActionUpdateKind.SLIPPED))
                .findFirst();
        var dueBefore = here.stream()
                .filter(update -> update.oldDue().isPresent())
                .reduce((_, earliest) -> earliest)
                .flatMap(ActionUpdate::oldDue);
        return Optional.of(new VisitSheet.Before(line(action, space), dueBefore.or(action::due), slip, done));
    }

    private static boolean is(Action action, ActionStatus status) {
        return action.status().filter(is -> is.is(status)).isPresent();
    }

    private static boolean is(ActionUpdate update, ActionUpdateKind kind) {
        return update.kind().filter(is -> is.is(kind)).isPresent();
    }

    /// What happened to an action while the visit went on, the latest first.
    private List<ActionUpdate> updates(Action action, Visit visit) {
        var from = visit.time().startedAt();
        if (from.isEmpty()) {
            return List.of();
        }
        var until = visit.time().endedAt().filter(_ -> held(visit)).orElse(LocalDateTime.MAX);
        return workplace
                .store()
                .lookup()
                .where(ActionUpdate.KIND, "action", action.id().text())
                .stream()
                .map(record -> ActionUpdate.KIND.read(record.fields()))
                .filter(update -> update.at()
                        .filter(at -> !at.isBefore(from.get()) && !at.isAfter(until))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (ActionUpdate update) -> update.at().orElseThrow(), Comparator.reverseOrder())
                        .thenComparing(ActionUpdate::id, BY_ID.reversed()))
                .toList();
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

    private List<Person> facilitators(RecordId practice) {
        var me = workplace.identity().person();
        return workplace.roster().people().values().stream()
                .filter(person -> !person.archived())
                .filter(person -> person.id().id().equals(me)
                        || workplace.roster().writes(person.id().id(), practice)
                        || workplace.isCoordinator())
                .sorted(Comparator.comparing(
                                (Person person) -> !person.id().id().equals(me))
                        .thenComparing(Person::name))
                .toList();
    }

    Optional<StoredRecord> alive(Kind<?> kind, RecordId id) {
        return workplace.store().lookup().find(kind, id).filter(StoredRecord::alive);
    }

    private <R> List<R> of(Visit visit, Kind<R> kind, Comparator<R> order) {
        return workplace.store().lookup().where(kind, "visit", visit.id().text()).stream()
                .map(record -> kind.read(record.fields()))
                .sorted(order)
                .toList();
    }

    <R> List<R> in(SpaceId space, Kind<R> kind) {
        return workplace.store().lookup().in(space, kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }
}
