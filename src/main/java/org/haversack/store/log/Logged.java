package org.haversack.store.log;

import org.haversack.merge.Placed;
import org.jspecify.annotations.Nullable;

/// A change as it stands in the log.
///
/// @param no its number in this store: the later it came here, the greater
/// @param placed its name and its place
/// @param line the bytes it came in; never modified by anyone
/// @param imported the number of the import it came with; null for what was done on this computer
public record Logged(
        long no, Placed placed, byte[] line, @Nullable Long imported) {}
