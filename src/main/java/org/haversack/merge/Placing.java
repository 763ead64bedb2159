package org.haversack.merge;

import java.util.List;
import org.haversack.merge.change.ChangeId;

/// What became of an attempt to put a change into the history of its space.
public sealed interface Placing {
    /// It is new and has its place now.
    record New(Placed placed) implements Placing {}

    /// It was here already; nothing happened.
    record Replay(Placed placed) implements Placing {}

    /// Changes it builds on are not here. Nothing happened.
    record Gap(List<ChangeId> missing) implements Placing {}

    /// It contradicts what it builds on. Nothing happened.
    record Malformed(Fault fault) implements Placing {}

    /// How a change can contradict its parents.
    enum Fault {
        /// `prev` lies in another space.
        PREV_IN_OTHER_SPACE,
        /// `prev` was written by another computer.
        PREV_OF_OTHER_COMPUTER,
        /// `n` is not one more than that of `prev`, or not 1 without one.
        WRONG_NUMBER,
        /// A change in `seen` lies in another space.
        SEEN_IN_OTHER_SPACE
    }
}
