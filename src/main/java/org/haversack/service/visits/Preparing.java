package org.haversack.service.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.domain.plan.Question;
import org.haversack.domain.plan.QuestionState;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;

/// Gathers what there is to know when a visit is prepared, and begins its agenda.
public final class Preparing {
    private final Workplace workplace;
    private final Agendas agendas;
    private final AgendaDrafts drafts;

    public Preparing(Workplace workplace) {
        this.workplace = workplace;
        this.agendas = new Agendas(workplace);
        this.drafts = new AgendaDrafts(workplace.store());
    }

    /// Everything about a visit that is being prepared; empty if it is not there any more. An agenda that
    /// nobody has begun is begun here, from the template named like the visit and with what was parked.
    public Optional<Preparation> of(RecordId id) {
        return workplace
                .store()
                .lookup()
                .find(Visit.KIND, id)
                .filter(StoredRecord::alive)
                .map(record -> {
                    var space = record.space();
                    var visit = Visit.KIND.read(record.fields());
                    var before = before(space, visit);
                    var last = before.stream().max(Comparator.comparing(Preparing::begun));
                    var parked =
                            last.map(one -> agendas.parked(one.id().id(), id)).orElse(List.of());
                    var written = agendas.of(id);
                    boolean ready = !written.items().isEmpty();
                    return new Preparation(
                            visit,
                            practice(space),
                            workplace
                                    .roster()
                                    .person(workplace.identity().person())
                                    .map(Person::name)
                                    .orElse(""),
                            ready ? written : draft(visit, parked, written),
                            ready,
                            open(space),
                            left(space, last.map(Preparing::begun).map(LocalDateTime::toLocalDate)),
                            parked,
                            know(space, before, last),
                            workplace
                                    .store()
                                    .space(space)
                                    .filter(Store.Space::readonly)
                                    .isPresent());
                });
    }

    private AgendaDraft draft(Visit visit, List<AgendaItem> parked, AgendaDraft written) {
        return drafts.find(visit.id().id()).orElseGet(() -> begun(visit, parked, written));
    }

    private AgendaDraft begun(Visit visit, List<AgendaItem> parked, AgendaDraft written) {
        var begun = new Templates(workplace)
                .titled(visit.title())
                .map(template -> agendas.from(template, AgendaDraft.EMPTY))
                .orElse(AgendaDraft.EMPTY);
        for (var item : parked) {
            begun = begun.with(agendas.carried(item, OptionalInt.empty()));
        }
        return new AgendaDraft(begun.template(), begun.items(), written.bring());
    }

    private Optional<Practice> practice(SpaceId space) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, new RecordId(space.text()), space)
                .map(record -> Practice.KIND.read(record.fields()));
    }

    /// The visits and contacts that were held before this one.
    private List<Visit> before(SpaceId space, Visit visit) {
        var until = visit.start().orElse(LocalDateTime.MAX);
        return in(
                space,
                Visit.KIND,
                other -> !other.id().equals(visit.id())
                        && (is(other, VisitState.HELD) || is(other, VisitState.SHORTENED))
                        && other.start().filter(at -> at.isBefore(until)).isPresent());
    }

    private static boolean is(Visit visit, VisitState state) {
        return visit.state().filter(one -> one.is(state)).isPresent();
    }

    private static LocalDateTime begun(Visit visit) {
        return visit.start().orElse(LocalDateTime.MIN);
    }

    private List<Carried> open(SpaceId space) {
        return in(
                        space,
                        Action.KIND,
                        action -> action.status()
                                .map(status -> status.is(ActionStatus.OPEN) || status.is(ActionStatus.IN_PROGRESS))
                                .orElse(true))
                .stream()
                .map(action -> new Carried(
                        action.id().id(), action.code(), action.title(), owners(action, space), action.due()))
                .sorted(Comparator.comparing((Carried action) -> action.due().orElse(LocalDate.MAX))
                        .thenComparing(Carried::name))
                .toList();
    }

    private List<String> owners(Action action, SpaceId space) {
        return action.owners().stream()
                .flatMap(owner -> name(owner, space))
                .sorted()
                .toList();
    }

    private Stream<String> name(Ref<?> who, SpaceId space) {
        return workplace
                .store()
                .lookup()
                .find(Staff.KIND, who.id(), space)
                .map(StoredRecord::label)
                .or(() -> workplace.roster().person(who.id()).map(Person::name))
                .stream();
    }

    /// What was finished since a day. Where nobody wrote the day down, it counts.
    private Preparation.Left left(SpaceId space, Optional<LocalDate> since) {
        int done = 0;
        int dropped = 0;
        for (var action : in(space, Action.KIND, _ -> true)) {
            if (action.status().filter(is -> is.is(ActionStatus.DONE)).isPresent()) {
                done += since(action.doneOn(), since);
            } else if (action.status().filter(is -> is.is(ActionStatus.DROPPED)).isPresent()) {
                dropped += since(droppedOn(action), since);
            }
        }
        return new Preparation.Left(done, dropped);
    }

    private static int since(Optional<LocalDate> day, Optional<LocalDate> since) {
        return day.isEmpty() || since.isEmpty() || !day.get().isBefore(since.get()) ? 1 : 0;
    }

    private Optional<LocalDate> droppedOn(Action action) {
        return workplace
                .store()
                .lookup()
                .where(ActionUpdate.KIND, "action", action.id().text())
                .stream()
                .map(record -> ActionUpdate.KIND.read(record.fields()))
                .filter(update -> update.kind()
                        .filter(kind -> kind.is(ActionUpdateKind.DROPPED))
                        .isPresent())
                .flatMap(update -> update.at().stream())
                .max(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate);
    }

    private Preparation.Know know(SpaceId space, List<Visit> before, Optional<Visit> last) {
        var onSite = before.stream()
                .filter(visit -> visit.mode()
                        .filter(mode -> mode.is(VisitMode.IN_PERSON))
                        .isPresent())
                .toList();
        return new Preparation.Know(
                onSite.size(),
                onSite.stream()
                        .map(Preparing::begun)
                        .max(Comparator.naturalOrder())
                        .map(LocalDateTime::toLocalDate),
                last.map(visit -> decisions(visit.id().id())).orElse(List.of()),
                in(
                        space,
                        Question.KIND,
                        question -> question.state()
                                .filter(state -> state.is(QuestionState.READ))
                                .isEmpty()),
                last.map(visit -> visit.content().barriers()).orElse(List.of()),
                people(space));
    }

    private List<Decision> decisions(RecordId visit) {
        return workplace.store().lookup().where(Decision.KIND, "visit", visit.text()).stream()
                .map(record -> Decision.KIND.read(record.fields()))
                .sorted(Comparator.comparing(Decision::pos))
                .toList();
    }

    private List<Staff> people(SpaceId space) {
        return new ArrayList<>(in(
                        space,
                        Staff.KIND,
                        staff -> (staff.leader() || staff.champion())
                                && staff.leftOn()
                                        .filter(day -> !day.isAfter(workplace.today()))
                                        .isEmpty()))
                .stream()
                        .sorted(Comparator.comparing((Staff staff) -> !staff.leader())
                                .thenComparing(Staff::name))
                        .toList();
    }

    private <R> List<R> in(SpaceId space, Kind<R> kind, Predicate<R> which) {
        return workplace.store().lookup().in(space, kind).stream()
                .map(record -> kind.read(record.fields()))
                .filter(which)
                .toList();
    }
}
