package org.haversack.ui.visits.live;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.exchange.SetupService;

/// Birchwood Family Practice on Tuesday 10 March 2026: its people, its actions and the visit of that day, as
/// in the scenarios S1 and S2.
public final class Birchwood {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final StoreDesk desk;
    public final RecordId practice;
    public final RecordId visit;
    public final RecordId lund;
    public final RecordId kim;
    public final RecordId jo;
    public final RecordId a14;
    public final RecordId a17;

    /// Makes the store with all of this in it; it is open.
    public static Workplace make(Path file, Clock clock) {
        return new SetupService(Kinds.ALL, clock, new Random(7))
                .newProgramme(file, "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
    }

    public Birchwood(StoreDesk desk) {
        this.desk = desk;
        practice = id();
        put(
                Practice.KIND,
                practice,
                new FieldWrites().text("name", "Birchwood Family Practice").text("code", "P-101"));
        lund = staff("Dr Lund", "", RoleGroup.CLINICIAN, true);
        kim = staff("Kim", "MA lead", RoleGroup.NURSE_MA, false);
        jo = staff("Jo", "nurse", RoleGroup.NURSE_MA, false);
        staff("Sam", "front desk", RoleGroup.FRONT_DESK, false);
        held("Kickoff", "2026-01-13T09:00");
        held("Monthly follow-up", "2026-01-27T09:00");
        held("Monthly follow-up", "2026-02-10T09:00");
        for (int done = 11; done <= 13; done++) {
            action("A-" + done, "Done before", LocalDate.of(2026, 2, 1), ActionStatus.DONE);
        }
        action("A-16", "Dropped before", LocalDate.of(2026, 2, 1), ActionStatus.DROPPED);
        a17 = action("A-17", "Huddle list printed", LocalDate.of(2026, 3, 20), ActionStatus.OPEN);
        a14 = action("A-14", "EHR vendor: repeat-BP field", LocalDate.of(2026, 2, 26), ActionStatus.OPEN);
        visit = id();
        put(
                Visit.KIND,
                visit,
                new FieldWrites()
                        .text("title", "Monthly follow-up")
                        .time("start", LocalDateTime.parse("2026-03-10T09:00"))
                        .zone("zone", ZONE)
                        .number("plannedMinutes", 90)
                        .code("mode", VisitMode.IN_PERSON)
                        .code("state", VisitState.PLANNED));
        item("Welcome and wins", 5, "1");
        item("Open actions", 15, "2");
        item("Data review", 15, "3");
        item("PDSA cycle 3 – study", 20, "4");
        item("Workflow: repeat BP", 20, "5");
        item("Next steps and owners", 10, "6");
        item("Expectation check", 5, "7");
    }

    private RecordId id() {
        return new RecordId(desk.workplace().newId());
    }

    private RecordId staff(String name, String title, RoleGroup group, boolean leader) {
        var id = id();
        put(
                Staff.KIND,
                id,
                new FieldWrites()
                        .text("name", name)
                        .text("title", title)
                        .code("group", group)
                        .flag("leader", leader));
        return id;
    }

    private void held(String title, String start) {
        put(
                Visit.KIND,
                id(),
                new FieldWrites()
                        .text("title", title)
                        .time("start", LocalDateTime.parse(start))
                        .number("travelMinutes", 130)
                        .number("contactMinutes", 80)
                        .code("mode", VisitMode.IN_PERSON)
                        .code("state", VisitState.HELD));
    }

    private RecordId action(String code, String title, LocalDate due, ActionStatus status) {
        var id = id();
        put(
                Action.KIND,
                id,
                new FieldWrites()
                        .text("code", code)
                        .text("title", title)
                        .day("due", due)
                        .code("status", status)
                        .member("owner", kim));
        return id;
    }

    private void item(String title, int minutes, String pos) {
        put(
                AgendaItem.KIND,
                id(),
                new FieldWrites()
                        .ref("visit", visit)
                        .text("title", title)
                        .number("plannedMinutes", minutes)
                        .text("pos", pos));
    }

    private void put(Kind<?> kind, RecordId id, FieldWrites writes) {
        var edited = desk.edits().run(Operation.of("made"), List.of(Edit.put(kind, id, practice, writes)));
        assertInstanceOf(Edited.Saved.class, edited, edited::toString);
    }
}
