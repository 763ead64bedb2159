package org.haversack.store.lookup;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The full-text query for what a person typed: every word, as the beginning of a word.
final class SearchQuery {
    private SearchQuery() {}

    static String of(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
    }
}
