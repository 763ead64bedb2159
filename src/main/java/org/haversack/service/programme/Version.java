package org.haversack.service.programme;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The order of versions in what programs call themselves, see [org.haversack.service.Heard#app()].
final class Version {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /// By the numbers in it: `haversack 0.9` before `haversack 0.10`. Without numbers it comes first.
    static final Comparator<String> ORDER = (one, other) -> compare(numbers(one), numbers(other));

    private Version() {}

    private static List<Integer> numbers(String app) {
        return NUMBER.matcher(app)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Integer.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
