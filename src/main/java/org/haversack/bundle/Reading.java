package org.haversack.bundle;

/// What came of opening a file.
public sealed interface Reading {
    /// Its bytes are those that the holder of its key signed, and its head makes sense. Whose key it is, the store
    /// knows.
    record Verified(VerifiedBundle bundle) implements Reading {}

    /// It cannot be used.
    record Refused(Refusal refusal) implements Reading {}
}
