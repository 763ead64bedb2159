package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void lines_are_the_same_however_the_bytes_arrive() throws Exception {
        var random = new Random(5);
        for (int run = 0; run < 2000; run++) {
            var text = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
            var expected = new ArrayList<String>();
            for (int i = random.nextInt(6); i > 0; i--) {
                var line = "x\r".repeat(random.nextInt(3)) + "y".repeat(1 + random.nextInt(50));
                expected.add(line + " true");
                text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            if (random.nextBoolean()) {
                expected.add("rest\r false");
                text.append("rest\r");
            }
            assertEquals(expected, lines(new Dribble(Bundles.utf8(text.toString()), random)), "run " + run);
        }
    }

    @Test
    void an_endless_line_is_given_up_after_little_more_than_its_limit() {
        for (int limit : new int[] {100, 100_000, 5_000_000}) {
            var read = new long[1];
            var endless = new InputStream() {
                @Override
                public int read() {
                    read[0]++;
                    return 'x';
                }
            };
            assertThrows(BoundedLines.TooLong.class, () -> new BoundedLines(endless).next(limit));
            assertTrue(read[0] <= limit + 64 * 1024 + 10, limit + ": " + read[0]);
        }
    }

    @Test
    void a_line_may_be_as_long_as_its_limit() throws Exception {
        for (int length : new int[] {1, 10, 65_535, 65_536, 65_537, 200_000}) {
            for (var end : List.of("\n", "\r\n", "")) {
                var bytes = Bundles.utf8("x".repeat(length) + end);
                assertTrue(new BoundedLines(new ByteArrayInputStream(bytes)).next(length));
                assertThrows(
                        BoundedLines.TooLong.class,
                        () -> new BoundedLines(new ByteArrayInputStream(bytes)).next(length - 1));
            }
        }
    }

    private static List<String> lines(InputStream in) throws Exception {
        var lines = new BoundedLines(in);
        var all = new ArrayList<String>();
        while (lines.next(1000)) {
            all.add(Bundles.text(lines.copy(0)) + " " + lines.ended());
            assertEquals(all.size(), lines.number());
        }
        return all;
    }

    /// Gives a few bytes at a time.
    private static final class Dribble extends InputStream {
        private final ByteArrayInputStream in;
        private final Random random;

        Dribble(byte[] bytes, Random random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return in.read(bytes, from, Math.min(length, 1 + random.nextInt(4)));
        }
    }
}
