package org.haversack.service.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.store.lookup.StoredRecord;
import org.jspecify.annotations.Nullable;

/// Plans visits, moves them, and says why they are not held. Everything is given as edits, so that it can be
/// undone.
public final class Planning {
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);
    private static final int USUAL_MINUTES = 60;
    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Workplace workplace;

    public Planning(Workplace workplace) {
        this.workplace = workplace;
    }

    /// What a facilitator would most likely plan next: the next working day at nine, as long as visits to this
    /// practice usually are, in its time zone.
    public VisitPlan suggestion(RecordId practice) {
        var record = workplace
                .store()
                .lookup()
                .find(Practice.KIND, practice)
                .map(found -> Practice.KIND.read(found.fields()));
        var latest = latest(practice);
        return new VisitPlan(
                practice,
                latest.map(Visit::title).orElse(""),
                nextWorkingDay(workplace.today()).atTime(USUAL_TIME),
                zone(record),
                minutes(record, latest),
                Optional.of(VisitMode.IN_PERSON));
    }

    private ZoneId zone(Optional<Practice> practice) {
        return practice.flatMap(one -> one.contact().zone())
                .orElseGet(() -> workplace.clock().getZone());
    }

    private static int minutes(Optional<Practice> practice, Optional<Visit> latest) {
        var last = latest.map(Visit::plannedMinutes).orElse(OptionalInt.empty());
        var agreed = practice.map(one -> one.agreement().protectedMinutes()).orElse(OptionalInt.empty());
        return last.orElse(agreed.orElse(USUAL_MINUTES));
    }

    /// The latest visit on site that has a length.
    private Optional<Visit> latest(RecordId practice) {
        return workplace.store().lookup().in(new SpaceId(practice.text()), Visit.KIND).stream()
                .map(record -> Visit.KIND.read(record.fields()))
                .filter(visit -> visit.mode()
                                .filter(mode -> mode.is(VisitMode.IN_PERSON))
                                .isPresent()
                        && visit.plannedMinutes().isPresent()
                        && visit.start().isPresent())
                .max(Comparator.comparing(visit -> visit.start().orElseThrow()));
    }

    /// The first day after this one that is no Saturday or Sunday.
    static LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (FREE.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// A visit is planned; this store's person is its facilitator.
    public Edit plan(RecordId visit, VisitPlan plan) {
        return Edit.put(
                Visit.KIND,
                visit,
                plan.practice(),
                new FieldWrites()
                        .text("title", plan.title())
                        .time("start", plan.start())
                        .zone("zone", plan.zone())
                        .number("plannedMinutes", plan.minutes())
                        .code("mode", plan.mode().orElse(null))
                        .code("state", VisitState.PLANNED)
                        .member("facilitator", workplace.identity().person()));
    }

    /// A visit begins at another time. One without a time zone gets that of its practice.
    public List<Edit> move(RecordId visit, LocalDateTime start) {
        return find(visit)
                .filter(found -> !found.start().equals(Optional.of(start)))
                .map(found -> {
                    var writes = new FieldWrites().time("start", start);
                    if (found.zone().isEmpty()) {
                        writes.zone("zone", suggestion(found.practice().id()).zone());
                    }
                    return List.of(Edit.put(Visit.KIND, visit, writes));
                })
                .orElse(List.of());
    }

    /// Why a visit did not take place.
    ///
    /// @param state one of those that say so, never planned, held or shortened
    /// @param reason in words; may be empty
    /// @param pace who set the pace; null if nobody said
    /// @param again when it is to be instead; null for not yet
    public record NotHeld(
            VisitState state,
            String reason,
            @Nullable PaceSetter pace,
            @Nullable LocalDateTime again) {
        public static final List<VisitState> STATES = List.of(
                VisitState.CANCELLED_BY_PRACTICE,
                VisitState.CANCELLED_BY_FACILITATOR,
                VisitState.NO_SHOW,
                VisitState.RESCHEDULED);

        public NotHeld {
            if (!STATES.contains(state)) {
                throw new IllegalArgumentException("held or still to be: " + state);
            }
        }
    }

    /// A visit does not take place; if it is to be at another time, that is planned as a visit of its own, so
    /// that the slot that was lost is still counted.
    public List<Edit> notHeld(RecordId visit, NotHeld why) {
        var found = find(visit);
        if (found.isEmpty()) {
            return List.of();
        }
        var edits = new ArrayList<Edit>();
        edits.add(Edit.put(
                Visit.KIND,
                visit,
                new FieldWrites()
                        .code("state", why.state())
                        .text("reason", why.reason())
                        .code("paceSetter", why.pace())));
        var again = why.again();
        if (again != null) {
            edits.add(plan(new RecordId(workplace.newId()), again(found.get(), again)));
        }
        return edits;
    }

    private VisitPlan again(Visit visit, LocalDateTime start) {
        var usual = suggestion(visit.practice().id());
        return new VisitPlan(
                visit.practice().id(),
                visit.title(),
                start,
                visit.zone().orElse(usual.zone()),
                visit.plannedMinutes().orElse(usual.minutes()),
                visit.mode().flatMap(mode -> mode.known()));
    }

    /// It is planned again after all.
    public Edit plannedAgain(RecordId visit) {
        return Edit.put(
                Visit.KIND,
                visit,
                new FieldWrites()
                        .code("state", VisitState.PLANNED)
                        .clear("reason")
                        .clear("paceSetter"));
    }

    public Edit delete(RecordId visit) {
        return Edit.delete(Visit.KIND, visit);
    }

    private Optional<Visit> find(RecordId visit) {
        return workplace
                .store()
                .lookup()
                .find(Visit.KIND, visit)
                .filter(StoredRecord::alive)
                .map(record -> Visit.KIND.read(record.fields()));
    }
}
