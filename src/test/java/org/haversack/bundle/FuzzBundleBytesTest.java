package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// A good bundle with changed lines and a good seal behind them, so that what lies behind the hash is
/// reached: verified and read to its end, or refused with a sentence; and nothing is written.
class FuzzBundleBytesTest {
    private static final List<byte[]> LINES = lines();

    @TempDir
    static Path folder;

    private static List<byte[]> lines() {
        var bundles = Bundles.of(4);
        var lines = new ArrayList<byte[]>();
        Bundles.text(bundles.bytes()).lines().map(Bundles::utf8).forEach(lines::add);
        lines.removeLast();
        return List.copyOf(lines);
    }

    @FuzzTest(maxDuration = "10m")
    void fuzz_bundle_bytes(byte[] chosen) throws IOException {
        if (chosen.length == 0) {
            return;
        }
        var body = new java.io.ByteArrayOutputStream();
        Mutations.of(LINES, java.util.Arrays.copyOfRange(chosen, 1, chosen.length))
                .forEach(line -> {
                    body.writeBytes(line);
                    body.write('\n');
                });
        boolean resealed = chosen[0] != 1;
        var bytes = resealed ? Bundles.closed(body.toByteArray(), Bundles.ANA) : body.toByteArray();
        var file = Files.write(folder.resolve("some.haversack.json"), bytes);
        switch (BundleReader.open(file)) {
            case Reading.Refused(var refusal) -> assertFalse(refusal.sentence().isBlank());
            case Reading.Verified(var bundle) -> readAll(bundle);
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static void readAll(VerifiedBundle bundle) throws IOException {
        long count = 0;
        try (var changes = bundle.changes()) {
            while (changes.next() != null) {
                count++;
            }
            assertEquals(bundle.head().count(), count);
        } catch (BadBundle bad) {
            assertFalse(bad.refusal().sentence().isBlank());
        }
    }
}
