package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.RecordService.Put;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.SetupService;

/// A store with twenty practices, their visits and actions, as of 10 March 2026. All names are invented.
public final class SampleStore {
    /// Tuesday 10 March 2026, eight in the morning in Copenhagen.
    public static final Clock CLOCK = Clock.fixed(
            ZonedDateTime.of(2026, 3, 10, 8, 0, 0, 0, ZoneId.of("Europe/Copenhagen"))
                    .toInstant(),
            ZoneId.of("Europe/Copenhagen"));

    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final List<String> PRACTICES = List.of(
            "Birchwood Family Practice",
            "Harbour Street Surgery",
            "Dr Okafor",
            "Lakeview Medical Centre",
            "Ash Lane Practice",
            "Northgate Health Centre",
            "Meadow Clinic",
            "Old Mill Surgery",
            "Dr Faber and partners",
            "Riverside Family Health",
            "St. Ansgar Community Practice",
            "Pine Hill Surgery",
            "Sønderby Lægehus",
            "Quayside Practice",
            "Westfield Medical Group",
            "Tower Road Surgery",
            "Clover Street Practice",
            "Highmoor Health Centre",
            "Dr Lindqvist",
            "Eastern Docks Community Health Centre");
    private static final List<String> PLACES =
            List.of("Lakeshore", "Harbourton", "Millbrook", "Ashford Lakes", "Northgate", "Sønderby");
    private static final List<String> STAGES =
            List.of("prepare-and-launch", "design-and-implement", "monitor-and-sustain");
    private static final List<String> TASKS = List.of(
            "EHR vendor: add repeat-BP field",
            "Send quitline fax form",
            "Pull statin exclusion list",
            "Laminate recheck card",
            "Print huddle list for Mondays",
            "Ask Dr Lund about protected time",
            "Train the new MA in BP technique",
            "Put second cuff on the trolley");
    private static final List<String> STATES =
            List.of("held", "held", "shortened", "cancelled-by-practice", "held", "no-show");

    private final RecordService records;
    private final Random random = new Random(26);

    private SampleStore(RecordService records) {
        this.records = records;
    }

    /// Makes the store; it is open.
    public static Workplace make(Path file) {
        var workplace = empty(file);
        new SampleStore(new RecordService(workplace)).fill();
        return workplace;
    }

    /// Makes a store with a programme and its coordinator, and nothing else.
    public static Workplace empty(Path file) {
        return new SetupService(Kinds.ALL, CLOCK, new Random(7))
                .newProgramme(file, "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
    }

    private void fill() {
        for (int i = 0; i < PRACTICES.size(); i++) {
            practice(i);
        }
    }

    private void practice(int i) {
        var practice = put(
                        "practice",
                        Optional.empty(),
                        values(
                                "name",
                                PRACTICES.get(i),
                                "code",
                                "P-" + (101 + i),
                                "city",
                                PLACES.get(i % PLACES.size()),
                                "address",
                                (i + 2) + " Mill Road",
                                "phone",
                                "555 01" + (10 + i),
                                "ehr",
                                "Epic",
                                "stage",
                                STAGES.get(i % STAGES.size()),
                                "paceSetter",
                                "practice-leader",
                                "howToWork",
                                "Calls before nine are welcome; Fridays are not.",
                                "archived",
                                i == 18,
                                "clinicians",
                                1L + i % 7,
                                "panelSize",
                                2_100L + 300 * i))
                .getFirst();
        var staff = staff(practice);
        if (i == 18 || i == 16) {
            return;
        }
        var visits = visits(practice, i, staff);
        actions(practice, i, staff, visits.getFirst());
    }

    private List<RecordId> staff(RecordId practice) {
        var ids = new ArrayList<RecordId>();
        ids.addAll(
                put("staff", Optional.of(practice), values("name", "Dr Lund", "group", "clinician", "leader", true)));
        ids.addAll(put("staff", Optional.of(practice), values("name", "Kim", "title", "MA lead", "champion", true)));
        ids.addAll(put("staff", Optional.of(practice), values("name", "Sam", "group", "front-desk")));
        return ids;
    }

    private List<RecordId> visits(RecordId practice, int i, List<RecordId> staff) {
        var ids = new ArrayList<RecordId>();
        for (int back = 1; back <= 3; back++) {
            var day = TODAY.minusDays(back * 28L + i % 9);
            ids.addAll(put(
                    "visit",
                    Optional.of(practice),
                    values(
                            "title",
                            back == 3 ? "Kickoff" : "Monthly follow-up",
                            "start",
                            day + "T09:00",
                            "state",
                            STATES.get((i + back) % STATES.size()),
                            "mode",
                            back == 2 ? "phone" : "in-person",
                            "plannedMinutes",
                            90L,
                            "contactMinutes",
                            back == 2 ? 15L : 87L,
                            "travelMinutes",
                            84L,
                            "summary",
                            "MAs repeated 31 of 40 high readings last week. Missed ones were mostly at the late clinic.",
                            "attendee:" + staff.get(0),
                            true,
                            "attendee:" + staff.get(1),
                            true)));
        }
        if (i % 6 != 4) {
            int ahead = i == 0 ? 0 : i == 5 ? -1 : 1 + i * 2;
            var next = put(
                            "visit",
                            Optional.of(practice),
                            values(
                                    "title",
                                    i % 4 == 2 ? "Check-in" : "Monthly follow-up",
                                    "start",
                                    TODAY.plusDays(ahead) + (i % 2 == 0 ? "T09:00" : "T13:30"),
                                    "state",
                                    "planned",
                                    "mode",
                                    i % 4 == 2 ? "phone" : "in-person",
                                    "plannedMinutes",
                                    i % 4 == 2 ? 20L : 90L))
                    .getFirst();
            put(
                    "agenda-item",
                    Optional.empty(),
                    values("visit", next.text(), "title", "Welcome and wins", "pos", "B", "plannedMinutes", 5L));
            put(
                    "agenda-item",
                    Optional.empty(),
                    values("visit", next.text(), "title", "Open actions", "pos", "C", "plannedMinutes", 15L));
        }
        return ids;
    }

    private void actions(RecordId practice, int i, List<RecordId> staff, RecordId visit) {
        for (int k = 0; k < 1 + i % 4; k++) {
            int number = i * 4 + k;
            boolean done = k == 3;
            var due = TODAY.plusDays(number % 5 == 0 ? -12 : number % 5 == 1 ? 1 : 3 + random.nextInt(30));
            var action = put(
                            "action",
                            Optional.of(practice),
                            values(
                                    "code",
                                    "A-" + (10 + number),
                                    "title",
                                    TASKS.get(number % TASKS.size()),
                                    "due",
                                    due.toString(),
                                    "status",
                                    done ? "done" : k == 1 ? "in-progress" : "open",
                                    "visit",
                                    visit.text(),
                                    "owner:" + staff.get(1 + k % 2),
                                    true))
                    .getFirst();
            if (number % 5 == 0) {
                put(
                        "action-update",
                        Optional.empty(),
                        values(
                                "action",
                                action.text(),
                                "kind",
                                "slipped",
                                "at",
                                TODAY.minusDays(20) + "T10:00",
                                "oldDue",
                                TODAY.minusDays(40).toString(),
                                "newDue",
                                due.toString(),
                                "reason",
                                "Waiting for the EHR vendor"));
            }
        }
    }

    private List<RecordId> put(String kind, Optional<RecordId> practice, Map<String, Value> values) {
        var outcome = records.put(List.of(new Put(1, kind, Optional.empty(), practice.map(RecordId::text), values)));
        return assertInstanceOf(RecordService.PutOutcome.Saved.class, outcome, outcome::toString)
                .ids();
    }

    private static Map<String, Value> values(Object... namesAndValues) {
        var values = new TreeMap<String, Value>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(
                    (String) namesAndValues[i],
                    switch (namesAndValues[i + 1]) {
                        case Boolean is -> Value.of(is);
                        case Long number -> Value.of(number);
                        case Object text -> Value.of(text.toString());
                    });
        }
        return values;
    }
}
