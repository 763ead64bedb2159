package org.haversack.bundle.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SixWordsTest {
    private final SixWords list = SixWords.list();

    @Test
    void there_are_2048_plain_words_and_four_letters_tell_them_apart() {
        var words = list.words();
        assertEquals(2_048, words.size());
        assertEquals(words.stream().sorted().toList(), words);
        var beginnings = new HashSet<String>();
        for (var word : words) {
            assertTrue(word.matches("[a-z]{4,8}"), word);
            assertTrue(beginnings.add(word.substring(0, 4)), word);
        }
    }

    @Test
    void what_is_drawn_is_read_however_it_is_typed() {
        var random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            var drawn = list.draw(random);
            var passphrase = SixWords.passphrase(drawn);
            for (var typed : List.of(
                    passphrase,
                    String.join(" ", drawn),
                    "\t" + String.join(" , ", drawn).toUpperCase(java.util.Locale.ROOT) + ".\n",
                    String.join("\u2013", drawn),
                    "1. " + String.join(" 2. ", drawn))) {
                assertEquals(
                        passphrase,
                        assertInstanceOf(SixWords.Typed.Right.class, list.read(typed))
                                .passphrase());
            }
        }
    }

    @Test
    void an_unknown_word_is_named_with_the_one_that_may_be_meant() {
        assertEquals(new SixWords.Typed.Unknown("ribbom", "ribbon"), list.read("walnut Ribbom"));
        assertEquals(new SixWords.Typed.Unknown("zzq", ""), list.read("zzq"));
        assertEquals(new SixWords.Typed.Count(0), list.read(" - "));
        assertEquals(new SixWords.Typed.Count(2), list.read("walnut ribbon"));
    }
}
