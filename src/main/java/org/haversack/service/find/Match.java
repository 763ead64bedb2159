package org.haversack.service.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well something fits what was typed, the best first.
public enum Match {
    /// It is its whole name, or its code.
    WHOLE,
    /// Its name begins with what was typed.
    NAME,
    /// Words of its name begin with the words that were typed.
    WORDS,
    /// What was typed is elsewhere in it.
    CONTENTS;

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    /// How a name fits; [#CONTENTS] if it does not. Capitals and accents make no difference.
    ///
    /// @param name one or more names, such as a title and a code
    public static Match of(String typed, String... name) {
        var wanted = plain(typed);
        if (Arrays.stream(name).anyMatch(one -> !wanted.isEmpty() && plain(one).equals(wanted))) {
            return WHOLE;
        }
        if (Arrays.stream(name).anyMatch(one -> !wanted.isEmpty() && plain(one).startsWith(wanted))) {
            return NAME;
        }
        var words = Arrays.stream(name)
                .flatMap(one -> Arrays.stream(plain(one).split(BETWEEN_WORDS)))
                .toList();
        return begun(wanted.split(BETWEEN_WORDS), words) ? WORDS : CONTENTS;
    }

    private static boolean begun(String[] wanted, List<String> words) {
        return Arrays.stream(wanted).allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    /// Whether a name fits at all.
    public static boolean fits(String typed, String name) {
        return of(typed, name) != CONTENTS;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
