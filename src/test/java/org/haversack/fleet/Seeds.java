package org.haversack.fleet;

import java.util.stream.LongStream;

/// The numbers that random tests start from. `-Dhaversack.seed=N` runs only that one.
public final class Seeds {
    private static final String ONE = "haversack.seed";

    private Seeds() {}

    /// `count` seeds from `first` on, or the one that was asked for.
    public static LongStream each(long first, long count) {
        var one = Long.getLong(ONE);
        return one == null ? LongStream.range(first, first + count) : LongStream.of(one);
    }

    /// How to see a failure again.
    public static String replay(long seed, Class<?> test) {
        return "seed " + seed + "; again with: mvn -q test -Dtest=" + test.getSimpleName() + " -D" + ONE + "=" + seed;
    }
}
