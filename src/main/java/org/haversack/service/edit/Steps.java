package org.haversack.service.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What can be undone or redone, the latest first. The oldest are forgotten when there are many.
final class Steps {
    /// One operation and what it did, in order.
    record Step(Operation what, List<Trace> traces) {}

    private static final int MOST = 200;

    private final Deque<Step> steps = new ArrayDeque<>();

    void push(Step step) {
        steps.push(step);
        if (steps.size() > MOST) {
            steps.removeLast();
        }
    }

    /// Adds a step; one of the same run as the latest becomes part of it.
    void pushOrJoin(Step step) {
        var latest = steps.peek();
        if (latest != null
                && step.what().run().isPresent()
                && latest.what().run().equals(step.what().run())) {
            steps.pop();
            steps.push(new Step(latest.what(), joined(latest.traces(), step.traces())));
        } else {
            push(step);
        }
    }

    private static List<Trace> joined(List<Trace> earlier, List<Trace> later) {
        var all = new ArrayList<>(earlier);
        for (var trace : later) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).sameRecord(trace) && trace.plain()) {
                all.set(last, all.get(last).followedBy(trace));
            } else {
                all.add(trace);
            }
        }
        return all;
    }

    Optional<Step> latest() {
        return Optional.ofNullable(steps.peek());
    }

    void drop() {
        steps.poll();
    }

    void clear() {
        steps.clear();
    }
}
