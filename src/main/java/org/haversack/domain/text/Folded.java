package org.haversack.domain.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text without what people leave out when they type fast: capitals and accents. `Søren` and `soren` fold alike.
public final class Folded {
    /// Unicode names a letter with an accent after the letter it is a form of: LATIN SMALL LETTER O WITH STROKE.
    private static final Pattern ACCENTED =
            Pattern.compile("LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FIRST_ACCENTED = 0x80;

    private Folded() {}

    /// The text in small letters without accents.
    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> fold(c, folded));
        return folded.toString();
    }

    /// The words of the folded text: runs of letters and digits.
    public static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void fold(int c, StringBuilder into) {
        if (c < FIRST_ACCENTED || !Character.isLetter(c)) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                into.appendCodePoint(c);
            }
            return;
        }
        @Nullable String name = Character.getName(c);
        var accented = ACCENTED.matcher(name == null ? "" : name);
        if (accented.matches()) {
            into.append(accented.group(1).toLowerCase(Locale.ROOT));
        } else {
            into.appendCodePoint(c);
        }
    }
}
