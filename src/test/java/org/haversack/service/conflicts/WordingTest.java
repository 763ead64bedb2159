package org.haversack.service.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void texts_are_compared_word_by_word() {
        assertEquals(
                List.of(
                        new Piece("Calls before ", Piece.Mark.SAME),
                        new Piece("nine", Piece.Mark.GONE),
                        new Piece("eight", Piece.Mark.ADDED),
                        new Piece(" are welcome.", Piece.Mark.SAME)),
                Wording.compare("Calls before nine are welcome.", "Calls before eight are welcome."));
    }

    @Test
    void changes_of_different_parts_are_put_together() {
        assertEquals(
                Optional.of("Calls before eight are welcome; Fridays are not. Ask for Kim."),
                Wording.combined(
                        "Calls before nine are welcome; Fridays are not.",
                        "Calls before eight are welcome; Fridays are not.",
                        "Calls before nine are welcome; Fridays are not. Ask for Kim."));
    }

    @Test
    void what_both_changed_alike_is_changed_once() {
        assertEquals(
                Optional.of("Ask for Kim on Mondays"),
                Wording.combined("Ask for Lea on Mondays", "Ask for Kim on Mondays", "Ask for Kim on Mondays"));
    }

    @Test
    void changes_of_the_same_words_are_left_to_a_person() {
        assertEquals(Optional.empty(), Wording.combined("Ask for Lea", "Ask for Kim", "Ask for Sam"));
        assertEquals(Optional.empty(), Wording.combined("Ask", "Ask Kim", "Ask Sam"));
    }

    @Test
    void the_pieces_of_any_two_texts_make_both_of_them() {
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            var older = text(random);
            var newer = text(random);
            var pieces = Wording.compare(older, newer);
            assertEquals(older, without(pieces, Piece.Mark.ADDED));
            assertEquals(newer, without(pieces, Piece.Mark.GONE));
            Wording.combined(older, newer, older).ifPresent(both -> assertEquals(newer, both));
            assertEquals(Optional.of(newer), Wording.combined(older, newer, newer));
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(9), 0, 5)
                .mapToObj(List.of("Kim ", "calls, ", "\n", "før ", "9 ")::get)
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Piece.Mark mark) {
        return pieces.stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
