package org.haversack.merge;

import java.util.ArrayList;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.jspecify.annotations.Nullable;

/// The heart of the merge: puts changes into the history of a space. Local edits and received changes take
/// this same way.
///
/// Parents come first, always; so no change that is already here can have known one that arrives.
public final class Kernel {
    private Kernel() {}

    /// Places a change among those that are there, extending `branches` when it is new.
    public static Placing place(Change change, Past past, Branches branches) {
        if (!branches.lack(change)) {
            var here = past.find(change.id());
            if (here != null) {
                return new Placing.Replay(here);
            }
        }
        var missing = new ArrayList<ChangeId>(0);
        var vec = Vec.NONE;
        int depth = 0;
        var prev = change.prev();
        if (prev == null) {
            if (change.n() != 1) {
                return new Placing.Malformed(Placing.Fault.WRONG_NUMBER);
            }
        } else {
            var before = past.find(prev);
            if (before == null) {
                missing.add(prev);
            } else {
                var fault = faultAfter(before, change);
                if (fault != null) {
                    return new Placing.Malformed(fault);
                }
                vec = before.vec();
                depth = before.depth();
            }
        }
        for (var id : change.seen()) {
            var seen = past.find(id);
            if (seen == null) {
                missing.add(id);
            } else if (!seen.space().equals(change.space())) {
                return new Placing.Malformed(Placing.Fault.SEEN_IN_OTHER_SPACE);
            } else {
                vec = vec.join(seen.vec());
                depth = Math.max(depth, seen.depth());
            }
        }
        if (!missing.isEmpty()) {
            return new Placing.Gap(missing);
        }
        var branch = branches.extend(prev, change.computer(), change.id());
        long dot = Dot.of(branch.number(), branch.length());
        return new Placing.New(new Placed(
                change.id(),
                change.space(),
                change.computer(),
                change.n(),
                change.time(),
                dot,
                depth + 1,
                vec.with(dot)));
    }

    private static Placing.@Nullable Fault faultAfter(Placed prev, Change change) {
        if (!prev.space().equals(change.space())) {
            return Placing.Fault.PREV_IN_OTHER_SPACE;
        }
        if (!prev.computer().equals(change.computer())) {
            return Placing.Fault.PREV_OF_OTHER_COMPUTER;
        }
        return change.n() == prev.n() + 1 ? null : Placing.Fault.WRONG_NUMBER;
    }
}
