package org.haversack.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.Value;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.sql.StoreTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServiceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final String TODAY = "2026-11-20T15:00";
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\d{6,}|\\d{3}-\\d{2}-\\d{4}|\\b(19|20)\\d\\d\\b|www\\.|http|MRN|NPI|\\{|\\}");
    private static final Pattern PHONE = Pattern.compile("555-01\\d\\d");

    @TempDir
    Path folder;

    private static Clock at(String local) {
        return Clock.fixed(LocalDateTime.parse(local).atZone(ZONE).toInstant(), ZONE);
    }

    private DemoService.Filled filled(String file, String local, long seed) {
        var outcome = new DemoService(Kinds.ALL, at(local), new Random(seed))
                .fill(folder.resolve(file), new DemoService.Options("Mette Holm", seed), Progress.NONE);
        return (DemoService.Filled)
                assertInstanceOf(Outcome.Done.class, outcome).result();
    }

    private static <R> List<R> all(Workplace workplace, Kind<R> kind) {
        return workplace.store().lookup().all(kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }

    @Test
    void it_is_a_year_of_twenty_practices() {
        var demo = filled("demo", TODAY, 26);
        try (var workplace = demo.workplace()) {
            assertEquals(20, demo.practices());
            assertEquals(20, all(workplace, Practice.KIND).size());
            assertEquals(9, all(workplace, Person.KIND).size());
            assertEquals(demo.visits(), all(workplace, Visit.KIND).size());
            assertEquals(demo.actions(), all(workplace, Action.KIND).size());
            assertEquals(demo.changes(), workplace.store().lastChange());
            between(3_000, 6_000, demo.changes());
            between(29, 40, demo.actions() / 20);
            between(1_200, 2_200, all(workplace, AgendaItem.KIND).size());
            between(100, 300, all(workplace, Note.KIND).size());
            between(100, 300, all(workplace, Decision.KIND).size());
            between(10, 14, all(workplace, Question.KIND).size());
            assertEquals(
                    "Mette Holm", workplace.roster().nameOf(workplace.identity().computer()));
            assertTrue(workplace.isCoordinator());
            assertEquals(Instant.now(at(TODAY)), workplace.clock().instant());
        }
    }

    private static void between(long least, long most, long is) {
        assertTrue(least <= is && is <= most, () -> is + " is not between " + least + " and " + most);
    }

    @Test
    void visits_take_as_long_as_they_do_elsewhere() {
        try (var workplace = filled("demo", TODAY, 26).workplace()) {
            var visits = all(workplace, Visit.KIND);
            var onSite = held(visits, true);
            var remote = held(visits, false);
            between(80, 94, mean(onSite));
            between(
                    105,
                    155,
                    Math.round(onSite.stream()
                            .mapToInt(visit -> visit.time().travelMinutes().orElseThrow())
                            .average()
                            .orElseThrow()));
            between(14, 21, mean(remote));
            between(2 * onSite.size(), 3 * onSite.size(), remote.size());
            assertTrue(visits.stream().anyMatch(visit -> is(visit, VisitState.CANCELLED_BY_PRACTICE)));
            assertTrue(visits.stream().anyMatch(visit -> is(visit, VisitState.NO_SHOW)));
            assertTrue(visits.stream()
                    .filter(visit -> is(visit, VisitState.RESCHEDULED))
                    .noneMatch(visit -> visit.reason().isEmpty()));
            assertTrue(visits.stream()
                            .filter(visit -> is(visit, VisitState.PLANNED))
                            .count()
                    >= 10);
        }
    }

    private static List<Visit> held(List<Visit> visits, boolean onSite) {
        return visits.stream()
                .filter(visit -> visit.time().contactMinutes().isPresent())
                .filter(visit -> visit.mode()
                        .filter(mode -> mode.is(VisitMode.GROUP_EVENT))
                        .isEmpty())
                .filter(visit -> visit.mode()
                                .filter(mode -> mode.is(VisitMode.IN_PERSON))
                                .isPresent()
                        == onSite)
                .toList();
    }

    private static long mean(List<Visit> visits) {
        return Math.round(visits.stream()
                .mapToInt(visit -> visit.time().contactMinutes().orElseThrow())
                .average()
                .orElseThrow());
    }

    private static boolean is(Visit visit, VisitState state) {
        return visit.state().filter(choice -> choice.is(state)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {TODAY, "2026-03-01T00:10", "2028-02-29T12:00", "2026-12-31T23:50", "2027-01-01T08:00"})
    void whatever_the_day_it_is_healthy_current_and_without_conflicts(String today) {
        try (var workplace = filled("demo", today, 3).workplace()) {
            var now = LocalDateTime.parse(today);
            assertEquals(List.of(), workplace.store().check().problems());
            assertEquals(0, workplace.store().lookup().conflictCount());
            for (var visit : all(workplace, Visit.KIND)) {
                boolean planned = is(visit, VisitState.PLANNED);
                if (visit.time().contactMinutes().isPresent()) {
                    assertFalse(visit.start().orElseThrow().isAfter(now), () -> visit + " is in the future");
                }
                assertFalse(
                        planned && visit.start().orElseThrow().isBefore(now.minusDays(1)), () -> visit + " is past");
            }
            var latest = all(workplace, Visit.KIND).stream()
                    .filter(visit -> visit.time().contactMinutes().isPresent())
                    .map(visit -> visit.start().orElseThrow())
                    .max(LocalDateTime::compareTo)
                    .orElseThrow();
            assertTrue(latest.isAfter(now.minusDays(9)), () -> "the latest contact was on " + latest);
            assertTrue(all(workplace, Action.KIND).stream()
                    .allMatch(action -> action.doneOn()
                            .map(day -> !day.isAfter(now.toLocalDate()))
                            .orElse(true)));
            assertTrue(all(workplace, Action.KIND).stream()
                    .anyMatch(action -> action.status()
                            .filter(status -> status.is(ActionStatus.OPEN))
                            .isPresent()));
        }
    }

    @Test
    void every_value_may_be_saved_by_a_person_too() {
        try (var workplace = filled("demo", TODAY, 26).workplace()) {
            var wrong = new ArrayList<String>();
            for (var kind : Kinds.ALL.all()) {
                for (var record : workplace.store().lookup().all(kind)) {
                    record.values()
                            .forEach((name, value) -> problem(kind, name, value)
                                    .ifPresent(problem -> wrong.add(kind + "." + name + " " + value + " " + problem)));
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    private static Optional<String> problem(Kind<?> kind, String name, Value value) {
        var field = kind.field(name);
        return field.isEmpty()
                ? Optional.of("is no field")
                : field.get()
                        .problem(value)
                        .or(() -> field.get().type() == FieldType.SET
                                ? field.get().problemOfMember(name)
                                : Optional.empty());
    }

    @Test
    void everyone_has_an_invented_name_and_no_text_looks_like_an_identifier() {
        var texts = new DemoTexts();
        var names = new HashSet<String>();
        texts.people().forEach(row -> names.add(row.getFirst()));
        texts.practices().stream()
                .map(Sheet::of)
                .forEach(sheet -> names.addAll(List.of(sheet.leader(), sheet.champion())));
        for (var first : texts.section("first names")) {
            for (var last : texts.section("last names")) {
                names.add(first + " " + last);
                names.add("Dr " + first + " " + last);
            }
        }
        names.add("Mette Holm");
        try (var workplace = filled("demo", TODAY, 26).workplace()) {
            all(workplace, Person.KIND).forEach(person -> assertTrue(names.contains(person.name()), person.name()));
            all(workplace, Staff.KIND).forEach(staff -> assertTrue(names.contains(staff.name()), staff.name()));
            all(workplace, Practice.KIND)
                    .forEach(practice ->
                            assertTrue(PHONE.matcher(practice.contact().phone()).matches()));
            for (var kind : List.of(Practice.KIND, Visit.KIND, Note.KIND, Decision.KIND, Action.KIND, Question.KIND)) {
                for (var record : workplace.store().lookup().all(kind)) {
                    kind.fields().stream()
                            .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.NOTE)
                            .filter(field -> !field.name().equals("event"))
                            .map(field -> record.fields().words(field.name()))
                            .forEach(
                                    text -> assertFalse(IDENTIFIER.matcher(text).find(), text));
                }
            }
        }
    }

    @Test
    void the_practices_of_the_stories_are_there() {
        try (var workplace = filled("demo", TODAY, 26).workplace()) {
            var byCode = all(workplace, Practice.KIND).stream().collect(Collectors.toMap(Practice::code, one -> one));
            assertEquals("Birchwood Family Practice", byCode.get("P-101").name());
            assertEquals(6, byCode.get("P-101").profile().clinicians().orElseThrow());
            assertEquals("Harbour Street Surgery", byCode.get("P-102").name());
            assertEquals("Dr Okafor", byCode.get("P-103").name());
            var ana = workplace.roster().byName("Ana Ruiz").orElseThrow().id().id();
            for (var code : List.of("P-101", "P-102", "P-103")) {
                assertTrue(workplace.roster().writes(ana, byCode.get(code).id().id()), code);
            }
            var okafor = all(workplace, Visit.KIND).stream()
                    .filter(visit -> visit.practice().equals(byCode.get("P-103").id()))
                    .filter(visit -> visit.time().contactMinutes().isPresent())
                    .toList();
            var lastOnSite = okafor.stream()
                    .filter(visit -> visit.mode().orElseThrow().is(VisitMode.IN_PERSON))
                    .map(visit -> visit.start().orElseThrow().toLocalDate())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            assertTrue(lastOnSite.isBefore(LocalDate.parse("2026-08-20")), () -> "last on site on " + lastOnSite);
        }
    }

    @Test
    void the_same_seed_tells_the_same_story_and_another_seed_another_one() {
        var digests = new ArrayList<ChangeId>();
        for (var run : List.of(Map.entry("one", 26L), Map.entry("two", 26L), Map.entry("three", 27L))) {
            try (var workplace = filled(run.getKey(), TODAY, run.getValue()).workplace()) {
                digests.add(values(workplace));
            }
        }
        assertEquals(digests.get(0), digests.get(1));
        assertNotEquals(digests.get(0), digests.get(2));
    }

    /// Everything but the keys, which are fresh in every store.
    private static ChangeId values(Workplace workplace) {
        var text = new StringBuilder();
        for (var kind : Kinds.ALL.all()) {
            workplace.store().lookup().all(kind).stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .map(DemoServiceTest::withoutKeys)
                    .forEach(values -> text.append(kind).append(values).append('\n'));
        }
        return ChangeId.ofLine(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Value> withoutKeys(StoredRecord record) {
        var values = new HashMap<>(record.values());
        values.remove("signKey");
        values.remove("sealKey");
        return new TreeMap<>(values);
    }

    @Test
    void refused_or_stopped_it_leaves_no_store_behind() throws IOException {
        var service = new DemoService(Kinds.ALL, at(TODAY), new Random(1));
        assertInstanceOf(
                Outcome.Refused.class,
                service.fill(folder.resolve("a"), new DemoService.Options("Ana Ruiz", 1), Progress.NONE));
        assertInstanceOf(
                Outcome.Refused.class,
                service.fill(folder.resolve("a"), new DemoService.Options(" ", 1), Progress.NONE));
        assertThrows(
                CancellationException.class,
                () -> service.fill(folder.resolve("a"), DemoService.Options.usual(), (what, done, of) -> {
                    if (done > 1_000) {
                        throw new CancellationException();
                    }
                }));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        Files.writeString(folder.resolve("a"), "somebody's file");
        assertThrows(
                StoreTrouble.class,
                () -> service.fill(folder.resolve("a"), DemoService.Options.usual(), Progress.NONE));
        assertEquals("somebody's file", Files.readString(folder.resolve("a")));
    }
}
