package org.haversack.ui.conflicts;

import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.conflicts.OpenConflict;

/// A row of the list: a conflict, and what was decided if it was since the list was opened.
///
/// @param settled what was decided, in words
record ConflictRow(OpenConflict open, Optional<String> settled) {
    String id() {
        return open.id();
    }

    RecordId record() {
        return open.record();
    }

    boolean waiting() {
        return settled.isEmpty();
    }
}
