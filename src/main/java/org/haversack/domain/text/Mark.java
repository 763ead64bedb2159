package org.haversack.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An owner or a date in a line of quick capture.
///
/// @param sign `@` or `!`
/// @param start where the sign stands
/// @param end where it ends, quotes and punctuation included
/// @param content what it holds, without them
record Mark(char sign, int start, int end, String content) {
    private static final char OWNER = '@';
    private static final char DATE = '!';
    private static final int MOST_WORDS = 5;
    private static final String QUOTES = "\"\u201C\u201D\u201E";
    private static final String PUNCTUATION = ",;:.?)";

    boolean isDate() {
        return sign == DATE;
    }

    /// The mark that begins at the word which begins here; empty if the word is text.
    static Optional<Mark> beginningAt(String line, int at, Command command) {
        if (!isSign(line, at, command) || at + 1 >= line.length()) {
            return Optional.empty();
        }
        if (isQuote(line.charAt(at + 1))) {
            int close = closing(line, at + 2);
            int end = close < 0 ? line.length() : close + 1;
            var content = line.substring(at + 2, close < 0 ? line.length() : close);
            return Optional.of(new Mark(line.charAt(at), at, pastPunctuation(line, end), content.strip()));
        }
        int end = endOfWord(line, at);
        var content = bare(line.substring(at + 1, end));
        boolean anything = content.codePoints().anyMatch(Character::isLetterOrDigit);
        return anything ? Optional.of(new Mark(line.charAt(at), at, end, content)) : Optional.empty();
    }

    /// This date with ever fewer of the words after it, the longest first; only itself if it is quoted.
    List<Mark> longer(String line, Command command) {
        var marks = new ArrayList<Mark>();
        marks.add(this);
        int to = end;
        for (int words = 1; words < MOST_WORDS && !isQuote(line.charAt(start + 1)); words++) {
            int next = nextWord(line, to);
            if (next >= line.length() || beginningAt(line, next, command).isPresent()) {
                break;
            }
            to = endOfWord(line, next);
            marks.add(new Mark(sign, start, to, bare(line.substring(start + 1, to))));
        }
        return marks.reversed();
    }

    /// The mark that is being typed at the end of a text, which may still be nothing but its sign.
    ///
    /// @param from where the words after the command begin
    static Optional<Mark> typedAt(String text, int from, Command command) {
        for (int at = nextWord(text, from); at < text.length(); ) {
            boolean sign = isSign(text, at, command);
            boolean quoted = sign && at + 1 < text.length() && isQuote(text.charAt(at + 1));
            if (quoted && closing(text, at + 2) < 0) {
                return Optional.of(new Mark(text.charAt(at), at, text.length(), text.substring(at + 2)));
            }
            var rest = sign && !quoted ? text.substring(at + 1) : " ";
            boolean goesOn = sign && text.charAt(at) == DATE && NaturalDate.mayBegin(rest) && !rest.endsWith("  ");
            if (sign && !quoted && (rest.chars().noneMatch(Character::isWhitespace) || goesOn)) {
                return Optional.of(new Mark(text.charAt(at), at, text.length(), rest));
            }
            at = nextWord(text, quoted ? closing(text, at + 2) + 1 : endOfWord(text, at));
        }
        return Optional.empty();
    }

    Completion completion(String line, int caret) {
        boolean quoted = start + 1 < line.length() && isQuote(line.charAt(start + 1));
        int close = quoted ? closing(line, caret) : -1;
        int to = close >= 0 ? close + 1 : endOfWord(line, caret);
        return new Completion(isDate() ? Completion.What.DATE : Completion.What.OWNER, start, to, content);
    }

    /// Where the next word begins, from here on.
    static int nextWord(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the word ends that goes on here.
    static int endOfWord(String line, int from) {
        int at = from;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSign(String line, int at, Command command) {
        return (line.charAt(at) == OWNER && command.takesOwners()) || (line.charAt(at) == DATE && command.takesDate());
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static int closing(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (isQuote(line.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int pastPunctuation(String line, int from) {
        int at = from;
        while (at < line.length() && PUNCTUATION.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && PUNCTUATION.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
