package org.haversack.service.edit;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;

/// What came of an operation.
public sealed interface Edited {
    /// It was saved.
    ///
    /// @param kept what undo or redo left as it is, because somebody changed it since
    record Saved(Operation what, Changed changed, List<Kept> kept) implements Edited {}

    /// Nothing was saved.
    ///
    /// @param sentence what is wrong and what to do
    /// @param field the field that is wrong; empty if it is no single one
    record Refused(String sentence, Optional<String> field) implements Edited {}

    /// There was nothing to do.
    record Nothing() implements Edited {}

    /// A field that was not taken back, because its value is no longer the undone one.
    ///
    /// @param by name of the person who changed it since; empty if not known
    record Kept(Kind<?> kind, RecordId id, String field, Optional<String> by) {}
}
