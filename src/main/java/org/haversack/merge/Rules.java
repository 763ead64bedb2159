package org.haversack.merge;

import org.jspecify.annotations.Nullable;

/// What the merge has to know of the kinds of records. Kinds it was never told of are carried, merged field
/// by field with [Policy#ASK], and keep no parent alive.
public interface Rules {
    /// How concurrent values of the field are settled.
    Policy policy(String kind, String field);

    /// What a record of this kind hangs on; null for nothing.
    @Nullable
    Parent parent(String kind);

    /// What a record hangs on: a surviving child keeps a deleted parent alive.
    ///
    /// @param kind the parent's kind
    /// @param field the field that names it; null when the parent's id is the space's id, as for the things
    ///     of a practice
    record Parent(String kind, @Nullable String field) {}
}
