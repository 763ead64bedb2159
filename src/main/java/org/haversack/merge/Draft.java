package org.haversack.merge;

import java.util.List;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// A change that has everything but its name, which it gets when its line is written.
///
/// @param space the space
/// @param computer who writes
/// @param n 1 + that of `prev`
/// @param time wall clock, milliseconds since 1970 UTC
/// @param prev this computer's previous change in the space; null for its first
/// @param seen the tips of all other branches that `prev` did not know, in order of id
/// @param why a word, or null
/// @param reason a sentence, or null
/// @param writes what it sets
public record Draft(
        SpaceId space,
        ComputerId computer,
        long n,
        long time,
        @Nullable ChangeId prev,
        List<ChangeId> seen,
        @Nullable String why,
        @Nullable String reason,
        List<Write> writes) {
    public Draft {
        seen = List.copyOf(seen);
        writes = List.copyOf(writes);
    }

    /// A plain save of these writes, behind everything the space holds.
    public static Draft behind(
            Branches branches, Past past, SpaceId space, ComputerId computer, long time, List<Write> writes) {
        var own = branches.own(computer);
        if (own == null) {
            return new Draft(space, computer, 1, time, null, branches.unseen(null, Vec.NONE), null, null, writes);
        }
        var prev = past.at(Dot.of(own.number(), own.length()));
        var seen = branches.unseen(own, prev.vec());
        return new Draft(space, computer, prev.n() + 1, time, prev.id(), seen, null, null, writes);
    }

    /// The same, marked with a word and a person's reason.
    public Draft because(@Nullable String word, @Nullable String sentence) {
        return new Draft(space, computer, n, time, prev, seen, word, sentence, writes);
    }

    /// This change under its name.
    public Change named(ChangeId id) {
        return new Change(id, space, computer, n, time, prev, seen, why, reason, writes);
    }
}
