package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// The first line of a bundle: a head that can be written again, or a sentence.
class FuzzHeadTest {
    @FuzzTest(maxDuration = "10m")
    void fuzz_head(byte[] line) throws Exception {
        try {
            var head = Framing.parseHead(Arrays.copyOf(line, line.length + 2));
            var again = Bundles.utf8(Framing.headLine(head));
            assertEquals(head, Framing.parseHead(Arrays.copyOf(again, again.length + 2)));
        } catch (BadLine refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }
}
