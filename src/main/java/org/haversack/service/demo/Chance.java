package org.haversack.service.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What is left to chance; the same for the same seed.
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    RandomGenerator random() {
        return random;
    }

    /// A whole number from `least` to `most`, both included.
    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// Whether something happens that happens so often.
    boolean happens(double often) {
        return random.nextDouble() < often;
    }

    /// A whole number around a mean, within bounds.
    int around(double mean, double deviation, int least, int most) {
        long number = Math.round(random.nextGaussian(mean, deviation));
        return Math.clamp(number, least, most);
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// So many of a list, each once, in the list's order.
    <T> List<T> some(List<T> list, int count) {
        var chosen = new ArrayList<>(shuffled(list).subList(0, Math.min(count, list.size())));
        chosen.sort((one, other) -> Integer.compare(list.indexOf(one), list.indexOf(other)));
        return chosen;
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
