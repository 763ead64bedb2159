package org.haversack.service.visiting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.visits.Planning;
import org.haversack.service.visits.VisitPlan;
import org.jspecify.annotations.Nullable;

/// Completes visits. Used on the thread of the store, but for what says so.
public final class WrappingUp {
    /// What keeps a visit from being complete.
    public enum Problem {
        /// A new action has nobody who does it.
        NO_OWNER,
        /// A new action has no day.
        NO_DUE,
        /// Nobody said how long it took.
        NO_MINUTES,
        /// It was shortened, and nobody said why.
        NO_REASON,
        /// It was shortened, and nobody said who set the pace.
        NO_PACE
    }

    /// One thing that is missing.
    ///
    /// @param about the action it is about, by its code or title; empty if it is about the visit
    public record Missing(Problem what, String about) {}

    /// What became of a visit.
    ///
    /// @param state held or shortened
    /// @param reason why it was shortened
    /// @param pace who set the pace
    public record Ending(
            VisitState state, String reason, @Nullable PaceSetter pace) {}

    private static final int WEEK = 7;
    private static final int LAST = 5;

    private final Workplace workplace;
    private final VisitSheets sheets;

    public WrappingUp(Workplace workplace) {
        this.workplace = workplace;
        this.sheets = new VisitSheets(workplace);
    }

    /// What is on the table; empty if the visit is not there any more.
    public Optional<WrapUpSheet> of(RecordId visit) {
        return sheets.of(visit).map(this::of);
    }

    private WrapUpSheet of(VisitSheet sheet) {
        var visit = sheet.visit();
        var start = visit.start().orElseGet(() -> LocalDateTime.now(workplace.clock()));
        var all = sheets.in(new SpaceId(sheet.practice().id().text()), Visit.KIND);
        var travel = all.stream()
                .filter(one ->
                        VisitSheets.held(one) && one.time().travelMinutes().isPresent())
                .filter(one -> one.start().filter(start::isAfter).isPresent())
                .max(Comparator.comparing(one -> one.start().orElseThrow()))
                .map(one -> one.time().travelMinutes())
                .orElse(OptionalInt.empty());
        var next = all.stream()
                .filter(one -> !one.id().equals(visit.id()) && !Visiting.over(one))
                .filter(one -> one.start().filter(start::isBefore).isPresent())
                .min(Comparator.comparing(one -> one.start().orElseThrow()));
        return new WrapUpSheet(
                sheet, travel, next, monthLater(start.toLocalDate()).atTime(start.toLocalTime()));
    }

    /// The same weekday a month later: of a second Tuesday the next month's second Tuesday. A fifth one becomes
    /// the last.
    static LocalDate monthLater(LocalDate day) {
        int which = (day.getDayOfMonth() - 1) / WEEK + 1;
        return day.plusMonths(1)
                .with(
                        which == LAST
                                ? TemporalAdjusters.lastInMonth(day.getDayOfWeek())
                                : TemporalAdjusters.dayOfWeekInMonth(which, day.getDayOfWeek()));
    }

    /// What keeps it from being complete; on any thread.
    public static List<Missing> missing(VisitSheet sheet, Ending ending) {
        var missing = new ArrayList<Missing>();
        for (var line : sheet.actions()) {
            var action = line.action();
            var name = action.code().isEmpty() ? action.title() : action.code();
            if (action.owners().isEmpty()) {
                missing.add(new Missing(Problem.NO_OWNER, name));
            }
            if (action.due().isEmpty()) {
                missing.add(new Missing(Problem.NO_DUE, name));
            }
        }
        if (sheet.visit().time().contactMinutes().isEmpty()) {
            missing.add(new Missing(Problem.NO_MINUTES, ""));
        }
        if (ending.state() == VisitState.SHORTENED && ending.reason().isBlank()) {
            missing.add(new Missing(Problem.NO_REASON, ""));
        }
        if (ending.state() == VisitState.SHORTENED && ending.pace() == null) {
            missing.add(new Missing(Problem.NO_PACE, ""));
        }
        return missing;
    }

    /// Says that it took place. Items nobody came to are parked, for the next agenda; people are counted by role where
    /// nobody
    /// counted them; travel is as it was last time where nobody said.
    public List<Edit> complete(WrapUpSheet wrap, Ending ending) {
        var sheet = wrap.sheet();
        var visit = sheet.visit();
        var writes = new FieldWrites().code("state", ending.state());
        if (ending.state() == VisitState.SHORTENED) {
            writes.text("reason", ending.reason()).code("paceSetter", ending.pace());
        }
        if (visit.time().travelMinutes().isEmpty()
                && wrap.lastTravel().isPresent()
                && visit.mode().filter(mode -> mode.is(VisitMode.IN_PERSON)).isPresent()) {
            writes.number("travelMinutes", wrap.lastTravel().getAsInt());
        }
        counted(sheet, writes);
        var all = new ArrayList<Edit>();
        all.add(Edit.put(Visit.KIND, visit.id().id(), writes));
        sheet.agenda().stream()
                .filter(VisitSheet::open)
                .forEach(item -> all.add(Edit.put(
                        AgendaItem.KIND,
                        item.id().id(),
                        new FieldWrites()
                                .code(
                                        "state",
                                        item.actualMinutes().orElse(0) > 0
                                                ? AgendaItemState.DONE
                                                : AgendaItemState.PARKED))));
        return all;
    }

    /// Counts people by those who were in the room, where nobody counted them.
    private static void counted(VisitSheet sheet, FieldWrites writes) {
        if (sheet.visit().people().headcount().isEmpty()) {
            headcount(sheet)
                    .forEach((group, number) -> writes.number(group.met().name(), number));
        }
    }

    /// Says how many of a role group were met; the other groups stay as they were shown.
    ///
    /// @param number empty to say nothing of this group
    public static List<Edit> met(VisitSheet sheet, RoleGroup group, Optional<Integer> number) {
        var writes = new FieldWrites();
        counted(sheet, writes);
        writes.number(group.met().name(), number.orElse(null));
        return put(sheet, writes);
    }

    /// How many of a role group were met: as somebody counted, else by who was in the room; on any thread.
    public static Optional<Integer> met(VisitSheet sheet, RoleGroup group) {
        var said = sheet.visit().people().headcount();
        return Optional.ofNullable((said.isEmpty() ? headcount(sheet) : said).get(group));
    }

    /// The items nobody came to, and those that were put off or skipped; on any thread.
    public static List<AgendaItem> notReached(VisitSheet sheet) {
        return sheet.agenda().stream()
                .filter(item ->
                        item.state().filter(is -> is.is(AgendaItemState.DONE)).isEmpty())
                .filter(item -> item.actualMinutes().orElse(0) == 0)
                .toList();
    }

    /// How many of each role group were met, by those who were in the room; on any thread.
    public static Map<RoleGroup, Integer> headcount(VisitSheet sheet) {
        var groups = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
        sheet.staff().stream()
                .filter(one -> sheet.visit().people().attendees().contains(one.id()))
                .map(Staff::group)
                .forEach(group ->
                        groups.merge(group.flatMap(one -> one.known()).orElse(RoleGroup.OTHER), 1, Integer::sum));
        return groups;
    }

    /// The next visit is at this time: the planned one moves, or a new one like this is planned.
    public List<Edit> next(WrapUpSheet wrap, LocalDateTime start) {
        var planning = new Planning(workplace);
        if (wrap.next().isPresent()) {
            return planning.move(wrap.next().get().id().id(), start);
        }
        var practice = wrap.sheet().practice().id().id();
        var usual = planning.suggestion(practice);
        var visit = wrap.sheet().visit();
        var plan = new VisitPlan(
                practice,
                visit.title(),
                start,
                visit.zone().orElse(usual.zone()),
                visit.plannedMinutes().orElse(usual.minutes()),
                visit.mode().flatMap(mode -> mode.known()).or(usual::mode));
        return List.of(planning.plan(new RecordId(workplace.newId()), plan));
    }

    /// A field of the visit.
    public static List<Edit> put(VisitSheet sheet, FieldWrites writes) {
        return List.of(Edit.put(Visit.KIND, sheet.visit().id().id(), writes));
    }
}
