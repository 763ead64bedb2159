package org.haversack.ui.visits.live;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.text.NaturalDate;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Recording;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.Matching;

/// Who is in the room, and what they had agreed to do last time.
final class RoomModel {
    private static final int PARTS = 2;

    private final VisitModel visit;
    private final Kit kit;
    private final Recording recording;

    RoomModel(VisitModel visit, Kit kit, Recording recording) {
        this.visit = visit;
        this.kit = kit;
        this.recording = recording;
    }

    boolean present(Staff staff) {
        return visit.shown().visit().people().attendees().contains(staff.id());
    }

    /// Says whether somebody is in the room.
    void present(Staff staff, boolean is) {
        if (present(staff) != is) {
            visit.run(
                    Operation.of(is ? "live.did.came" : "live.did.not-there", staff.name()),
                    sheet -> recording.present(sheet, staff.id().id(), is),
                    _ -> {});
        }
    }

    /// Adds somebody new from one line: a name, and after a comma her job, such as `Jo, nurse`.
    ///
    /// @return whether there is a name in it
    boolean add(String line) {
        var parts = line.split(",", PARTS);
        var name = parts[0].strip();
        if (name.isEmpty()) {
            return false;
        }
        var title = parts.length < PARTS ? "" : parts[1].strip();
        visit.run(
                Operation.of("live.did.newcomer", name),
                sheet -> recording.newcomer(sheet, name, title, group(title).orElse(null)),
                _ -> {});
        return true;
    }

    private Optional<RoleGroup> group(String title) {
        var folded = Matching.folded(title).strip();
        return folded.isEmpty()
                ? Optional.empty()
                : Arrays.stream(RoleGroup.values())
                        .filter(one -> Matching.folded(kit.words().of(one)).contains(folded))
                        .findFirst();
    }

    /// What somebody does, in few words.
    String job(Staff staff) {
        if (!staff.title().isEmpty()) {
            return staff.title();
        }
        return staff.leader()
                ? kit.words().get("live.leader")
                : staff.group().map(kit.words()::of).orElse("");
    }

    /// `3 in the room: 1 clinician, 2 nurse or MA`.
    String headcount() {
        var groups = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
        var there = visit.shown().staff().stream().filter(this::present).toList();
        there.forEach(staff ->
                groups.merge(staff.group().flatMap(one -> one.known()).orElse(RoleGroup.OTHER), 1, Integer::sum));
        var parts = groups.entrySet().stream().map(this::count).toList();
        return kit.words().get("live.headcount", there.size(), String.join(", ", parts));
    }

    private String count(Map.Entry<RoleGroup, Integer> group) {
        return kit.words()
                .get("live.headcount.group", group.getValue(), kit.words().of(group.getKey()));
    }

    /// Ticks an action of last time, or takes that back.
    void done(VisitSheet.Before before, boolean is) {
        if (before.done() != is) {
            var now = visit.localClock().get();
            var action = before.line().action();
            visit.run(
                    Operation.of(is ? "live.did.done" : "live.did.not-done", name(action)),
                    sheet -> find(sheet, action.id().id())
                            .map(one -> is ? recording.done(one, now) : recording.notDone(one, now))
                            .orElse(List.of()),
                    _ -> {});
        }
    }

    private static Optional<Action> find(VisitSheet sheet, RecordId id) {
        return sheet.before().stream()
                .map(one -> one.line().action())
                .filter(one -> one.id().id().equals(id))
                .findFirst();
    }

    private static String name(Action action) {
        return action.code().isEmpty() ? action.title() : action.code();
    }

    /// Puts an action off: both days and the reason are kept.
    ///
    /// @return what is wrong with the day or the reason; empty if it was taken
    Optional<String> slip(VisitSheet.Before before, String reason, String day) {
        var words = kit.words();
        var now = visit.localClock().get();
        var due = NaturalDate.read(day, now.toLocalDate());
        if (reason.isBlank()) {
            return Optional.of(words.get("live.slip.no-reason"));
        }
        if (due.isEmpty()) {
            return Optional.of(words.get("live.problem.unreadable-date", day));
        }
        var action = before.line().action();
        visit.run(
                Operation.of("live.did.slipped", name(action)),
                sheet -> find(sheet, action.id().id())
                        .map(one -> recording.slipped(one, reason.strip(), due.get(), now))
                        .orElse(List.of()),
                _ -> {});
        return Optional.empty();
    }

    /// `12 d` behind, or the day it is due.
    String due(VisitSheet.Before before) {
        return before.line()
                .action()
                .due()
                .map(day -> late(before) > 0 && before.slip().isEmpty()
                        ? kit.words().get("live.days-late", late(before))
                        : kit.days().calendar(day))
                .orElse("");
    }

    boolean isLate(VisitSheet.Before before) {
        return late(before) > 0 && before.slip().isEmpty() && !before.done();
    }

    /// How many days it was overdue on the day of the visit.
    private long late(VisitSheet.Before before) {
        var day = visit.shown().day().orElseGet(kit.days()::today);
        return before.dueBefore()
                .map((LocalDate due) -> java.time.temporal.ChronoUnit.DAYS.between(due, day))
                .orElse(0L);
    }

    /// `Slipped: waiting for EHR vendor → Tue 24 Mar`; empty if it did not slip at this visit.
    String slip(VisitSheet.Before before) {
        return before.slip()
                .map(update -> kit.words()
                        .get(
                                "live.slip.said",
                                update.reason(),
                                update.newDue().map(kit.days()::calendar).orElse("")))
                .orElse("");
    }
}
