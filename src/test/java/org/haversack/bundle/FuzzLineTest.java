package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.haversack.merge.change.ChangeId;

/// A change line: read with its own bytes and name, or refused with a sentence.
class FuzzLineTest {
    @FuzzTest(maxDuration = "10m")
    void fuzz_line(byte[] line) {
        try {
            var read = ChangeCodec.read(line);
            assertArrayEquals(line, read.bytes());
            assertEquals(ChangeId.ofLine(line), read.id());
            assertFalse(read.change().writes().isEmpty());
            assertEquals(read.change(), new ChangeParser().strictly(line, read.id()));
        } catch (BadLine refused) {
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }
}
