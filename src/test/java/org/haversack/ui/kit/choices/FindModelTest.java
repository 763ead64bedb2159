package org.haversack.ui.kit.choices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.merge.change.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindModelTest {
    private static final Candidate KIM = of("1", "Kim Møller", "MA lead");
    private static final Candidate LUND = of("2", "Dr Lund", "leader, with Kim");
    private static final Candidate JO = of("3", "Jo Frank", "nurse");

    private final FindModel model = new FindModel();

    private static Candidate of(String id, String name, String about) {
        return new Candidate(new RecordId("0196a000-0000-7000-8000-00000000000" + id), name, about);
    }

    private List<String> names() {
        return model.found().stream().map(Candidate::name).toList();
    }

    @BeforeEach
    void fill() {
        model.candidates(List.of(LUND, KIM, JO));
    }

    @Test
    void everything_is_offered_before_anything_is_typed() {
        assertEquals(List.of("Dr Lund", "Kim Møller", "Jo Frank"), names());
        assertEquals(Optional.of(LUND), model.atHand());
    }

    @Test
    void names_that_begin_with_what_is_typed_come_first() {
        model.typed().set("kim");
        assertEquals(List.of("Kim Møller", "Dr Lund"), names());
        model.typed().set("moller");
        assertEquals(List.of("Kim Møller"), names());
        model.typed().set("nobody");
        assertEquals(Optional.empty(), model.atHand());
    }

    @Test
    void one_goes_up_and_down_among_the_found() {
        model.move(1);
        assertEquals(Optional.of(KIM), model.atHand());
        model.move(9);
        assertEquals(Optional.of(JO), model.atHand());
        model.move(-9);
        assertEquals(Optional.of(LUND), model.atHand());
        model.moveTo(JO.id());
        assertEquals(Optional.of(JO), model.atHand());
    }

    @Test
    void what_is_chosen_is_not_offered_again() {
        model.without(Set.of(LUND.id()));
        assertEquals(List.of("Kim Møller", "Jo Frank"), names());
    }
}
