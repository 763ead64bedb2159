package org.haversack.domain.text;

/// What is being typed at a place in a line of quick capture, so that it can be completed.
///
/// @param what what it is
/// @param start where the mark or slash stands that begins it
/// @param end where what is to be replaced ends
/// @param prefix what is typed of it up to the caret, without slash, mark and quote
public record Completion(What what, int start, int end, String prefix) {
    /// What can be completed.
    public enum What {
        COMMAND,
        OWNER,
        DATE,
        /// Plain text.
        NOTHING
    }

    /// The line with what is being typed replaced, and a space after it.
    ///
    /// @param chosen the command, name or date chosen, without slash, mark and quotes
    public String completed(String line, String chosen) {
        return line.substring(0, start) + inserted(chosen) + line.substring(end).stripLeading();
    }

    /// Where the caret stands in the completed line.
    public int caretAfter(String chosen) {
        return start + inserted(chosen).length();
    }

    private String inserted(String chosen) {
        boolean quotes = what != What.COMMAND && chosen.chars().anyMatch(Character::isWhitespace);
        var mark = switch (what) {
            case COMMAND -> "/";
            case OWNER -> "@";
            case DATE -> "!";
            case NOTHING -> "";
        };
        return mark + (quotes ? "\"" + chosen + "\"" : chosen) + " ";
    }
}
