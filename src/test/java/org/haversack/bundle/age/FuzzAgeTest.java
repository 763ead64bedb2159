package org.haversack.bundle.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A sealed file: it holds what was sealed, or it is refused. Nobody forges a file for a key without it.
class FuzzAgeTest {
    private static final AgeKey KEY = key();
    private static final String WORDS = "walnut-canoe-ribbon-garlic-lemon-zebra";
    private static final String TEXT = "What age wrote.\n";

    private static AgeKey key() {
        try (var in = Objects.requireNonNull(FuzzAgeTest.class.getResourceAsStream("key.txt"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            var identity = text.lines()
                    .filter(line -> line.startsWith("AGE-"))
                    .findFirst()
                    .flatMap(AgeIdentity::parse);
            return new AgeKey.Identities(List.of(identity.orElseThrow()));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void fuzz_age(byte[] file) throws IOException {
        open(file, KEY);
        // Words are tried only where that takes a mebibyte: each try is meant to take long.
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.contains("-> scrypt ") || text.contains(" 10\n")) {
            open(file, new AgeKey.Words(WORDS));
        }
    }

    private static void open(byte[] file, AgeKey key) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            AgeFile.open(new ByteArrayInputStream(file), key, 1 << 20, out);
            assertEquals(TEXT, out.toString(StandardCharsets.US_ASCII));
        } catch (AgeTrouble refused) {
            // as it should be
        }
    }
}
