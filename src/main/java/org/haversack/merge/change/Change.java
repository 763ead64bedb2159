package org.haversack.merge.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One saved user action: immutable, applied whole or not at all, named by the hash of its line.
///
/// @param id SHA-256 of the line
/// @param space the space all its records belong to
/// @param computer who wrote it
/// @param n its number among this computer's changes in this space, from 1; for people, and checked
/// @param time the writer's wall clock, milliseconds since 1970 UTC; a label that decides nothing but which
///     of two concurrent values is shown first
/// @param prev this computer's previous change in this space; null for its first
/// @param seen the newest change of every other branch that `prev` did not know yet
/// @param why a word such as `resolve` or `restore`; null for an ordinary save
/// @param reason what the person said about it, for the history; null if nothing
/// @param writes what it set; a record's field at most once
public record Change(
        ChangeId id,
        SpaceId space,
        ComputerId computer,
        long n,
        long time,
        @Nullable ChangeId prev,
        List<ChangeId> seen,
        @Nullable String why,
        @Nullable String reason,
        List<Write> writes) {
    public Change {
        seen = List.copyOf(seen);
        writes = List.copyOf(writes);
    }
}
