package org.haversack.domain.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.visit.Barrier;
import org.haversack.merge.change.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCheckTest {
    private static final String ID = "0198f3a0-0000-7000-8000-000000000001";
    private static final Field TEXT = Field.of("title", FieldType.TEXT);
    private static final Field NOTE = Field.of("notes", FieldType.NOTE);
    private static final Field DATE = Field.of("due", FieldType.DATE);
    private static final Field TIME = Field.of("start", FieldType.TIME);
    private static final Field ZONE = Field.of("zone", FieldType.ZONE);
    private static final Field WHOLE = Field.of("count", FieldType.WHOLE);
    private static final Field SCALE = Field.whole("engagement", 1, 5);
    private static final Field MINUTES = Field.of("minutes", FieldType.MINUTES);
    private static final Field DECIMAL = Field.of("mileage", FieldType.DECIMAL);
    private static final Field LATITUDE = Field.decimal("lat", -90, 90);
    private static final Field FLAG = Field.of("late", FieldType.FLAG);
    private static final Field CODE = Field.code("status", ActionStatus.class);
    private static final Field REF = Field.ref("visit", "visit");
    private static final Field ORDER = Field.of("pos", FieldType.ORDER);
    private static final Field STRUCTURE = Field.of("plan", FieldType.STRUCTURE);
    private static final Field OWNERS = Field.refs("owner", "staff", "person");
    private static final Field BARRIERS = Field.codes("barrier", Barrier.class);
    private static final Field TOPICS = Field.set("topic");

    static Stream<Arguments> right() {
        return Stream.of(
                        cases(TEXT, "", "Repeat BP", "Ærø 😀", "x".repeat(1_000), "tab\tis fine"),
                        cases(NOTE, "two\nlines", "x".repeat(100_000)),
                        cases(DATE, "2026-03-24", "2024-02-29", "0999-12-31"),
                        cases(TIME, "2026-03-10T09:00", "2026-03-10T09:00:59"),
                        cases(ZONE, "Europe/Copenhagen", "America/Chicago", "UTC"),
                        cases(DECIMAL, "0", "12", "-0.5", "3.25", "0.001", "123456789012345.6"),
                        cases(LATITUDE, "-90", "90", "55.6761"),
                        cases(CODE, "open", "in-progress", "done", "dropped"),
                        cases(REF, ID),
                        cases(ORDER, "V", "a1", "0z", "zz01"),
                        cases(STRUCTURE, "{\"a\":[1]}"),
                        Stream.of(0L, -1L, Value.GREATEST_WHOLE, -Value.GREATEST_WHOLE)
                                .map(n -> Arguments.of(WHOLE, Value.of(n))),
                        Stream.of(1L, 5L).map(n -> Arguments.of(SCALE, Value.of(n))),
                        Stream.of(0L, 100_000L).map(n -> Arguments.of(MINUTES, Value.of(n))),
                        Stream.of(FLAG, OWNERS, BARRIERS, TOPICS)
                                .flatMap(f -> Stream.of(Arguments.of(f, Value.TRUE), Arguments.of(f, Value.FALSE))))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> cases(Field field, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(field, Value.of(text)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void what_fits_a_field_has_no_problem(Field field, Value value) {
        assertEquals(Optional.empty(), field.problem(value));
    }

    static Stream<Arguments> wrong() {
        var day = "is not a day such as 2026-03-24";
        var time = "is not a time such as 2026-03-10T09:00";
        var zone = "is not a time zone such as Europe/Copenhagen";
        var number = "is not a number such as 12 or 3.25";
        var kept = "holds a character that cannot be kept";
        return Stream.of(
                        cases(TEXT, "is longer than 1,000 characters", List.of("x".repeat(1_001))),
                        cases(TEXT, "has more than one line", List.of("a\nb", "a\r\nb", "a\u2028b", "a\u0085")),
                        cases(TEXT, kept, List.of("a\0b", "\uD83D", "a\uDE00\uD83D")),
                        cases(NOTE, "is longer than 100,000 characters", List.of("x".repeat(100_001))),
                        cases(NOTE, kept, List.of("\0")),
                        cases(STRUCTURE, "is longer than 100,000 characters", List.of("x".repeat(100_001))),
                        cases(
                                DATE,
                                day,
                                List.of(
                                        "",
                                        "24.3.2026",
                                        "2026-02-29",
                                        "2026-3-24",
                                        "+12026-03-24",
                                        "2026-03-24T09:00")),
                        cases(
                                TIME,
                                time,
                                List.of("2026-03-10", "2026-03-10 09:00", "2026-03-10T24:00", "2026-03-10T09:00Z")),
                        cases(TIME, time, List.of("2026-03-10T09:00:00.5", "2026-02-30T09:00", "2026-03-10T9:00")),
                        cases(ZONE, zone, List.of("", "+01:00", "Copenhagen", "europe/copenhagen", "GMT+1")),
                        cases(
                                DECIMAL,
                                number,
                                List.of("", "1e3", "1.50", "1.", ".5", "01", "+1", "-0", "-0.0", "1,5", "NaN", "١")),
                        cases(DECIMAL, number, List.of("1234567890123456")),
                        cases(LATITUDE, "is not between -90 and 90", List.of("90.1", "-91")),
                        cases(
                                CODE,
                                "is not one of open, in-progress, done, dropped",
                                List.of("", "Open", "OPEN", "slipped")),
                        cases(REF, "is not the id of a record", List.of("", "A-17", ID.replace('f', 'F'), ID + "0")),
                        cases(ORDER, "is not a place in a list", List.of("", "a0", "a b", "é", "1".repeat(201))),
                        Stream.of(Value.GREATEST_WHOLE + 1, -Value.GREATEST_WHOLE - 1, Long.MAX_VALUE)
                                .map(n -> Arguments.of(
                                        WHOLE,
                                        Value.of(n),
                                        "is not between -9,007,199,254,740,991 and 9,007,199,254,740,991")),
                        Stream.of(0L, 6L).map(n -> Arguments.of(SCALE, Value.of(n), "is not between 1 and 5")),
                        Stream.of(-1L, 100_001L)
                                .map(n -> Arguments.of(MINUTES, Value.of(n), "is not between 0 and 100,000")),
                        Stream.of(WHOLE, SCALE, MINUTES)
                                .map(f -> Arguments.of(f, Value.of("3"), "is not a whole number")),
                        Stream.of(FLAG, OWNERS, BARRIERS, TOPICS)
                                .map(f -> Arguments.of(f, Value.of("true"), "is not yes or no")),
                        Stream.of(TEXT, NOTE, DATE, TIME, ZONE, DECIMAL, CODE, REF, ORDER, STRUCTURE)
                                .map(f -> Arguments.of(f, Value.of(3), "is not a text")))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> cases(Field field, String problem, List<String> texts) {
        return texts.stream().map(text -> Arguments.of(field, Value.of(text), problem));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_does_not_fit_gets_the_end_of_a_sentence(Field field, Value value, String problem) {
        assertEquals(Optional.of(problem), field.problem(value));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void every_field_can_be_cleared(FieldType type) {
        assertEquals(
                Optional.empty(), Field.of("field", type, Field.Use.REQUIRED).problem(Value.NOTHING));
    }

    @Test
    void a_member_of_a_set_of_records_is_an_id() {
        assertEquals(Optional.empty(), OWNERS.problemOfMember("owner:" + ID));
        for (var wrong : List.of("owner:", "owner:Kim", "owner:" + ID + ":x")) {
            assertEquals(Optional.of("does not name a record by its id"), OWNERS.problemOfMember(wrong));
        }
    }

    @Test
    void a_member_of_a_set_of_codes_is_a_code_of_its_list() {
        assertEquals(Optional.empty(), BARRIERS.problemOfMember("barrier:workload"));
        assertEquals(
                Optional.of("is not one of " + String.join(", ", Code.codes(Barrier.class))),
                BARRIERS.problemOfMember("barrier:weather"));
    }

    @Test
    void a_member_of_a_free_set_is_letters_digits_and_hyphens_that_fit_a_field_name() {
        assertEquals(Optional.empty(), TOPICS.problemOfMember("topic:B6"));
        assertEquals(Optional.empty(), TOPICS.problemOfMember("topic:" + "x".repeat(74)));
        assertEquals(Optional.of("is longer than 74 characters"), TOPICS.problemOfMember("topic:" + "x".repeat(75)));
        for (var wrong : List.of("topic:", "topic:home bp", "topic:a:b", "topic:é", "topic:a_b")) {
            assertEquals(
                    Optional.of("is not made of letters, digits and hyphens"), TOPICS.problemOfMember(wrong), wrong);
        }
    }

    @Test
    void a_member_of_another_set_does_not_belong_here() {
        assertEquals(Optional.of("does not begin with owner:"), OWNERS.problemOfMember("attendee:" + ID));
        assertEquals(Optional.of("does not begin with owner:"), OWNERS.problemOfMember("owner"));
    }
}
