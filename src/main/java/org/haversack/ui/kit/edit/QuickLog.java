package org.haversack.ui.kit.edit;

import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// Opens the sheet in which a contact is logged in a few words.
@FunctionalInterface
public interface QuickLog {
    /// @param practice the practice to begin with
    /// @param planned the planned visit that this contact is
    void open(Optional<RecordId> practice, Optional<RecordId> planned);
}
