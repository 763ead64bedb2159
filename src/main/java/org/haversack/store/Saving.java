package org.haversack.store;

import java.util.List;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// One save of a person.
///
/// @param space where
/// @param spaceKind what the space is, if it has to be made
/// @param computer this store's computer
/// @param time wall clock, milliseconds since 1970 UTC
/// @param writes what is set
/// @param why a word, or null
/// @param reason a sentence, or null
public record Saving(
        SpaceId space,
        SpaceKind spaceKind,
        ComputerId computer,
        long time,
        List<Write> writes,
        @Nullable String why,
        @Nullable String reason) {}
