package org.haversack.ui.kit.lists;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds what somebody means by a few typed letters: every word has to occur, in any order, and neither
/// capitals nor accents matter.
public final class Matching {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Matching() {}

    /// A text as it is compared.
    public static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replace("ł", "l")
                .replace("ß", "ss");
    }

    /// Whether a folded text has all the words that were typed.
    public static Predicate<String> of(String typed) {
        var words = SPACE.split(folded(typed).strip());
        return folded -> {
            for (var word : words) {
                if (!folded.contains(word)) {
                    return false;
                }
            }
            return true;
        };
    }
}
