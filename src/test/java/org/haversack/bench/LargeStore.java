package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.RecordService.Put;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.SetupService;

/// A store as large as a facilitator's or a small office's will ever be: 2 000 practices, 20 000 visits and
/// 100 000 actions.
final class LargeStore {
    static final int PRACTICES = 2_000;
    static final int VISITS = 10;
    static final int ACTIONS = 50;

    private static final List<String> WORDS = List.of(
            "Laminate recheck card",
            "Send quitline fax form",
            "Pull statin exclusion list",
            "Print huddle list",
            "Train the new MA in BP technique",
            "Put second cuff on the trolley");
    private static final List<String> STATUS = List.of("open", "in-progress", "done", "done", "done", "dropped");

    private final RecordService records;
    private final LocalDate today;
    private final Random random = new Random(11);
    private final List<Put> puts = new ArrayList<>();

    private LargeStore(Workplace workplace) {
        this.records = new RecordService(workplace);
        this.today = workplace.today();
    }

    /// Makes it; it is open.
    static Workplace make(Path file, Clock clock) {
        var workplace = new SetupService(Kinds.ALL, clock, new Random(7))
                .newProgramme(file, "Ana Ruiz", "LHH26", "Lakeshore Heart Health 2026");
        var large = new LargeStore(workplace);
        for (int i = 0; i < PRACTICES; i++) {
            large.practice(workplace, i);
        }
        return workplace;
    }

    private void practice(Workplace workplace, int number) {
        var id = workplace.newId();
        add(
                "practice",
                Optional.of(id),
                Optional.empty(),
                "name",
                name(number),
                "code",
                "P-" + number,
                "city",
                "Lakeshore");
        save();
        var staff = workplace.newId();
        add("staff", Optional.of(staff), Optional.of(id), "name", "Kim " + number, "title", "MA lead");
        for (int i = 0; i < VISITS; i++) {
            var day = today.minusDays(30L * (i - 1) + number % 28);
            add(
                    "visit",
                    Optional.empty(),
                    Optional.of(id),
                    "title",
                    "Monthly follow-up",
                    "start",
                    day + "T09:00",
                    "state",
                    day.isAfter(today) ? "planned" : "held",
                    "mode",
                    i % 3 == 0 ? "phone" : "in-person",
                    "summary",
                    "Missed ones were mostly at the late clinic.");
        }
        for (int i = 0; i < ACTIONS; i++) {
            add(
                    "action",
                    Optional.empty(),
                    Optional.of(id),
                    "code",
                    "A-" + (number * ACTIONS + i),
                    "title",
                    WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(1_000),
                    "due",
                    today.plusDays(random.nextInt(200) - 150).toString(),
                    "status",
                    STATUS.get(random.nextInt(STATUS.size())),
                    "owner:" + staff,
                    "true");
        }
        save();
    }

    private static String name(int number) {
        return (number % 2 == 0 ? "Birchwood" : "Harbour Street") + " Practice " + number;
    }

    private void add(String kind, Optional<String> id, Optional<String> practice, String... values) {
        Map<String, Value> fields = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            fields.put(values[i], values[i].startsWith("owner:") ? Value.TRUE : Value.of(values[i + 1]));
        }
        puts.add(new Put(puts.size() + 1, kind, id, practice, fields));
    }

    private void save() {
        var outcome = records.put(puts);
        assertInstanceOf(RecordService.PutOutcome.Saved.class, outcome, outcome::toString);
        puts.clear();
    }
}
