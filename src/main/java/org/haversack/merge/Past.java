package org.haversack.merge;

import org.haversack.merge.change.ChangeId;
import org.jspecify.annotations.Nullable;

/// The changes that are already there.
public interface Past {
    /// The change of that name, in whatever space; null if it is not here.
    @Nullable
    Placed find(ChangeId id);

    /// The change at that dot of the space in hand, which must be here.
    Placed at(long dot);
}
