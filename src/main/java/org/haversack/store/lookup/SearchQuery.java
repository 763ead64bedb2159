package org.haversack.store.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The full-text query for what a person typed: every word, as the beginning of a word.
final class SearchQuery {
    private SearchQuery() {}

    static List<String> words(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String of(String typed) {
        return words(typed).stream().map(SearchQuery::beginning).collect(Collectors.joining(" "));
    }

    /// The same while it is typed: a single letter beside longer words is a word of its own, and the last one is
    /// not looked for yet. Half of all records have a word that begins with some letter.
    static String typing(String typed) {
        var words = words(typed);
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).length() > 1 || at < words.size() - 1)
                .mapToObj(at -> words.get(at).length() > 1 ? beginning(words.get(at)) : whole(words.get(at)))
                .collect(Collectors.joining(" "));
    }

    /// Every word as it is.
    static String whole(String typed) {
        return words(typed).stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    }

    private static String beginning(String word) {
        return '"' + word + "\"*";
    }
}
