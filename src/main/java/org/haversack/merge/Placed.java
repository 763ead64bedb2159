package org.haversack.merge;

import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;

/// A change that has found its place in the history of its space.
///
/// @param id its name
/// @param space its space
/// @param computer its writer
/// @param n its number among the writer's changes in this space
/// @param time the writer's wall clock, milliseconds since 1970 UTC
/// @param dot its branch and place on it
/// @param depth 1 + the greatest depth of its parents
/// @param vec everything it knew, itself included
public record Placed(
        ChangeId id, SpaceId space, ComputerId computer, long n, long time, long dot, int depth, Vec vec) {}
