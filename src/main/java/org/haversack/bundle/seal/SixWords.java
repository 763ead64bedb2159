package org.haversack.bundle.seal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The words that close an invitation or a copy of a store: six of a list of plain English words, each of which
/// its first four letters tell from all others. Six words of 2,048 are 66 bits, which the work of opening makes
/// longer still.
public final class SixWords {
    /// How many words a passphrase has.
    public static final int COUNT = 6;

    private static final int TELLING = 4;

    private final List<String> words;
    private final Set<String> known;

    private SixWords(List<String> words) {
        this.words = words;
        this.known = new HashSet<>(words);
    }

    /// What somebody typed.
    public sealed interface Typed {
        /// Six words of the list.
        ///
        /// @param passphrase what the file is closed with
        record Right(String passphrase) implements Typed {}

        /// A word that is not in the list.
        ///
        /// @param word as it was typed
        /// @param near the word of the list that begins the same way; empty if there is none
        record Unknown(String word, String near) implements Typed {}

        /// Another number of words.
        record Count(int words) implements Typed {}
    }

    /// The list.
    public static SixWords list() {
        var file = Objects.requireNonNull(SixWords.class.getResourceAsStream("words.txt"), "words.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return new SixWords(lines.lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All words, in alphabetical order.
    public List<String> words() {
        return words;
    }

    /// Six words, each of them as likely as any other.
    public List<String> draw(SecureRandom random) {
        var drawn = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            drawn.add(words.get(random.nextInt(words.size())));
        }
        return List.copyOf(drawn);
    }

    /// What a file is closed with: the words in small letters with hyphens between.
    public static String passphrase(List<String> words) {
        return String.join("-", words);
    }

    /// What somebody typed, whatever the case and whatever stands between the words.
    public Typed read(String text) {
        var typed = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (var word : typed) {
            if (!known.contains(word)) {
                return new Typed.Unknown(word, near(word));
            }
        }
        return typed.size() == COUNT ? new Typed.Right(passphrase(typed)) : new Typed.Count(typed.size());
    }

    private String near(String word) {
        for (int letters = Math.min(TELLING, word.length()); letters >= 3; letters--) {
            var beginning = word.substring(0, letters);
            var found =
                    words.stream().filter(known -> known.startsWith(beginning)).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
        }
        return "";
    }
}
