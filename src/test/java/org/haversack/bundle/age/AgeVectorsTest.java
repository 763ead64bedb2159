package org.haversack.bundle.age;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.util.Arrays;
import org.haversack.bundle.age.AgeTrouble.Why;
import org.junit.jupiter.api.Test;

/// The cases of the test vectors of age (C2SP, CCTV `age`) that concern keys, words, headers and streams,
/// made anew from their descriptions: what must open does, what must not is refused with a word.
class AgeVectorsTest {
    private static final String WORDS = "password";
    private static final byte[] TEXT = "age".getBytes(StandardCharsets.US_ASCII);

    private final Forge.Pair pair = pair();
    private final AgeKey keys = new AgeKey.Identities(List.of(identity(pair)));
    private final AgeKey words = new AgeKey.Words(WORDS);
    private final Map<String, String> wrong = new TreeMap<>();

    private static Forge.Pair pair() {
        try {
            return Forge.pair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static AgeIdentity identity(Forge.Pair pair) {
        var text = Bech32.getEncoder().encode("age-secret-key-", pair.secret()).toString();
        return AgeIdentity.parse(text.toUpperCase(java.util.Locale.ROOT)).orElseThrow();
    }

    private void opens(String name, Forge file, AgeKey key) throws GeneralSecurityException {
        expect(name, file.mac().chunks(List.of(TEXT)).bytes(), key, "opens");
    }

    private void refused(String name, Forge file, AgeKey key, Why why) throws GeneralSecurityException {
        expect(name, file.mac().chunks(List.of(TEXT)).bytes(), key, why.name());
    }

    private void expect(String name, byte[] file, AgeKey key, String expected) {
        String came;
        try {
            var out = new ByteArrayOutputStream();
            AgeFile.open(new ByteArrayInputStream(file), key, 1 << 24, out);
            came = "opens";
        } catch (AgeTrouble trouble) {
            came = trouble.why().name();
        } catch (IOException | RuntimeException unexpected) {
            came = unexpected.toString();
        }
        if (!came.equals(expected)) {
            wrong.put(name, came + " and not " + expected);
        }
    }

    private Forge known() throws GeneralSecurityException {
        return new Forge().keys(pair.open());
    }

    @Test
    void stanzas_of_keys() throws Exception {
        opens("x25519", known(), keys);
        opens("x25519_multiple_recipients", known().keys(pair().open()), keys);
        opens("x25519_grease", known().line("-> grease one two").line(""), keys);
        opens("stanza_empty_body", known().line("-> empty").line(""), keys);
        opens(
                "stanza_multiple_full_lines",
                known().line("-> long")
                        .line("A".repeat(64))
                        .line("A".repeat(64))
                        .line(""),
                keys);
        refused("x25519_no_match", new Forge().keys(pair().open()), keys, Why.OTHER_KEY);
        var stanza = new Forge().stanza(pair.open());
        refused(
                "x25519_extra_argument",
                new Forge().line("-> X25519 " + stanza.getFirst() + " 1").line(stanza.getLast()),
                keys,
                Why.OTHER_KEY);
        refused(
                "x25519_lowercase",
                new Forge().line("-> x25519 " + stanza.getFirst()).line(stanza.getLast()),
                keys,
                Why.OTHER_KEY);
        refused(
                "x25519_low_order",
                new Forge().line("-> X25519 " + Forge.base64(new byte[32])).line(stanza.getLast()),
                keys,
                Why.OTHER_KEY);
        refused(
                "x25519_short_share",
                new Forge().line("-> X25519 " + Forge.base64(new byte[31])).line(stanza.getLast()),
                keys,
                Why.OTHER_KEY);
        var longKey = new Forge();
        longKey.fileKey = Arrays.concatenate(Forge.FILE_KEY, Forge.FILE_KEY);
        refused("x25519_long_file_key", longKey.keys(pair.open()), keys, Why.DAMAGED);
        assertEquals(Map.of(), wrong);
    }

    @Test
    void stanzas_of_words() throws Exception {
        var salt = new byte[16];
        var wrapped = Forge.base64(new Forge().wrapped(WORDS, salt, 10));
        var start = "-> scrypt " + Forge.base64(salt);
        opens("scrypt", new Forge().words(WORDS, 10), words);
        opens("scrypt again", new Forge().line(start + " 10").line(wrapped), words);
        refused("scrypt_no_match", new Forge().words("other", 10), words, Why.WRONG_WORDS);
        refused("scrypt_and_x25519", new Forge().words(WORDS, 10).keys(pair.open()), words, Why.DAMAGED);
        refused("scrypt_and_x25519, by key", new Forge().words(WORDS, 10).keys(pair.open()), keys, Why.DAMAGED);
        refused("scrypt_double", new Forge().words(WORDS, 10).words(WORDS, 10), words, Why.DAMAGED);
        refused("scrypt_extra_argument", new Forge().line(start + " 10 10").line(wrapped), words, Why.DAMAGED);
        refused(
                "scrypt_uppercase",
                new Forge().line("-> SCRYPT " + Forge.base64(salt) + " 10").line(wrapped),
                words,
                Why.NOT_WITH_WORDS);
        refused("scrypt_salt_missing", new Forge().line("-> scrypt 10").line(wrapped), words, Why.DAMAGED);
        for (var size : List.of(15, 17)) {
            refused(
                    "scrypt_salt_" + size,
                    new Forge()
                            .line("-> scrypt " + Forge.base64(new byte[size]) + " 10")
                            .line(wrapped),
                    words,
                    Why.DAMAGED);
        }
        refused(
                "scrypt_not_canonical_salt",
                new Forge().line("-> scrypt AAAAAAAAAAAAAAAAAAAAAB 10").line(wrapped),
                words,
                Why.DAMAGED);
        for (var factor : List.of("0xa", "aaa10", "+10", "010", "012", "-10", "", "0", "1e1", "10 ")) {
            refused(
                    "scrypt_work_factor " + factor,
                    new Forge().line(start + " " + factor).line(wrapped),
                    words,
                    Why.DAMAGED);
        }
        for (var factor : List.of("23", "18446744073709551615", "9999999999999999999999", "9")) {
            refused(
                    "scrypt_work_factor " + factor,
                    new Forge().line(start + " " + factor).line(wrapped),
                    words,
                    Why.WORK_FACTOR);
        }
        refused("scrypt_work_factor_wrong", new Forge().line(start + " 11").line(wrapped), words, Why.WRONG_WORDS);
        var longKey = new Forge();
        longKey.fileKey = Arrays.concatenate(Forge.FILE_KEY, Forge.FILE_KEY);
        refused("scrypt_long_file_key", longKey.words(WORDS, 10), words, Why.DAMAGED);
        assertEquals(Map.of(), wrong);
    }

    @Test
    void headers() throws Exception {
        var chunk = List.of(TEXT);
        expect(
                "version_unsupported",
                Forge.version("age-encryption.org/v1234")
                        .keys(pair.open())
                        .mac()
                        .chunks(chunk)
                        .bytes(),
                keys,
                "DAMAGED");
        expect(
                "header_crlf",
                new String(known().mac().chunks(chunk).bytes(), StandardCharsets.ISO_8859_1)
                        .replace("v1\n", "v1\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1),
                keys,
                "DAMAGED");
        expect("hmac_missing", known().raw("---\n").chunks(chunk).bytes(), keys, "DAMAGED");
        expect(
                "hmac_bad",
                known().line("--- " + Forge.base64(new byte[32])).chunks(chunk).bytes(),
                keys,
                "DAMAGED");
        expect("hmac_no_space", known().mac("---", "\n").chunks(chunk).bytes(), keys, "DAMAGED");
        expect("hmac_extra_space", known().mac("---  ", "\n").chunks(chunk).bytes(), keys, "DAMAGED");
        expect("hmac_trailing_space", known().mac("--- ", " \n").chunks(chunk).bytes(), keys, "DAMAGED");
        expect("hmac_garbage", known().mac("--- ", "AAA\n").chunks(chunk).bytes(), keys, "DAMAGED");
        refused("stanza_missing_body", known().line("-> empty"), keys, Why.DAMAGED);
        refused("stanza_missing_final_line", known().line("-> full").line("A".repeat(64)), keys, Why.DAMAGED);
        refused("stanza_long_line", known().line("-> long").line("A".repeat(68)).line(""), keys, Why.DAMAGED);
        refused("stanza_base64_padding", known().line("-> padded").line("AAA="), keys, Why.DAMAGED);
        refused("stanza_not_canonical", known().line("-> loose").line("AAB"), keys, Why.DAMAGED);
        refused("stanza_empty_argument", known().line("-> two  spaces").line(""), keys, Why.DAMAGED);
        refused("stanza_bad_start", known().line("- > grease").line(""), keys, Why.DAMAGED);
        refused("stanza_no_arguments", known().line("->").line(""), keys, Why.DAMAGED);
        refused("stanza_spurious_cr", known().raw("-> grease\r\n").line(""), keys, Why.DAMAGED);
        refused("stanza_invalid_character", known().line("-> gr\u00e4se").line(""), keys, Why.DAMAGED);
        assertEquals(Map.of(), wrong);
    }

    @Test
    void streams() throws Exception {
        var full = new byte[Forge.CHUNK];
        expect("stream_no_chunks", known().mac().sealedChunks(List.of()).bytes(), keys, "DAMAGED");
        expect("stream_no_nonce", known().mac().bytes(), keys, "DAMAGED");
        expect(
                "stream_empty_payload",
                known().mac().chunks(List.of(new byte[0])).bytes(),
                keys,
                "opens");
        expect("stream_two_chunks", known().mac().chunks(List.of(full, TEXT)).bytes(), keys, "opens");
        expect("stream_last_chunk_full", known().mac().chunks(List.of(full)).bytes(), keys, "opens");
        expect(
                "stream_last_chunk_empty",
                known().mac().chunks(List.of(full, new byte[0])).bytes(),
                keys,
                "DAMAGED");
        expect(
                "stream_trailing_garbage",
                known().mac().chunks(List.of(TEXT)).tail("more").bytes(),
                keys,
                "DAMAGED");
        var forge = known().mac();
        var one = forge.chunk(0, false, full);
        var two = forge.chunk(1, false, full);
        var end = forge.chunk(2, true, TEXT);
        expect(
                "three chunks",
                known().mac().sealedChunks(List.of(one, two, end)).bytes(),
                keys,
                "opens");
        expect(
                "swapped chunks",
                known().mac().sealedChunks(List.of(two, one, end)).bytes(),
                keys,
                "DAMAGED");
        expect("a chunk left out", known().mac().sealedChunks(List.of(one, end)).bytes(), keys, "DAMAGED");
        expect(
                "a chunk twice",
                known().mac().sealedChunks(List.of(one, one, two, end)).bytes(),
                keys,
                "DAMAGED");
        expect("stream_no_final", known().mac().sealedChunks(List.of(one, two)).bytes(), keys, "DAMAGED");
        expect(
                "stream_two_final_chunks",
                known().mac()
                        .sealedChunks(List.of(forge.chunk(0, true, full), forge.chunk(1, true, TEXT)))
                        .bytes(),
                keys,
                "DAMAGED");
        expect(
                "stream_short_chunk",
                known().mac()
                        .sealedChunks(List.of(forge.chunk(0, false, TEXT), forge.chunk(1, true, TEXT)))
                        .bytes(),
                keys,
                "DAMAGED");
        expect(
                "stream_bad_tag",
                known().mac()
                        .sealedChunks(List.of(flipped(forge.chunk(0, true, TEXT))))
                        .bytes(),
                keys,
                "DAMAGED");
        assertEquals(Map.of(), wrong);
    }

    private static byte[] flipped(byte[] chunk) {
        chunk[chunk.length - 1] ^= 1;
        return chunk;
    }

    @Test
    void what_is_forged_here_is_read_as_it_was() throws Exception {
        var pieces = new ArrayList<byte[]>(List.of(new byte[Forge.CHUNK], TEXT));
        var out = new ByteArrayOutputStream();
        AgeFile.open(new ByteArrayInputStream(known().mac().chunks(pieces).bytes()), keys, 1 << 24, out);
        assertArrayEquals(Arrays.concatenate(new byte[Forge.CHUNK], TEXT), out.toByteArray());
    }
}
