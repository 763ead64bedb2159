package org.haversack.service.visits;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.exchange.SetupService;

/// Monday 9 March 2026: P-101 Birchwood Family Practice as scenario S1 tells it, in a store of its own.
public final class Birchwood {
    /// Monday 9 March 2026, four in the afternoon in Copenhagen.
    public static final Clock CLOCK = at(LocalDateTime.of(2026, 3, 9, 16, 0));

    public final RecordId practice;
    public final RecordId visit;
    public final RecordId lund;
    public final RecordId kim;
    public final RecordId lastVisit;
    private final Workplace workplace;
    private final Edits edits;

    /// @param edits of the store that is filled
    public Birchwood(Workplace workplace, Edits edits) {
        this.workplace = workplace;
        this.edits = edits;
        practice = id();
        run(Edit.put(
                Practice.KIND,
                practice,
                new FieldWrites()
                        .text("name", "Birchwood Family Practice")
                        .text("code", "P-101")
                        .text("address", "2 Mill Road")
                        .text("city", "Lakeshore")
                        .zone("zone", ZoneId.of("Europe/Copenhagen"))));
        lund = staff("Dr Lund", "leader", "Physician");
        kim = staff("Kim", "champion", "MA lead");
        held(LocalDate.of(2026, 1, 13));
        held(LocalDate.of(2026, 1, 27));
        lastVisit = held(LocalDate.of(2026, 2, 10));
        action("A-11", "Print the BP poster", ActionStatus.DONE, LocalDate.of(2026, 2, 20));
        action("A-12", "Order second cuff", ActionStatus.DONE, LocalDate.of(2026, 2, 24));
        action("A-13", "Name the MAs for the huddle", ActionStatus.DONE, LocalDate.of(2026, 3, 2));
        action("A-14", "EHR repeat-BP field", ActionStatus.OPEN, LocalDate.of(2026, 2, 26));
        action("A-15", "Ask for evening hours", ActionStatus.DROPPED, LocalDate.of(2026, 3, 6));
        action("A-17", "Huddle list", ActionStatus.OPEN, LocalDate.of(2026, 3, 20));
        visit = id();
        var plan = new VisitPlan(
                practice,
                "Monthly follow-up",
                LocalDateTime.of(2026, 3, 10, 9, 0),
                ZoneId.of("Europe/Copenhagen"),
                90,
                java.util.Optional.of(VisitMode.IN_PERSON));
        run(new Planning(workplace).plan(visit, plan));
    }

    /// A store with a programme and nothing else, on that day.
    public static Workplace empty(Path file) {
        return new SetupService(Kinds.ALL, CLOCK, new Random(7))
                .newProgramme(file, "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
    }

    public static Clock at(LocalDateTime local) {
        var zone = ZoneId.of("Europe/Copenhagen");
        return Clock.fixed(ZonedDateTime.of(local, zone).toInstant(), zone);
    }

    private RecordId id() {
        return new RecordId(workplace.newId());
    }

    private RecordId staff(String name, String flag, String title) {
        var id = id();
        run(Edit.put(
                Staff.KIND,
                id,
                practice,
                new FieldWrites().text("name", name).text("title", title).flag(flag, true)));
        return id;
    }

    private RecordId held(LocalDate day) {
        var id = id();
        run(Edit.put(
                Visit.KIND,
                id,
                practice,
                new FieldWrites()
                        .text("title", "Monthly follow-up")
                        .time("start", day.atTime(9, 0))
                        .number("plannedMinutes", 90)
                        .code("mode", VisitMode.IN_PERSON)
                        .code("state", VisitState.HELD)));
        return id;
    }

    /// @param day when it is due; when it was done, for one that is
    private void action(String code, String title, ActionStatus status, LocalDate day) {
        var writes = new FieldWrites()
                .text("code", code)
                .text("title", title)
                .code("status", status)
                .day("due", day)
                .member("owner", kim);
        if (status == ActionStatus.DONE) {
            writes.day("doneOn", day);
        }
        run(Edit.put(Action.KIND, id(), practice, writes));
    }

    public void run(Edit... all) {
        assertInstanceOf(Edited.Saved.class, edits.run(Operation.of("visits.test"), List.of(all)));
    }
}
