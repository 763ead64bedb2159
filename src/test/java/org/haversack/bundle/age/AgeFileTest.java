package org.haversack.bundle.age;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.haversack.bundle.age.AgeTrouble.Why;
import org.junit.jupiter.api.Test;

class AgeFileTest {
    private static final AgeIdentity ANA = AgeIdentity.generate();
    private static final AgeIdentity METTE = AgeIdentity.generate();
    private static final AgeIdentity BEN = AgeIdentity.generate();
    private static final String WORDS = "walnut-canoe-ribbon-garlic-lemon-zebra";

    private static byte[] sealed(byte[] plain, AgeIdentity... recipients) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var inside = AgeFile.closeFor(
                Arrays.stream(recipients).map(AgeIdentity::recipient).toList(), out)) {
            inside.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] closed(byte[] plain, int work) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var inside = AgeFile.closeWith(WORDS, work, out)) {
            inside.write(plain);
        }
        return out.toByteArray();
    }

    private static AgeKey key(AgeIdentity... identities) {
        return new AgeKey.Identities(List.of(identities));
    }

    private static byte[] opened(byte[] file, AgeKey key) throws IOException, AgeTrouble {
        var out = new ByteArrayOutputStream();
        AgeFile.open(new ByteArrayInputStream(file), key, Long.MAX_VALUE, out);
        return out.toByteArray();
    }

    private static Why refused(byte[] file, AgeKey key) {
        return assertThrows(AgeTrouble.class, () -> opened(file, key)).why();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void every_recipient_opens_it_and_nobody_else() throws Exception {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 200_000}) {
            var plain = random(size);
            var file = sealed(plain, ANA, METTE);
            assertArrayEquals(plain, opened(file, key(ANA)));
            assertArrayEquals(plain, opened(file, key(BEN, METTE)));
            assertEquals(Why.OTHER_KEY, refused(file, key(BEN)));
            assertEquals(Why.OTHER_KEY, refused(file, key()));
            assertEquals(Why.NOT_WITH_WORDS, refused(file, new AgeKey.Words(WORDS)));
        }
    }

    @Test
    void words_open_it_and_other_words_do_not() throws Exception {
        var plain = random(100_000);
        var file = closed(plain, 10);
        assertArrayEquals(plain, opened(file, new AgeKey.Words(WORDS)));
        assertEquals(Why.WRONG_WORDS, refused(file, new AgeKey.Words(WORDS + " ")));
        assertEquals(Why.WITH_WORDS, refused(file, key(ANA)));
    }

    @Test
    void any_changed_byte_is_damage_and_never_another_key() throws Exception {
        var plain = random(300);
        var file = sealed(plain, ANA, METTE);
        for (int at = 0; at < file.length; at++) {
            for (int bit : new int[] {1, 32, 128}) {
                var changed = file.clone();
                changed[at] ^= (byte) bit;
                assertEquals(Why.DAMAGED, refused(changed, key(ANA)), "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void any_changed_byte_of_a_file_closed_with_words_is_refused() throws Exception {
        var file = closed(random(50), 10);
        var text = new String(file, StandardCharsets.ISO_8859_1);
        // A changed work factor may ask for up to 256 MiB each: left to the test of the work factor.
        int factor = text.indexOf(" 10\n");
        for (int at = 0; at < file.length; at++) {
            if (at < factor || at > factor + 3) {
                var changed = file.clone();
                changed[at] ^= 1;
                assertThrows(AgeTrouble.class, () -> opened(changed, new AgeKey.Words(WORDS)), "byte " + at);
            }
        }
    }

    @Test
    void a_file_cut_anywhere_is_damaged() throws Exception {
        var file = sealed(random(140_000), ANA);
        for (int length = 0; length < 400; length++) {
            assertEquals(Why.DAMAGED, refused(Arrays.copyOf(file, length), key(ANA)), "cut at " + length);
        }
        int payload = file.length - 140_000 - 3 * 16 - 16;
        for (int chunk = 0; chunk < 3; chunk++) {
            for (int within : new int[] {0, 1, 15, 16, 17, 4_000, 65_551}) {
                int length = payload + 16 + chunk * 65_552 + within;
                if (length < file.length) {
                    assertEquals(
                            Why.DAMAGED,
                            refused(Arrays.copyOf(file, length), key(ANA)),
                            "chunk " + chunk + " cut at " + within);
                }
            }
        }
        assertEquals(Why.DAMAGED, refused(Arrays.copyOf(file, file.length + 1), key(ANA)));
    }

    @Test
    void what_is_inside_is_counted() throws Exception {
        var file = sealed(random(70_000), ANA);
        var trouble = assertThrows(
                AgeTrouble.class,
                () -> AgeFile.open(new ByteArrayInputStream(file), key(ANA), 69_999, OutputStream.nullOutputStream()));
        assertEquals(Why.TOO_LARGE, trouble.why());
    }

    @Test
    void a_disk_that_fails_is_no_damage() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(IOException.class, () -> AgeFile.open(broken, key(ANA), 1, OutputStream.nullOutputStream()));
    }

    @Test
    void work_factors_out_of_range_are_refused_before_anything_is_allocated() throws Exception {
        for (int work = 19; work <= 63; work++) {
            var file = new Forge()
                    .line("-> scrypt " + Forge.base64(new byte[16]) + " " + work)
                    .line(Forge.base64(new byte[32]))
                    .line("--- " + Forge.base64(new byte[32]))
                    .bytes();
            assertEquals(Why.WORK_FACTOR, refused(file, new AgeKey.Words(WORDS)), "logN " + work);
        }
        for (int work = 1; work < 10; work++) {
            var weak = new Forge()
                    .words(WORDS, work)
                    .mac()
                    .chunks(List.of(random(3)))
                    .bytes();
            assertEquals(Why.WORK_FACTOR, refused(weak, new AgeKey.Words(WORDS)), "logN " + work);
        }
        for (int work : new int[] {10, 14}) {
            var good = new Forge()
                    .words(WORDS, work)
                    .mac()
                    .chunks(List.of(random(3)))
                    .bytes();
            assertArrayEquals(random(3), opened(good, new AgeKey.Words(WORDS)));
        }
    }

    @Test
    void what_the_age_tool_wrote_is_opened() throws Exception {
        var key = new String(resource("key.txt"), StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.startsWith("AGE-SECRET-KEY-1"))
                .findFirst()
                .flatMap(AgeIdentity::parse)
                .orElseThrow();
        var text = "What age wrote.\n".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(text, opened(resource("keys.age"), key(key)));
        assertArrayEquals(text, opened(resource("words.age"), new AgeKey.Words(WORDS)));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(AgeFileTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void keys_are_texts_that_are_checked() {
        assertEquals(
                ANA.recipient(), AgeIdentity.parse(ANA.secret()).orElseThrow().recipient());
        assertTrue(AgeIdentity.isRecipient(ANA.recipient()));
        assertFalse(AgeIdentity.isRecipient(ANA.secret()));
        for (var no : List.of(
                "", "age1", "age1qqqq", ANA.recipient() + "q", ANA.recipient().toUpperCase(), "x")) {
            assertFalse(AgeIdentity.isRecipient(no), no);
            assertTrue(AgeIdentity.parse(no).isEmpty(), no);
        }
        var secret = ANA.secret();
        var other = secret.charAt(30) == 'Q' ? 'P' : 'Q';
        assertTrue(AgeIdentity.parse(secret.substring(0, 30) + other + secret.substring(31))
                .isEmpty());
        assertFalse(ANA.toString().contains(secret.substring(20)));
        assertFalse(new AgeKey.Words(WORDS).toString().contains("walnut"));
    }
}
