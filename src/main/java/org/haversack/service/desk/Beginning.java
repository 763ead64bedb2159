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

    /// Nothing was made: the file is closed with six words, and none were given.
    record NeedsWords() implements Beginning {}

    /// Nothing was made: a word is not in the list, so this did not count as a try.
    ///
    /// @param word as it was typed
    /// @param near the word that may be meant; empty if none comes to mind
    record UnknownWord(String word, String near) implements Beginning {}

    /// Nothing was made: there are not six words, so this did not count as a try.
    record NotSix(int words) implements Beginning {}

    /// Nothing was made: the words do not open the file.
    ///
    /// @param left how many more tries there are
    record WrongWords(int left) implements Beginning {}

    /// Nothing was made.
    ///
    /// @param sentence why, and what to do
    record Refused(String sentence) implements Beginning {}
}
