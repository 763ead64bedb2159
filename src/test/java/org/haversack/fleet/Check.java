package org.haversack.fleet;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordKey;

/// Compares stores with the truth. Plain errors, so that a fleet runs without a test framework.
final class Check {
    private Check() {}

    /// What must become of a file.
    ///
    /// @param outcome the outcome
    /// @param counts how the store's count of it begins
    record Arrival(Replica.Outcome outcome, String counts) {}

    /// What became of files is what had to.
    static void arrivals(Machine to, List<Arrival> wanted, Replica.Report report) {
        var counts = new ArrayDeque<>(report.counts());
        for (int i = 0; i < wanted.size(); i++) {
            var got = report.outcomes().get(i);
            var want = wanted.get(i).outcome();
            that(got == want, "%s: file %d was %s, not %s", to, i, got, want);
            if (got == Replica.Outcome.TAKEN && !counts.isEmpty()) {
                var counted = counts.removeFirst();
                that(counted.startsWith(wanted.get(i).counts()), "%s counted %s, not %s", to, counted, wanted.get(i));
            }
        }
    }

    static void that(boolean holds, String sentence, Object... parts) {
        if (!holds) {
            throw new AssertionError(sentence.formatted(parts));
        }
    }

    static void same(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + " but was " + actual);
        }
    }

    /// The machine holds what it must hold, and shows what that adds up to (P5).
    static void truth(World world, Machine machine, boolean deeply) {
        same(world.digest(machine), machine.replica.digest(), "what " + machine + " holds");
        if (deeply) {
            for (var space : machine.replica.expected().keySet()) {
                var set = world.annals.in(space, machine.held);
                var oracle = known(Oracle.looks(world.annals, space.text(), set));
                looks(oracle, known(machine.replica.looks(space)), "P5: " + machine + " in " + space);
                var lines = machine.replica.lines(space);
                var ids = lines.stream().map(ChangeLine::id).collect(Collectors.toCollection(HashSet::new));
                same(lines.size(), ids.size(), "a change is listed twice by " + machine);
                var truth = set.stream()
                        .mapToObj(at -> world.annals.change(at).id())
                        .collect(Collectors.toCollection(HashSet::new));
                same(truth, ids, "the changes of " + machine);
            }
        }
    }

    /// Names the first record that differs.
    static void looks(SortedMap<RecordKey, Look> expected, SortedMap<RecordKey, Look> actual, String what) {
        same(expected.keySet(), actual.keySet(), what + ": records");
        expected.forEach((key, look) -> {
            var other = actual.get(key);
            same(look.heads(), other.heads(), what + ": heads of " + key);
            same(look, other, what + ": " + key);
        });
    }

    private static SortedMap<RecordKey, Look> known(SortedMap<RecordKey, Look> looks) {
        var known = new TreeMap<>(looks);
        known.keySet().removeIf(key -> Kinds.ALL.find(key.kind()).isEmpty());
        return known;
    }
}
