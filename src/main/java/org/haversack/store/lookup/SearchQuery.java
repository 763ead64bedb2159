package org.haversack.store.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The full-text query for what a person typed: every word, as the beginning of a word.
final class SearchQuery {
    private SearchQuery() {}

    static List<String> words(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String of(String typed) {
        return words(typed).stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" "));
    }
}
