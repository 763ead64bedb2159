package org.haversack.ui.kit.fields;

import java.util.List;

/// Looks for what seems to be about a patient.
@FunctionalInterface
public interface Guard {
    /// Something that was found.
    ///
    /// @param kind what it looks like: the end of a key `kit.guard.…`
    /// @param start where it begins in the text
    /// @param end where it ends, exclusive
    record Finding(String kind, int start, int end) {}

    List<Finding> look(String text);

    /// Finds nothing.
    static Guard none() {
        return _ -> List.of();
    }
}
