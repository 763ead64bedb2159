package org.haversack.store;

import java.util.List;
import org.haversack.merge.Placing;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;

/// What became of changes a file brought.
public sealed interface TakeOutcome {
    /// They are in the log and the tables.
    record Taken() implements TakeOutcome {}

    /// One builds on changes that are not here. Nothing was taken.
    record Gap(ChangeLine line, List<ChangeId> missing) implements TakeOutcome {}

    /// One contradicts what it builds on. Nothing was taken.
    record Malformed(ChangeLine line, Placing.Fault fault) implements TakeOutcome {}
}
