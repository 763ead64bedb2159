package org.haversack.service.edit;

import java.util.List;
import java.util.Optional;

/// What a person did, for the words of undo and redo.
///
/// @param key names the words, such as `actions.did.done`
/// @param about what fills the places in those words, such as the action's title
/// @param run what is typed on and on in one field is undone at once: operations of the same run, one after
///     the other, are one step; empty for a step of its own
public record Operation(String key, List<Object> about, Optional<String> run) {
    public Operation {
        about = List.copyOf(about);
    }

    public static Operation of(String key, Object... about) {
        return new Operation(key, List.of(about), Optional.empty());
    }

    /// The same as part of a run, such as the typing in one field of one record.
    public Operation inRun(String run) {
        return new Operation(key, about, Optional.of(run));
    }
}
