package org.haversack.service.visiting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds times to whole minutes so that the parts still add up to the whole: by largest remainders.
public final class WholeMinutes {
    private static final long MINUTE = 60_000;

    private WholeMinutes() {}

    /// The nearest whole minute.
    public static int of(long millis) {
        return Math.toIntExact(Math.round((double) millis / MINUTE));
    }

    /// Whole minutes of each part, in order; their sum is the sum of the parts, rounded. Of equal remainders
    /// the earlier part gets the minute.
    ///
    /// @param millis milliseconds of each part, none negative
    public static List<Integer> of(List<Long> millis) {
        var minutes = new ArrayList<Integer>();
        millis.forEach(part -> minutes.add(Math.toIntExact(part / MINUTE)));
        int whole = of(millis.stream().mapToLong(Long::longValue).sum());
        int rest = whole - minutes.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, millis.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> millis.get(i) % MINUTE, Comparator.reverseOrder()))
                .limit(Math.max(0, rest))
                .forEach(i -> minutes.set(i, minutes.get(i) + 1));
        return List.copyOf(minutes);
    }
}
