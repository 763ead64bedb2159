package org.haversack.service.desk;

/// What came of making somebody's first store.
public sealed interface Beginning {
    /// It is there and open.
    record Begun(Opening opening) implements Beginning {}

    /// Nothing was made yet: first the code of the file's sender is to be compared with her.
    ///
    /// @param sender what the sender calls herself
    /// @param code the code of her key, as the file has it
    record Compare(String sender, String code) implements Beginning {}

    /// Nothing was made.
    ///
    /// @param sentence why, and what to do
    record Refused(String sentence) implements Beginning {}
}
