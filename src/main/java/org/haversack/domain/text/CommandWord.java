package org.haversack.domain.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// The slash at the beginning of a line with the letters after it. A slash before anything else is text.
///
/// @param start where the slash stands
/// @param end where the letters end
/// @param letters what is written after the slash
record CommandWord(int start, int end, String letters) {
    private static final Pattern SLASH = Pattern.compile("\\s*(/)(\\p{L}+(?=\\s|$)|(?=\\s*$))");

    static Optional<CommandWord> in(String line) {
        var slash = SLASH.matcher(line);
        return slash.lookingAt()
                ? Optional.of(new CommandWord(slash.start(1), slash.end(), slash.group(2)))
                : Optional.empty();
    }
}
