package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.bundle.line.Names;
import org.haversack.bundle.line.PlainLines;
import org.haversack.merge.Draft;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The quick way reads what the strict reader reads, or leaves it to the strict reader.
class PlainLinesTest {
    private static final int LINES = 20_000;
    private static final int MUTANTS = 25;
    private static final String PIECES = "\"\\{}[]:,0123456789-.eE truefalsnull~\u0000\u001f\n\u007f";

    private final PlainLines plain = plain();
    private final ChangeParser parser = new ChangeParser();

    private static PlainLines plain() {
        return new PlainLines(new Names(ChangeCodec::isKind), new Names(ChangeCodec::isField));
    }

    @Test
    void lines_without_escapes_need_no_strict_reader() {
        for (long seed = 0; seed < 2000; seed++) {
            var line = ChangeCodec.write(draft(new Random(seed), "Recheck card, Łódź 😀 ~"));
            assertEquals(line.change(), plain.read(line.bytes(), line.id()), "seed " + seed);
        }
    }

    @Test
    void lines_with_escapes_or_words_are_left_to_the_strict_reader() {
        var random = new Random(1);
        var escaped = ChangeCodec.write(draft(random, "two\nlines"));
        assertNull(plain.read(escaped.bytes(), escaped.id()));
        var word = ChangeCodec.write(draft(random, "one").because("resolve", "By telephone"));
        assertNull(plain.read(word.bytes(), word.id()));
    }

    @Test
    void half_a_million_damaged_lines_are_read_as_the_strict_reader_reads_them() {
        int read = 0;
        for (long seed = 0; seed < LINES; seed++) {
            var random = new Random(seed);
            var line =
                    ChangeCodec.write(draft(random, "Recheck card, Łódź 😀 ~")).bytes();
            for (int i = 0; i < MUTANTS; i++) {
                read += compare(mutant(line, random), "seed " + seed + ", mutant " + i);
            }
        }
        assertTrue(read > LINES, "too few mutants were plain: " + read);
    }

    /// 1 if the line was plain.
    private int compare(byte[] line, String which) {
        var id = ChangeId.ofLine(line);
        var quick = plain.read(line, id);
        if (quick != null) {
            assertEquals(strictly(line, id), quick, () -> which + ": " + Bundles.text(line));
        }
        return quick == null ? 0 : 1;
    }

    private @Nullable Change strictly(byte[] line, ChangeId id) {
        try {
            return parser.strictly(line, id);
        } catch (BadLine bad) {
            return null;
        }
    }

    private static byte[] mutant(byte[] line, Random random) {
        var bytes = line.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> changed(bytes, at, (byte) PIECES.charAt(random.nextInt(PIECES.length())));
                case 1 -> changed(bytes, at, (byte) random.nextInt(256));
                case 2 -> changed(bytes, at, bytes[random.nextInt(bytes.length)]);
                case 3 -> spliced(bytes, at, at + 1, new byte[0]);
                case 4 -> spliced(bytes, at, at, new byte[] {bytes[random.nextInt(bytes.length)]});
                default -> moved(bytes, at, random);
            };
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        bytes[at] = to;
        return bytes;
    }

    /// A piece of the line once more, somewhere: keys, names and whole writes twice.
    private static byte[] moved(byte[] bytes, int at, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(60));
        return spliced(
                bytes,
                at,
                at + random.nextInt(Math.min(60, bytes.length - at)),
                java.util.Arrays.copyOfRange(bytes, from, to));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        var out = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(between, 0, out, from, between.length);
        System.arraycopy(bytes, to, out, from + between.length, bytes.length - to);
        return out.length == 0 ? bytes : out;
    }

    @Test
    void the_same_field_twice_is_left_to_the_strict_reader() throws BadLine {
        var start = "{\"s\":\"%s\",\"a\":\"%s\",\"n\":1,\"t\":5,\"prev\":null,\"w\":["
                .formatted(Uuid7.text(1, new Random(1)), Uuid7.text(2, new Random(2)));
        var write = "{\"k\":\"action\",\"r\":\"%s\",\"f\":{%s}}";
        var record = Uuid7.text(3, new Random(3));
        for (var writes : List.of(
                write.formatted(record, "\"due\":1,\"due\":2"),
                write.formatted(record, "\"title\":1,\"due\":2"),
                write.formatted(record, "\"due\":1") + "," + write.formatted(record, "\"due\":2"))) {
            var line = Bundles.utf8(start + writes + "]}");
            assertNull(plain.read(line, ChangeId.ofLine(line)), writes);
        }
        var good = Bundles.utf8(start + write.formatted(record, "\"due\":1,\"title\":2") + "]}");
        assertNotNull(plain.read(good, ChangeId.ofLine(good)));
    }

    @Test
    void names_are_found_again_however_many_there_are() {
        var names = new Names(ChangeCodec::isField);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertEquals("owner:n" + i, names.of("owner:n" + i));
                assertNull(names.of("Owner" + i));
            }
        }
        assertNull(names.of("größe"));
    }

    private static Draft draft(Random random, String text) {
        var seen = new ArrayList<ChangeId>();
        for (int i = random.nextInt(3); i > 0; i--) {
            seen.add(anyId(random));
        }
        var writes = new ArrayList<Write>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var fields = new TreeMap<String, Value>();
            fields.put("title", Value.of(text));
            for (int j = random.nextInt(4); j >= 0; j--) {
                fields.put(random.nextInt(9) == 0 ? "~" : "field" + random.nextInt(20), anyValue(random));
            }
            writes.add(new Write("kind-" + random.nextInt(9), new RecordId(Uuid7.text(3, random)), fields));
        }
        return new Draft(
                new SpaceId(Uuid7.text(1, new Random(random.nextInt(2)))),
                new ComputerId(Uuid7.text(2, new Random(random.nextInt(2)))),
                1 + random.nextInt(1000),
                random.nextLong(100_000_000_000_000L),
                random.nextBoolean() ? null : anyId(random),
                seen,
                null,
                null,
                writes);
    }

    private static ChangeId anyId(Random random) {
        return new ChangeId(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static Value anyValue(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.NOTHING;
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(random.nextInt(2000) - 1000L);
            case 3 -> Value.of(random.nextLong(100_000_000_000_000L));
            case 4 -> Value.of("");
            default -> Value.of("2026-0%d-14".formatted(random.nextInt(10)));
        };
    }
}
