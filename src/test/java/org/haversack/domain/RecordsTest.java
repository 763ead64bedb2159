package org.haversack.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Momentum;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From values to records.
class RecordsTest {
    private static final String SPACE = "0198f3a0-0000-7000-8000-0000000000aa";
    private static final String SELF = "0198f3a0-0000-7000-8000-0000000000bb";

    static Collection<Kind<?>> kinds() {
        return Kinds.ALL.all();
    }

    private static <R> R read(Kind<R> kind, Map<String, Value> values) {
        return kind.read(new FieldValues(new RecordId(SELF), new SpaceId(SPACE), values));
    }

    private static Value text(String text) {
        return Value.of(text);
    }

    /// Every field with a value that is right for it and, where it can be, unlike all others.
    private static Map<String, Value> full(Kind<?> kind) {
        var values = new HashMap<String, Value>();
        int n = 0;
        for (var field : kind.fields()) {
            n++;
            var id = "0198f3a0-0000-7000-8000-0000000001%02x".formatted(n);
            var name = field.name();
            switch (field.type()) {
                case TEXT, NOTE, STRUCTURE -> values.put(name, text("the " + name));
                case DATE ->
                    values.put(name, text(LocalDate.of(2026, 1, 1).plusDays(n).toString()));
                case TIME ->
                    values.put(name, text(LocalDateTime.of(2026, 3, 10, 9, n).toString()));
                case ZONE -> values.put(name, text("Europe/Copenhagen"));
                case WHOLE -> values.put(name, Value.of(Math.min(field.range().most(), 100 + n)));
                case MINUTES -> values.put(name, Value.of(500 + n));
                case DECIMAL -> values.put(name, text(n + ".25"));
                case FLAG -> values.put(name, Value.TRUE);
                case CODE -> values.put(name, text(field.codes().getLast()));
                case REF -> values.put(name, text(id));
                case ORDER -> values.put(name, text("V" + n + "x"));
                case SET -> {
                    var member = field.codes().isEmpty()
                            ? "member-of-" + name
                            : field.codes().getLast();
                    values.put(name + ":" + (field.targets().isEmpty() ? member : id), Value.TRUE);
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_values_of_a_full_example_have_no_problem(Kind<?> kind) {
        full(kind)
                .forEach((name, value) -> assertEquals(
                        Optional.empty(), kind.field(name).orElseThrow().problem(value), name));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_full_example_shows_every_value_in_its_record(Kind<?> kind) {
        var record = read(kind, full(kind));
        var shown = leaves(record);
        for (var value : full(kind).entrySet()) {
            var name = value.getKey();
            var expected = name.contains(":") ? name.substring(name.indexOf(':') + 1) : shown(value.getValue());
            assertTrue(shown.contains(expected), () -> name + " = " + expected + " is not in " + record);
        }
        assertTrue(shown.contains(SELF));
        assertFalse(shown.contains(""), () -> "something is empty in " + record);
        assertFalse(shown.contains("false"), () -> "something is not read in " + record);
        int headcounts = kind == Visit.KIND ? RoleGroup.values().length : 0;
        boolean inSpace = shown.contains(SPACE);
        assertEquals(
                full(kind).size() + 1 + headcounts + (inSpace ? 1 : 0), shown.size(), () -> "left over in " + shown);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_component_named_like_a_field_shows_that_field(Kind<?> kind) {
        var values = full(kind);
        var checked = assertNamedAlike((Record) read(kind, values), values);
        assertTrue(checked > 0);
    }

    private static int assertNamedAlike(Record record, Map<String, Value> values) {
        int checked = 0;
        for (var component : record.getClass().getRecordComponents()) {
            var inner = component(record, component);
            if (values.containsKey(component.getName())) {
                assertEquals(List.of(shown(values.get(component.getName()))), leaves(inner), component.getName());
                checked++;
            } else if (inner instanceof Record nested && nested.getClass().getEnclosingClass() == record.getClass()) {
                checked += assertNamedAlike(nested, values);
            }
        }
        return checked;
    }

    private static String shown(@Nullable Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean is) -> Boolean.toString(is);
            case null, default -> "";
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_record_of_which_nothing_is_known_can_be_read(Kind<?> kind) {
        var shown = leaves(read(kind, Map.of()));
        shown.removeAll(List.of(SELF, SPACE));
        assertTrue(shown.stream().allMatch(leaf -> leaf.isEmpty() || leaf.equals("false")), shown::toString);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void values_of_the_wrong_type_read_as_absent(Kind<?> kind) {
        var wrong = full(kind);
        wrong.replaceAll((name, value) -> value instanceof Value.Text ? Value.of(7) : text("no"));
        var shown = leaves(read(kind, wrong));
        shown.removeAll(List.of(SELF, SPACE));
        assertTrue(shown.stream().allMatch(leaf -> leaf.isEmpty() || leaf.equals("false")), shown::toString);
    }

    /// What a record shows, as texts: its components, those of records within it, and "" for whatever is absent.
    private static List<String> leaves(@Nullable Object value) {
        return switch (value) {
            case null -> throw new AssertionError("a component is null");
            case Ref<?> ref -> one(ref.text());
            case Choice<?> choice -> one(choice.code());
            case SpaceId space -> one(space.text());
            case Optional<?> optional -> optional.isPresent() ? leaves(optional.get()) : one("");
            case OptionalInt optional -> one(optional.isPresent() ? Integer.toString(optional.getAsInt()) : "");
            case Collection<?> all -> all.isEmpty() ? one("") : all(all);
            case Map<?, ?> all -> {
                var entries = new ArrayList<Object>(all.keySet());
                entries.addAll(all.values());
                yield entries.isEmpty() ? one("") : all(entries);
            }
            case Record record -> all(components(record));
            default -> one(value.toString());
        };
    }

    private static List<String> one(String leaf) {
        return new ArrayList<>(List.of(leaf));
    }

    private static List<String> all(Collection<?> values) {
        var leaves = new ArrayList<String>();
        values.forEach(value -> leaves.addAll(leaves(value)));
        return leaves;
    }

    private static List<Object> components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component(record, component))
                .toList();
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_visit_reads_as_what_happened() {
        var ana = "0198f3a0-0000-7000-8000-000000000f07";
        var kim = "0198f3a0-0000-7000-8000-00000000005a";
        var visit = read(
                Visit.KIND,
                Map.ofEntries(
                        Map.entry("title", text("Monthly follow-up")),
                        Map.entry("start", text("2026-03-10T09:00")),
                        Map.entry("zone", text("America/Chicago")),
                        Map.entry("plannedMinutes", Value.of(90)),
                        Map.entry("mode", text("in-person")),
                        Map.entry("state", text("held")),
                        Map.entry("contactMinutes", Value.of(87)),
                        Map.entry("travelMinutes", Value.of(130)),
                        Map.entry("mileage", text("64.5")),
                        Map.entry("facilitator:" + ana, Value.TRUE),
                        Map.entry("attendee:" + kim, Value.TRUE),
                        Map.entry("attendee:" + ana, Value.FALSE),
                        Map.entry("help:coaching", Value.TRUE),
                        Map.entry("help:consulting", Value.TRUE),
                        Map.entry("metNurseMa", Value.of(2)),
                        Map.entry("topic:B3", Value.TRUE),
                        Map.entry("engagement", Value.of(4)),
                        Map.entry("momentum", text("up"))));
        assertEquals("Monthly follow-up", visit.title());
        assertEquals(SPACE, visit.practice().text());
        assertEquals(Optional.of(LocalDateTime.of(2026, 3, 10, 9, 0)), visit.start());
        assertEquals(Optional.of(ZoneId.of("America/Chicago")), visit.zone());
        assertEquals(Optional.of(Choice.of(VisitMode.IN_PERSON)), visit.mode());
        assertEquals(Optional.of(Choice.of(VisitState.HELD)), visit.state());
        assertEquals(OptionalInt.of(87), visit.time().contactMinutes());
        assertEquals(OptionalInt.of(130), visit.time().travelMinutes());
        assertEquals(Optional.of(new BigDecimal("64.5")), visit.time().mileage());
        assertEquals(List.of(Ref.<Person>of(ana)), visit.people().facilitators());
        assertEquals(List.of(Ref.<Staff>of(kim)), visit.people().attendees());
        assertEquals(Map.of(RoleGroup.NURSE_MA, 2), visit.people().headcount());
        assertEquals(
                List.of(Choice.of(HelpMode.COACHING), Choice.of(HelpMode.CONSULTING)),
                visit.content().help());
        assertEquals(List.of("B3"), visit.content().topics());
        assertEquals(OptionalInt.of(4), visit.content().engagement());
        assertEquals(Optional.of(Choice.of(Momentum.UP)), visit.content().momentum());
    }

    @Test
    void a_question_nobody_answered_in_the_profile_is_neither_yes_nor_no() {
        var values = Map.of("inAco", Value.FALSE, "usesRegistry", Value.TRUE, "pcmhRecognised", Value.NOTHING);
        var profile = read(Practice.KIND, values).profile();
        assertEquals(Optional.of(false), profile.inAco());
        assertEquals(Optional.of(true), profile.usesRegistry());
        assertEquals(Optional.empty(), profile.pcmhRecognised());
        assertEquals(Optional.empty(), profile.medicallyUnderserved());
    }

    @Test
    void codes_this_version_does_not_know_are_kept_as_others() {
        var visit = read(Visit.KIND, Map.of("mode", text("hologram"), "barrier:weather", Value.TRUE));
        assertEquals(Optional.of(new Choice<VisitMode>("hologram", Optional.empty())), visit.mode());
        assertEquals(
                List.of(new Choice<Barrier>("weather", Optional.empty())),
                visit.content().barriers());
    }

    @Test
    void what_cannot_be_read_is_absent() {
        var visit = read(
                Visit.KIND,
                Map.of(
                        "start", text("tomorrow"),
                        "zone", text("Mars/Olympus"),
                        "contactMinutes", Value.of(-5),
                        "engagement", Value.of(9),
                        "mileage", text("1e999999999"),
                        "facilitator:Ana", Value.TRUE));
        assertEquals(Optional.empty(), visit.start());
        assertEquals(Optional.empty(), visit.zone());
        assertEquals(OptionalInt.empty(), visit.time().contactMinutes());
        assertEquals(OptionalInt.empty(), visit.content().engagement());
        assertEquals(Optional.empty(), visit.time().mileage());
        assertEquals(List.of(), visit.people().facilitators());
        assertEquals(
                Optional.empty(),
                read(Action.KIND, Map.of("due", text("2026-02-30"))).due());
        assertEquals(
                Optional.empty(), read(Note.KIND, Map.of("visit", text("V-77"))).visit());
    }
}
