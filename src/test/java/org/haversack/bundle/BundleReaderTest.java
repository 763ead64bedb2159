package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haversack.bundle.Refusal.Reason;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BundleReaderTest {
    @Test
    void what_was_written_is_read_back() throws Exception {
        var bundles = Bundles.of(4);
        var head = new BundleHead(
                bundles.head().id(),
                bundles.computer,
                "Ana \"Ruiz\" 😀",
                Optional.of(new org.haversack.merge.change.ComputerId(bundles.id())),
                Bundles.MADE,
                "Haversack 0.1",
                List.of(),
                List.of(bundles.space),
                List.of(ChangeCodec.read(bundles.lines.getLast()).id()),
                4,
                bundles.space,
                "LHH26",
                12,
                Optional.of(new RecordId(bundles.id())),
                Optional.of(new RecordId(bundles.id())),
                Bundles.ANA.identity().recipient(),
                Optional.of(new BundleHead.Enrolment.Answers(bundles.id(), "A".repeat(43))));
        var bytes = bundles.bytes(head, Bundles.ANA);
        var bundle = Bundles.verified(bytes);
        assertEquals(head, bundle.head());
        assertArrayEquals(Bundles.ANA.publicKey(), bundle.key());
        assertArrayEquals(Fingerprint.sha256().digest(bytes), bundle.fileSha256());
        assertEquals(bytes.length, bundle.size());
        for (int again = 0; again < 2; again++) {
            var lines = Bundles.changes(bundle).stream().map(ChangeLine::bytes).toList();
            assertEquals(
                    bundles.lines.stream().map(Bundles::text).toList(),
                    lines.stream().map(Bundles::text).toList());
        }
    }

    @Test
    void a_bundle_has_exactly_this_frame() {
        var bundles = Bundles.of(2);
        var lines = Bundles.text(bundles.bytes()).split("\n", -1);
        assertEquals(6, lines.length);
        assertTrue(lines[0].startsWith("{\"format\":\"haversack-bundle\",\"v\":1,\"head\":{\"id\":\""), lines[0]);
        assertTrue(lines[0].endsWith("\"code\":\"LHH26\",\"number\":11},\"changes\":["), lines[0]);
        assertEquals(Bundles.text(bundles.lines.getFirst()) + ",", lines[1]);
        assertEquals(Bundles.text(bundles.lines.getLast()), lines[2]);
        assertEquals("],", lines[3]);
        assertTrue(lines[4].matches(
                "\"seal\":\\{\"sha256\":\"[\\w-]{43}\",\"key\":\"[\\w-]{43}\",\"sig\":\"[\\w-]{86}\"}}"));
        assertEquals("", lines[5]);
    }

    @Test
    void the_same_bundle_has_the_same_bytes() {
        assertArrayEquals(Bundles.of(3).bytes(), Bundles.of(3).bytes());
    }

    @Test
    void the_seal_covers_every_byte_before_its_line() throws Exception {
        var bytes = Bundles.of(2).bytes();
        var before = Bundles.text(bytes).substring(0, Bundles.text(bytes).indexOf("\"seal\":"));
        assertArrayEquals(
                Fingerprint.sha256().digest(Bundles.utf8(before)),
                Bundles.verified(bytes).sealSha256());
    }

    @Test
    void the_signature_is_over_the_words_haversack_bundle_1_and_the_text_of_the_hash() {
        var text = Bundles.text(Bundles.of(2).bytes());
        var parts = text.substring(text.indexOf("\"seal\":")).split("\"");
        var message = Bundles.utf8("haversack-bundle 1\n" + parts[5]);
        var signature = Base64.getUrlDecoder().decode(parts[13]);
        assertTrue(SigningKeys.verify(Bundles.ANA.publicKey(), message, signature));
        assertEquals(Framing.base64(Bundles.ANA.publicKey()), parts[9]);
    }

    @Test
    void a_wrong_frame_is_refused_even_behind_a_good_seal() throws IOException {
        var text = Bundles.text(Bundles.of(2).bytes());
        var body = text.substring(0, text.indexOf("\"seal\":"));
        Bundles.verified(Bundles.closed(Bundles.utf8(body), Bundles.ANA));
        for (var wrong : List.of(
                body.replace("}\n],", "},\n],"),
                body.replace("},\n{", "}\n{"),
                body.replace("\n{\"s\"", "\n {\"s\""),
                body.replace("\n{\"s\"", "\n[{\"s\""),
                body.replace("],\n", "] ,\n"),
                body.replace("],\n", "]\n"),
                body.replace("],\n", "],\n],\n"),
                body.replace("},\n{", "},\n\n{"),
                body.replace("},\n{", "},{"),
                body.replace("\"changes\":[", "\"changes\" :["),
                body.replace("\"head\":{", "\"head\": {"))) {
            assertFalse(wrong.equals(body));
            var reading = Bundles.read(Bundles.closed(Bundles.utf8(wrong), Bundles.ANA));
            if (reading instanceof Reading.Verified(var bundle)) {
                assertThrows(BadBundle.class, () -> Bundles.changes(bundle), wrong);
                assertTrue(wrong.contains("},{\"s\""), wrong);
            }
        }
    }

    @Test
    void a_bundle_without_changes_is_a_valid_document_and_is_read() throws Exception {
        var bytes = Bundles.of(0).bytes();
        assertEquals(0, JsonMapper.shared().readTree(bytes).path("changes").size());
        assertTrue(Bundles.text(bytes).contains("\"changes\":[\n],\n\"seal\""));
        assertEquals(List.of(), Bundles.changes(Bundles.verified(bytes)));
    }

    @Test
    void a_file_cut_at_any_byte_is_refused_as_incomplete_or_not_ours() throws IOException {
        for (int changes = 0; changes < 3; changes++) {
            var bytes = Bundles.of(changes).bytes();
            for (int length = 0; length < bytes.length; length++) {
                var reason = Bundles.refused(Arrays.copyOf(bytes, length)).reason();
                var expected = length < Framing.MARK.length() ? Reason.NOT_A_BUNDLE : Reason.INCOMPLETE;
                assertEquals(expected, reason, "cut to " + length + " of " + bytes.length);
            }
        }
    }

    @Test
    void a_file_with_carriage_returns_cut_at_any_byte_is_refused() throws IOException {
        var bytes = Bundles.utf8(Bundles.text(Bundles.of(1).bytes()).replace("\n", "\r\n"));
        for (int length = Framing.MARK.length(); length < bytes.length; length++) {
            assertEquals(
                    Reason.INCOMPLETE,
                    Bundles.refused(Arrays.copyOf(bytes, length)).reason(),
                    "cut to " + length);
        }
    }

    @Test
    void a_file_with_any_bit_flipped_is_refused() throws IOException {
        var bytes = Bundles.of(2).bytes();
        int seal = Bundles.text(bytes).indexOf("\"seal\":");
        var file = Bundles.file(bytes);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);
            var reading = BundleReader.open(file);
            var reason = assertInstanceOf(Reading.Refused.class, reading, "bit " + bit)
                    .refusal()
                    .reason();
            reasons.merge(reason, 1, Integer::sum);
            if (reason == Reason.WRONG_SIGNATURE) {
                assertTrue(bit / 8 > seal, "bit " + bit);
            }
        }
        assertEquals(
                Set.of(Reason.NOT_A_BUNDLE, Reason.DAMAGED, Reason.INCOMPLETE, Reason.WRONG_SIGNATURE),
                reasons.keySet());
        assertTrue(reasons.get(Reason.INCOMPLETE) <= 16, reasons.toString());
    }

    @Test
    void carriage_returns_and_a_byte_order_mark_of_a_mailer_change_nothing() throws Exception {
        var bytes = Bundles.of(3).bytes();
        var original = Bundles.verified(bytes);
        var crlf = Bundles.text(bytes).replace("\n", "\r\n");
        var text = Bundles.text(bytes);
        var late = text.substring(0, text.length() - 1) + "\r\n";
        var early = text.replaceFirst("\n", "\r\n");
        for (var mailed : List.of(crlf, "\ufeff" + crlf, "\ufeff" + text, late, early)) {
            var bundle = Bundles.verified(Bundles.utf8(mailed));
            assertArrayEquals(original.sealSha256(), bundle.sealSha256());
            assertEquals(original.head(), bundle.head());
            assertEquals(
                    Bundles.changes(original).stream().map(ChangeLine::id).toList(),
                    Bundles.changes(bundle).stream().map(ChangeLine::id).toList());
            assertArrayEquals(Fingerprint.sha256().digest(Bundles.utf8(mailed)), bundle.fileSha256());
        }
    }

    @Test
    void any_other_white_space_added_is_refused() throws IOException {
        var text = Bundles.text(Bundles.of(2).bytes());
        for (var space : List.of(" ", "\t", "\n", "\r", "\ufeff")) {
            for (int at = 0; at <= text.length(); at++) {
                if (Character.isLowSurrogate(at < text.length() ? text.charAt(at) : 'x')
                        || (space.equals("\r") && at < text.length() && text.charAt(at) == '\n')
                        || (space.equals("\ufeff") && at == 0)) {
                    continue;
                }
                var edited = Bundles.utf8(text.substring(0, at) + space + text.substring(at));
                assertInstanceOf(Reading.Refused.class, Bundles.read(edited), "at " + at);
            }
        }
        Bundles.refused(Bundles.utf8(text.replace("\n", "\r\r\n")));
        Bundles.refused(Bundles.utf8(text.replace("\n", "\r")));
        Bundles.refused(Bundles.utf8("\ufeff\ufeff" + text));
    }

    @Test
    void files_of_other_kinds_are_not_ours() throws IOException {
        for (var other : List.of(
                "",
                "{",
                "{}",
                "[]",
                "hello",
                "PK\u0003\u0004",
                "{\"format\":\"other\"}",
                " " + Framing.START,
                "null",
                "<html>",
                "\ufeff",
                "{ \"format\":\"haversack-bundle\",\"v\":1}")) {
            assertEquals(
                    "This is not a practice file.",
                    Bundles.refused(Bundles.utf8(other)).sentence());
        }
        var utf16 = Bundles.text(Bundles.of(1).bytes()).getBytes(StandardCharsets.UTF_16);
        assertEquals(Reason.NOT_A_BUNDLE, Bundles.refused(utf16).reason());
    }

    @Test
    void a_folder_is_not_ours_and_a_missing_file_is_an_io_exception(@TempDir Path folder) throws IOException {
        var refused = assertInstanceOf(Reading.Refused.class, BundleReader.open(folder));
        assertEquals(Reason.NOT_A_BUNDLE, refused.refusal().reason());
        assertThrows(NoSuchFileException.class, () -> BundleReader.open(folder.resolve("none")));
    }

    @Test
    void a_sealed_file_goes_to_the_seal_and_is_refused_without_one() throws IOException {
        var file = Bundles.file(Bundles.utf8("age-encryption.org/v1\n-> X25519 …\n"));
        var refused = assertInstanceOf(Reading.Refused.class, BundleReader.open(file));
        assertEquals(Reason.SEALED, refused.refusal().reason());
        var plain = Bundles.file(Bundles.of(1).bytes());
        var opened = BundleReader.open(file, closed -> BundleReader.open(plain));
        assertInstanceOf(Reading.Verified.class, opened);
    }

    @Test
    void a_file_edited_and_hashed_again_is_refused_in_the_senders_name() throws IOException {
        var text = Bundles.text(Bundles.of(2).bytes());
        var body = text.substring(0, text.indexOf("\"seal\":")).replace("Call", "Fall");
        var hash = Framing.base64(Fingerprint.sha256().digest(Bundles.utf8(body)));
        var seal = text.substring(text.indexOf("\"seal\":")).replaceFirst("(\"sha256\":\")[^\"]*", "$1" + hash);
        var refusal = Bundles.refused(Bundles.utf8(body + seal));
        assertEquals(Reason.WRONG_SIGNATURE, refusal.reason());
        assertEquals("Changed by someone other than Ana Ruiz.", refusal.sentence());
    }

    @Test
    void the_signature_of_another_key_or_of_another_file_is_refused() throws IOException {
        var mine = Bundles.text(Bundles.of(2).bytes());
        var theirs = Bundles.text(Bundles.of(2).bytes(Bundles.of(2).head(), Bundles.MALLORY));
        var other = Bundles.text(Bundles.of(1).bytes());
        assertEquals(Reason.WRONG_SIGNATURE, refusedWith(mine, theirs, "sig"));
        assertEquals(Reason.WRONG_SIGNATURE, refusedWith(mine, theirs, "key"));
        assertEquals(Reason.WRONG_SIGNATURE, refusedWith(mine, other, "sig"));
        assertEquals(Reason.DAMAGED, refusedWith(mine, other, "sha256"));
        var wholeSeal = mine.substring(0, mine.indexOf("\"seal\":")) + other.substring(other.indexOf("\"seal\":"));
        assertEquals(Reason.DAMAGED, Bundles.refused(Bundles.utf8(wholeSeal)).reason());
    }

    @Test
    void a_file_wholly_signed_by_another_key_is_verified_as_theirs() throws IOException {
        var bundles = Bundles.of(2);
        var bundle = Bundles.verified(bundles.bytes(bundles.head(), Bundles.MALLORY));
        assertArrayEquals(Bundles.MALLORY.publicKey(), bundle.key());
    }

    @Test
    void another_form_of_the_same_signature_is_refused() throws IOException {
        var text = Bundles.text(Bundles.of(1).bytes());
        int last = text.length() - 5;
        int refused = 0;
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            if (c != text.charAt(last)) {
                Bundles.refused(Bundles.utf8(text.substring(0, last) + c + text.substring(last + 1)));
                refused++;
            }
        }
        assertEquals(63, refused);
    }

    @Test
    void the_parser_sees_no_change_of_a_file_with_a_wrong_seal() throws IOException {
        var bundles = Bundles.of(1);
        var bad = Bundles.text(bundles.with(Bundles.utf8("{\"x\":1.5}")));
        assertEquals(
                Reason.DAMAGED,
                Bundles.refused(Bundles.utf8(bad.replace("1.5", "1.6"))).reason());
    }

    @Test
    void a_bad_line_behind_a_good_seal_is_named_by_its_number() throws Exception {
        var bundles = Bundles.of(10);
        var bytes = Bundles.sealed(
                Bundles.utf8(Framing.headLine(withCount(bundles, 11))),
                concat(
                        bundles.lines,
                        Bundles.text(bundles.lines.getLast()).replace("\"minutes\":10", "\"minutes\":1.5")),
                Bundles.ANA);
        var bundle = Bundles.verified(bytes);
        try (var changes = bundle.changes()) {
            for (int i = 0; i < 10; i++) {
                changes.next();
                assertEquals(i + 2, changes.line());
            }
            var refusal = assertThrows(BadBundle.class, changes::next).refusal();
            assertEquals(Reason.INVALID, refusal.reason());
            assertEquals(12, refusal.line().orElseThrow());
            assertEquals("Line 12 is not valid: /w/0/f/minutes is a decimal number.", refusal.sentence());
        }
    }

    @Test
    void a_head_that_counts_wrong_is_refused() throws IOException {
        for (int count : new int[] {0, 2, 4}) {
            var bundles = Bundles.of(3);
            var line = Bundles.utf8(Framing.headLine(withCount(bundles, count)));
            var refusal = Bundles.refused(Bundles.sealed(line, bundles.lines, Bundles.ANA));
            assertEquals(
                    "Line 1 is not valid: /head/count is %d, but 3 changes follow.".formatted(count),
                    refusal.sentence());
        }
    }

    @Test
    void a_bundle_that_needs_what_is_not_known_or_has_another_version_is_newer() throws IOException {
        var bundles = Bundles.of(1);
        var head = Framing.headLine(bundles.head());
        for (var newer :
                List.of(head.replace("\"needs\":[]", "\"needs\":[\"blobs\"]"), head.replace("\"v\":1,", "\"v\":2,"))) {
            var refusal = Bundles.refused(Bundles.sealed(Bundles.utf8(newer), bundles.lines, Bundles.ANA));
            assertEquals("Made by a newer version. Update, then import it again.", refusal.sentence());
        }
        var otherFrame = Bundles.utf8("{\"format\":\"haversack-bundle\",\"v\":2,\"else\":1}\n");
        assertEquals(Reason.NEWER_VERSION, Bundles.refused(otherFrame).reason());
    }

    @Test
    void unknown_keys_of_a_head_are_passed_over_and_bad_ones_refused() throws IOException {
        var bundles = Bundles.of(1);
        var head = Framing.headLine(bundles.head());
        var more = head.replace("\"number\":11", "\"number\":11,\"later\":{\"x\":[1,{}]}");
        var bytes = Bundles.sealed(Bundles.utf8(more), bundles.lines, Bundles.ANA);
        assertEquals(bundles.head(), Bundles.verified(bytes).head());
        for (var bad : Map.of(
                        "\"number\":11", "\"number\":1.5",
                        "\"made\":1", "\"made\":-1",
                        "\"fromName\":\"Ana Ruiz\"", "\"fromName\":\"\\ud800\"",
                        "\"code\":\"LHH26\"", "\"code\":\"LHH26\",\"code\":\"LHH26\"",
                        "\"programme\"", "\"program\"",
                        "\"to\":null", "\"to\":\"\"",
                        "\"needs\":[]", "\"needs\":[\"A\"]",
                        "\"have\":[\"", "\"have\":[1,\"",
                        "},\"changes\":[", "},\"more\":{},\"changes\":[")
                .entrySet()) {
            assertTrue(head.contains(bad.getKey()), bad.getKey());
            var line = Bundles.utf8(head.replace(bad.getKey(), bad.getValue()));
            var refusal = Bundles.refused(Bundles.sealed(line, bundles.lines, Bundles.ANA));
            assertEquals(Reason.INVALID, refusal.reason(), bad.getValue());
            assertEquals(1, refusal.line().orElseThrow());
        }
    }

    @Test
    void a_file_that_changes_after_it_was_verified_is_noticed() throws Exception {
        var bundles = Bundles.of(3);
        var file = Bundles.file(bundles.bytes());
        var bundle = assertInstanceOf(Reading.Verified.class, BundleReader.open(file))
                .bundle();
        Files.writeString(file, Files.readString(file).replace("Call", "Fall"));
        var wrong = assertThrows(BadBundle.class, () -> Bundles.changes(bundle));
        assertEquals(Reason.DAMAGED, wrong.refusal().reason());
        Files.write(file, Arrays.copyOf(bundles.bytes(), 900));
        assertThrows(BadBundle.class, () -> Bundles.changes(bundle));
    }

    @Test
    void after_the_last_change_there_is_none_ever_again() throws Exception {
        try (var changes = Bundles.verified(Bundles.of(1).bytes()).changes()) {
            changes.next();
            assertNull(changes.next());
            assertNull(changes.next());
        }
    }

    @Test
    void files_over_the_limits_are_refused_without_being_read_whole(@TempDir Path folder) throws IOException {
        var file = folder.resolve("huge");
        sparse(file, Framing.START, 10L << 30);
        assertEquals(Reason.TOO_LARGE, refused(file).reason());
        sparse(file, "ZIP", 10L << 30);
        assertEquals(Reason.NOT_A_BUNDLE, refused(file).reason());
        sparse(file, Framing.START, 300L << 20);
        assertEquals(
                "This file is too large to read: line 1 is longer than it may be.",
                refused(file).sentence());
        sparse(file, Framing.headLine(Bundles.of(1).head()) + "\n{\"", 300L << 20);
        assertEquals(
                "This file is too large to read: line 2 is longer than it may be.",
                refused(file).sentence());
    }

    @Test
    void a_line_of_exactly_a_megabyte_is_read_and_one_more_byte_refused() throws Exception {
        var bundles = Bundles.of(0);
        var rest = Bundles.text(bundles.change(1, null).bytes()).substring(1);
        var unknown = new StringBuilder("{");
        for (int i = 0; i < 10; i++) {
            unknown.append("\"x")
                    .append(i)
                    .append("\":\"")
                    .append("y".repeat(100_000))
                    .append("\",");
        }
        int left = ChangeCodec.LONGEST_LINE - unknown.length() - rest.length() - "\"z\":\"\",".length() - 1;
        for (int more : new int[] {0, 1, 2}) {
            var line = unknown + "\"z\":\"" + "z".repeat(left + more) + "\"," + rest;
            bundles.lines.clear();
            bundles.lines.add(Bundles.utf8(line));
            int over = bundles.lines.getFirst().length - ChangeCodec.LONGEST_LINE;
            var reading = Bundles.read(
                    Bundles.sealed(Bundles.utf8(Framing.headLine(bundles.head())), bundles.lines, Bundles.ANA));
            if (over <= 0) {
                Bundles.changes(
                        assertInstanceOf(Reading.Verified.class, reading).bundle());
            } else if (reading instanceof Reading.Verified(var bundle)) {
                assertEquals(1, over);
                assertThrows(BadBundle.class, () -> Bundles.changes(bundle));
            } else {
                assertEquals(
                        Reason.TOO_LARGE,
                        assertInstanceOf(Reading.Refused.class, reading)
                                .refusal()
                                .reason());
            }
        }
    }

    @Test
    void a_writer_keeps_to_what_the_head_promised() throws IOException {
        var bundles = Bundles.of(1);
        var few = new BundleWriter(new ByteArrayOutputStream(), bundles.head(), Bundles.ANA);
        assertThrows(IllegalStateException.class, few::finish);
        few.change(bundles.lines.getFirst());
        assertThrows(IllegalStateException.class, () -> few.change(bundles.lines.getFirst()));
        assertThrows(IllegalArgumentException.class, () -> few.change(Bundles.utf8("[]")));
        few.finish();
        assertThrows(IllegalStateException.class, few::finish);
    }

    private static Reason refusedWith(String mine, String theirs, String part) throws IOException {
        var pattern = "\"" + part + "\":\"([A-Za-z0-9_-]*)\"";
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(theirs.substring(theirs.indexOf("\"seal\"")));
        assertTrue(matcher.find());
        int seal = mine.indexOf("\"seal\"");
        return Bundles.refused(Bundles.utf8(
                        mine.substring(0, seal) + mine.substring(seal).replaceFirst(pattern, matcher.group())))
                .reason();
    }

    private static BundleHead withCount(Bundles bundles, int count) {
        return BundleHead.from(bundles.computer, bundles.space, bundles.head().id())
                .count(count)
                .build();
    }

    private static List<byte[]> concat(List<byte[]> lines, String last) {
        var all = new java.util.ArrayList<>(lines);
        all.add(Bundles.utf8(last));
        return all;
    }

    private static Refusal refused(Path file) throws IOException {
        return assertInstanceOf(Reading.Refused.class, BundleReader.open(file)).refusal();
    }

    private static void sparse(Path file, String beginning, long size) throws IOException {
        Files.writeString(file, beginning);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
    }
}
