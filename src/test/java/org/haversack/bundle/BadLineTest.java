package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.Uuid7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a line may not hold, and that the refusal says where.
class BadLineTest {
    private static final String RECORD = "01890000-0000-7000-8000-000000000003";
    private static final String WRITE = "{\"k\":\"action\",\"r\":\"" + RECORD + "\",\"f\":{\"title\":1}}";
    private static final String GOOD = "{\"s\":\"01890000-0000-7000-8000-000000000001\","
            + "\"a\":\"01890000-0000-7000-8000-000000000002\",\"n\":1,\"t\":5,\"prev\":null,\"w\":[" + WRITE + "]}";

    @Test
    void the_line_that_the_bad_ones_are_made_from_is_good() throws BadLine {
        assertEquals(1, ChangeCodec.read(Bundles.utf8(GOOD)).change().writes().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.0",
                "1e3",
                "1e999",
                "-1e999",
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "+1",
                "0x1",
                "1_000",
                ".5",
                "5.",
                "9007199254740992",
                "-9007199254740992",
                "9223372036854775808",
                "[]",
                "{}",
                "[1]",
                "{\"a\":1}",
                "'a'",
                "a",
                "tru",
                "True",
                "undefined",
                "",
                "1,",
                "\"a",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800x\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800\\ud800\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\t\"",
                "\"\u0001\"",
                "1/* */",
                "1// x",
                "1#x",
                "1 1"
            })
    void a_field_refuses_this_value(String value) {
        refused(GOOD.replace("\"title\":1", "\"title\":" + value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\":1 | \"n\":0 | /n is a number outside the allowed range",
                "\"n\":1 | \"n\":\"1\" | /n is not a whole number",
                "\"n\":1 | \"n\":1.0 | /n is a decimal number",
                "\"n\":1 | \"m\":1 | /n is missing",
                "\"t\":5 | \"t\":-1 | /t is a number outside the allowed range",
                "\"t\":5 | \"t\":253402300800000 | /t is a number outside the allowed range",
                "\"s\": | \"S\": | /s is missing",
                "\"a\": | \"A\": | /a is missing",
                "\"prev\":null | \"x\":null | /prev is missing",
                "\"prev\":null | \"prev\":\"\" | /prev is not the name of a change",
                "\"prev\":null | \"prev\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB\" | /prev is not the name of a change",
                "\"prev\":null | \"prev\":null,\"seen\":[] | /seen is empty",
                "\"prev\":null | \"prev\":null,\"seen\":null | /seen is not a list",
                "\"prev\":null | \"prev\":null,\"seen\":[1] | /seen/0 is not a text",
                "\"prev\":null | \"prev\":null,\"why\":null | /why is not a text",
                "\"prev\":null | \"prev\":null,\"why\":\"12345678901234567890123456789012345678901\" | /why is longer than 40 characters",
                "\"prev\":null | \"prev\":null,\"n\":1 | /n has a key twice",
                "\"prev\":null | \"prev\":null,\"\\u006e\":1 | /n has a key twice",
                "\"prev\":null | \"prev\":null,\"x\":{\"y\":1,\"\\u0079\":2} | /x/y has a key twice",
                "\"prev\":null | \"prev\":null,\"x\":1e999 | /x is too long a number",
                "\"prev\":null | \"prev\":null,\"x\":[\"\\ud800\"] | /x/0 holds half a character (a lone surrogate)",
                "\"prev\":null | \"prev\":null,\"x\":{\"\\u0000\":1} | /x/? holds the character U+0000",
                "\"prev\":null | \"prev\":null,\"x\":[[[[[[[[1]]]]]]]] | /x/0/0/0/0/0/0/0 is too long or nested too deeply",
                "\"w\":[ | \"w\":[[],  | /w/0 is not an object",
                "\"k\":\"action\" | \"k\":\"Action\" | /w/0/k is not a kind's name",
                "\"k\":\"action\" | \"k\":\"\" | /w/0/k is not a kind's name",
                "\"k\":\"action\" | \"k\":\"a2345678901234567890123456789012345678901\" | /w/0/k is not a kind's name",
                "\"k\":\"action\", | `` | /w/0 lacks its kind",
                "\"k\":\"action\", | \"k\":\"action\",\"x\":1, | /w/0/x does not belong in a write",
                "\"r\":\"0 | \"r\":\"X | /w/0/r is not an id",
                "\"title\":1 | `` | /w/0/f is empty",
                "\"title\":1 | \"Title\":1 | /w/0/f/Title is not a field's name",
                "\"title\":1 | \"~x\":1 | /w/0/f/~0x is not a field's name",
                "\"title\":1 | \"title\":1,\"title\":2 | /w/0/f/title has a key twice",
                "\"title\":1 | \"title\":1,\"ti\\u0074le\":2 | /w/0/f/title has a key twice",
                "\"title\":1 | \"due\":1.5 | /w/0/f/due is a decimal number",
            })
    void the_refusal_says_where_and_what(String good, String bad, String says) {
        assertTrue(GOOD.contains(good), good);
        assertEquals(says, refused(GOOD.replace(good, bad)).getMessage());
    }

    @Test
    void nothing_may_stand_before_or_behind_the_object() {
        for (var line : new String[] {
            " " + GOOD,
            GOOD + " ",
            GOOD + "\r",
            GOOD + "1",
            GOOD + GOOD,
            GOOD + ",",
            "{ " + GOOD.substring(1),
            "\ufeff" + GOOD,
            GOOD.substring(1),
            "[" + GOOD + "]",
            "",
            "{",
            "{\"",
            "{\"}",
            "{}",
            "null",
            GOOD + "//}",
            "/**/" + GOOD
        }) {
            refused(line);
        }
    }

    @Test
    void one_field_is_written_once_in_a_change() throws BadLine {
        refused(GOOD.replace(WRITE, WRITE + "," + WRITE));
        refused(GOOD.replace(WRITE, WRITE + "," + WRITE.replace("title", "due") + "," + WRITE));
        var others = WRITE + "," + WRITE.replace("title", "due") + "," + WRITE.replace("action", "visit") + ","
                + WRITE.replace("0003", "0004");
        assertEquals(
                4,
                ChangeCodec.read(Bundles.utf8(GOOD.replace(WRITE, others)))
                        .change()
                        .writes()
                        .size());
    }

    @Test
    void limits_of_counts_hold_to_the_last_one() throws BadLine {
        ChangeCodec.read(Bundles.utf8(GOOD.replace(WRITE, writes(2000))));
        refused(GOOD.replace(WRITE, writes(2001)));
        ChangeCodec.read(Bundles.utf8(GOOD.replace("\"title\":1", fields(200))));
        refused(GOOD.replace("\"title\":1", fields(201)));
        ChangeCodec.read(Bundles.utf8(GOOD.replace("\"prev\":null", "\"prev\":null,\"seen\":[" + seen(1000, 0) + "]")));
        refused(GOOD.replace("\"prev\":null", "\"prev\":null,\"seen\":[" + seen(1001, 0) + "]"));
        refused(GOOD.replace("\"prev\":null", "\"prev\":null,\"seen\":[" + seen(3, 0) + "," + seen(1, 2) + "]"));
        ChangeCodec.read(Bundles.utf8(GOOD.replace("\"title\":1", "\"title\":\"" + "é".repeat(100_000) + "\"")));
        refused(GOOD.replace("\"title\":1", "\"title\":\"" + "é".repeat(100_001) + "\""));
        ChangeCodec.read(Bundles.utf8(GOOD.replace("\"prev\"", "\"reason\":\"" + "x".repeat(1000) + "\",\"prev\"")));
        refused(GOOD.replace("\"prev\"", "\"reason\":\"" + "x".repeat(1001) + "\",\"prev\""));
    }

    @Test
    void a_line_may_have_a_megabyte_and_no_more() throws BadLine {
        var padding = IntStream.range(0, 10)
                .mapToObj(i -> "\"x" + i + "\":\"" + "y".repeat(100_000) + "\"")
                .collect(Collectors.joining(","));
        var almost = GOOD.replace("\"prev\"", padding + ",\"z\":\"\",\"prev\"");
        var fill = "z".repeat(ChangeCodec.LONGEST_LINE - almost.length());
        ChangeCodec.read(Bundles.utf8(almost.replace("\"z\":\"\"", "\"z\":\"" + fill + "\"")));
        var wrong = refused(almost.replace("\"z\":\"\"", "\"z\":\"z" + fill + "\""));
        assertEquals("it is longer than 1 MiB", wrong.getMessage());
    }

    @Test
    void monsters_are_refused() {
        refused(GOOD.replace("\"title\":1", "\"title\":" + "[".repeat(100_000) + "]".repeat(100_000)));
        refused(GOOD.replace("\"prev\"", "\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"prev\""));
        refused(GOOD.replace(
                "\"prev\"", "\"x\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + ",\"prev\""));
        refused(GOOD.replace("\"title\":1", "\"title\":" + "9".repeat(1_000_000)));
        refused(GOOD.replace("\"prev\"", "\"x\":" + "9".repeat(1_000_000) + ",\"prev\""));
        refused(GOOD.replace("\"title\":1", fields(1_000_000)));
        refused(GOOD.replace("\"title\":1", fields(60_000)));
        refused(GOOD.replace("\"title\":1", "\"title\":\"" + "x".repeat(10_000_000) + "\""));
        refused(GOOD.replace("\"prev\"", "\"x\":\"" + "x".repeat(900_000) + "\",\"prev\""));
        refused(GOOD.replace("\"prev\"", "\"" + "x".repeat(900_000) + "\":1,\"prev\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 AF",
                "C0 80",
                "C1 BF",
                "E0 80 AF",
                "E0 9F BF",
                "F0 80 80 AF",
                "F8 88 80 80 80",
                "F4 90 80 80",
                "F5 80 80 80",
                "ED A0 80",
                "ED BF BF",
                "80",
                "BF",
                "C3",
                "E2 82",
                "F0 9F 98",
                "FE",
                "FF",
                "C3 28"
            })
    void bytes_that_are_not_utf_8_are_refused(String hex) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(Bundles.utf8(GOOD.substring(0, GOOD.indexOf("\"title\":1")) + "\"title\":\"a"));
        for (var one : hex.split(" ")) {
            out.write(Integer.parseInt(one, 16));
        }
        out.write(Bundles.utf8("b\"}}]}"));
        var wrong = assertThrows(BadLine.class, () -> ChangeCodec.read(out.toByteArray()));
        assertTrue(wrong.getMessage().contains("UTF-8"), wrong.getMessage());
    }

    @Test
    void bytes_that_are_not_utf_8_are_found_anywhere_in_a_long_line() {
        for (int at = 8180; at < 18_000; at++) {
            var line = Bundles.utf8(GOOD.replace("\"title\":1", "\"title\":\"" + "é".repeat(9000) + "\""));
            line[at] = (byte) 0xFF;
            assertThrows(BadLine.class, () -> ChangeCodec.read(line));
        }
    }

    @Test
    void other_encodings_are_refused() {
        for (Charset other : new Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE")
        }) {
            assertThrows(BadLine.class, () -> ChangeCodec.read(GOOD.getBytes(other)), other.name());
        }
    }

    @Test
    void random_edits_end_in_a_change_or_a_bad_line_and_in_nothing_else() {
        var random = new Random(20261121);
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            var line = Bundles.utf8(GOOD);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                line[random.nextInt(line.length)] =
                        (byte) (random.nextInt(4) > 0 ? 32 + random.nextInt(95) : random.nextInt(256));
            }
            try {
                ChangeCodec.read(line);
                good++;
            } catch (BadLine expected) {
                assertTrue(expected.getMessage().length() < 400, expected.getMessage());
            }
        }
        assertTrue(good > 500, "good: " + good);
    }

    @Test
    void a_pointer_cannot_smuggle_anything_into_a_sentence() {
        var wrong = refused(GOOD.replace("\"title\":1", "\"\\u202e\\n" + "x".repeat(900) + "\":1"));
        assertTrue(wrong.getMessage().length() < 300);
        assertTrue(wrong.pointer().startsWith("/w/0/f/??xxx"), wrong.pointer());
    }

    private static BadLine refused(String line) {
        return assertThrows(
                BadLine.class,
                () -> ChangeCodec.read(Bundles.utf8(line)),
                () -> line.length() > 500 ? line.substring(0, 500) : line);
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
    }

    private static String writes(int count) {
        var random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(_ -> WRITE.replace(RECORD, Uuid7.text(1, random)))
                .collect(Collectors.joining(","));
    }

    private static String seen(int count, long from) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + new ChangeId(from + i, 0, 0, 0) + "\"")
                .collect(Collectors.joining(","));
    }
}
