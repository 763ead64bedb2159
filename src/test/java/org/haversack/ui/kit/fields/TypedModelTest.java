package org.haversack.ui.kit.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedModelTest {
    private final List<Optional<Integer>> chosen = new ArrayList<>();
    private final TypedModel<Integer> model =
            new TypedModel<>(Clocks::minutes, minutes -> minutes + " min", "Write minutes.");

    TypedModelTest() {
        model.onChosen(chosen::add);
    }

    @Test
    void what_is_understood_is_shown_in_our_words_and_told() {
        model.text().set("1h30");
        assertEquals(Optional.empty(), model.value().get());
        model.leave();
        assertEquals(Optional.of(90), model.value().get());
        assertEquals("90 min", model.text().get());
        assertEquals(List.of(Optional.of(90)), chosen);
        model.leave();
        assertEquals(1, chosen.size());
    }

    @Test
    void what_is_not_understood_stays_and_is_said() {
        model.show(Optional.of(45));
        model.text().set("long");
        model.leave();
        assertEquals("Write minutes.", model.problem().get());
        assertEquals("long", model.text().get());
        assertEquals(Optional.of(45), model.value().get());
        model.forget();
        assertEquals("45 min", model.text().get());
        assertEquals("", model.problem().get());
        assertEquals(List.of(), chosen);
    }

    @Test
    void an_emptied_field_means_none() {
        model.show(Optional.of(45));
        model.text().set(" ");
        model.leave();
        assertEquals(List.of(Optional.empty()), chosen);
    }

    @Test
    void what_is_shown_from_elsewhere_is_not_told_and_leaves_typing_alone() {
        model.show(Optional.of(45));
        assertEquals("45 min", model.text().get());
        model.text().set("6");
        model.show(Optional.of(30));
        assertEquals("6", model.text().get());
        assertEquals(List.of(), chosen);
        model.leave();
        assertEquals(List.of(Optional.of(6)), chosen);
    }

    @Test
    void steps_go_on_from_what_was_typed() {
        model.step(5, minutes -> minutes + 5);
        assertEquals(List.of(Optional.of(5)), chosen);
        model.text().set("40");
        model.step(5, minutes -> minutes + 5);
        assertEquals(Optional.of(45), model.value().get());
    }
}
