package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.merge.Draft;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.junit.jupiter.api.Test;

class ChangeCodecTest {
    private static final SpaceId SPACE = new SpaceId("01890000-0000-7000-8000-000000000001");
    private static final ComputerId COMPUTER = new ComputerId("01890000-0000-7000-8000-000000000002");
    private static final RecordId RECORD = new RecordId("01890000-0000-7000-8000-000000000003");
    private static final ChangeId ID = ChangeId.ofLine(new byte[0]);

    @Test
    void a_plain_save_has_exactly_these_bytes() {
        var fields = new TreeMap<String, Value>();
        fields.put("title", Value.of("Recall \"list\" \\ é 😀 \u0001\n\u2028/"));
        fields.put("due", Value.of("2026-12-05"));
        fields.put("minutes", Value.of(-30));
        fields.put("~", Value.FALSE);
        fields.put("visit", Value.NOTHING);
        var line = ChangeCodec.write(
                draft(null, List.of(), null, null, List.of(new Write("agenda-item", RECORD, fields))));
        assertEquals(
                "{\"s\":\"01890000-0000-7000-8000-000000000001\",\"a\":\"01890000-0000-7000-8000-000000000002\","
                        + "\"n\":7,\"t\":1795100100000,\"prev\":null,\"w\":[{\"k\":\"agenda-item\","
                        + "\"r\":\"01890000-0000-7000-8000-000000000003\",\"f\":{\"due\":\"2026-12-05\",\"minutes\":-30,"
                        + "\"title\":\"Recall \\\"list\\\" \\\\ é 😀 \\u0001\\n\u2028/\",\"visit\":null,\"~\":false}}]}",
                Bundles.text(line.bytes()));
    }

    @Test
    void optional_keys_stand_between_prev_and_w() {
        var line = ChangeCodec.write(draft(ID, List.of(ID), "resolve", "Agreed by phone", one("title", Value.TRUE)));
        var between = "\"prev\":\"%s\",\"seen\":[\"%s\"],\"why\":\"resolve\",\"reason\":\"Agreed by phone\",\"w\":["
                .formatted(ID, ID);
        assertEquals(true, Bundles.text(line.bytes()).contains(between), Bundles.text(line.bytes()));
    }

    @Test
    void an_empty_word_and_an_empty_reason_are_left_out() {
        var without = ChangeCodec.write(draft(null, List.of(), null, null, one("title", Value.TRUE)));
        var empty = ChangeCodec.write(draft(null, List.of(), "", "", one("title", Value.TRUE)));
        assertArrayEquals(without.bytes(), empty.bytes());
    }

    @Test
    void what_is_written_is_read_back_and_named_by_its_hash() throws BadLine {
        for (long seed = 0; seed < 2000; seed++) {
            var draft = anyDraft(new Random(seed));
            var line = ChangeCodec.write(draft);
            var read = ChangeCodec.read(line.bytes()).change();
            assertEquals(draft.named(ChangeId.ofLine(line.bytes())), read, "seed " + seed);
            assertArrayEquals(line.bytes(), ChangeCodec.write(draftOf(read)).bytes(), "seed " + seed);
        }
    }

    @Test
    void keys_in_any_order_and_unknown_keys_are_read() throws BadLine {
        var line =
                "{\"w\":[{\"f\":{\"title\":1},\"r\":\"%s\",\"k\":\"action\"}],\"later\":{\"a\":[1.5,{\"b\":\"\\u00e9\"}]},"
                                .formatted(RECORD)
                        + "\"prev\":null,\"t\":5,\"n\":1,\"\\u0061\":\"%s\",\"s\":\"%s\",\"more\":null}"
                                .formatted(COMPUTER, SPACE);
        var bytes = Bundles.utf8(line);
        var expected = new Change(
                ChangeId.ofLine(bytes), SPACE, COMPUTER, 1, 5, null, List.of(), null, null, one("title", Value.of(1)));
        assertEquals(expected, ChangeCodec.read(bytes).change());
    }

    @Test
    void a_draft_that_could_not_be_read_back_is_not_written() {
        for (var text : List.of("\0", "\ud800", "\udc00", "a\udc00\ud800", "x".repeat(100_001))) {
            refusesToWrite(draft(null, List.of(), null, null, one("title", Value.of(text))));
        }
        refusesToWrite(draft(null, List.of(), null, null, one("title", Value.of(1L << 53))));
        refusesToWrite(draft(null, List.of(), null, null, one("Title", Value.TRUE)));
        refusesToWrite(draft(null, List.of(), null, null, List.of()));
        refusesToWrite(draft(null, List.of(ID, ID), null, null, one("title", Value.TRUE)));
        refusesToWrite(draft(null, List.of(), "x".repeat(41), null, one("title", Value.TRUE)));
        refusesToWrite(draft(null, List.of(), null, "x".repeat(1001), one("title", Value.TRUE)));
        var twice = Write.of("action", RECORD, "title", Value.TRUE);
        refusesToWrite(draft(null, List.of(), null, null, List.of(twice, twice)));
    }

    private static void refusesToWrite(Draft draft) {
        assertThrows(IllegalArgumentException.class, () -> ChangeCodec.write(draft), draft.toString());
    }

    private static Draft draft(
            @org.jspecify.annotations.Nullable ChangeId prev,
            List<ChangeId> seen,
            @org.jspecify.annotations.Nullable String why,
            @org.jspecify.annotations.Nullable String reason,
            List<Write> writes) {
        return new Draft(SPACE, COMPUTER, 7, Bundles.MADE, prev, seen, why, reason, writes);
    }

    private static List<Write> one(String field, Value value) {
        return List.of(Write.of("action", RECORD, field, value));
    }

    private static Draft draftOf(Change change) {
        return new Draft(
                change.space(),
                change.computer(),
                change.n(),
                change.time(),
                change.prev(),
                change.seen(),
                change.why(),
                change.reason(),
                change.writes());
    }

    private static Draft anyDraft(Random random) {
        var seen = new ArrayList<ChangeId>();
        for (int i = random.nextInt(3); i > 0; i--) {
            seen.add(anyId(random));
        }
        var writes = new ArrayList<Write>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var fields = new TreeMap<String, Value>();
            for (int j = random.nextInt(5); j >= 0; j--) {
                fields.put(random.nextInt(9) == 0 ? "~" : "field" + random.nextInt(20), anyValue(random));
            }
            writes.add(new Write("kind-" + random.nextInt(9), new RecordId(Uuid7.text(Bundles.MADE, random)), fields));
        }
        return new Draft(
                new SpaceId(Uuid7.text(1, random)),
                new ComputerId(Uuid7.text(2, random)),
                1 + random.nextLong(Value.GREATEST_WHOLE),
                random.nextLong(ChangeParser.LATEST + 1),
                random.nextBoolean() ? null : anyId(random),
                seen,
                random.nextBoolean() ? null : "resolve",
                random.nextBoolean() ? null : anyText(random) + ".",
                writes);
    }

    private static ChangeId anyId(Random random) {
        return new ChangeId(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static Value anyValue(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Value.NOTHING;
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(random.nextLong(-Value.GREATEST_WHOLE, Value.GREATEST_WHOLE + 1));
            default -> Value.of(anyText(random));
        };
    }

    /// Any characters but U+0000 and the halves of pairs, half of them ASCII.
    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = 1 + (random.nextBoolean() ? random.nextInt(0x7f) : random.nextInt(0x10FFFF));
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
