package org.haversack.ui.kit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.haversack.ui.kit.fields.Guard;
import org.junit.jupiter.api.Test;

class ReasonModelTest {
    private final List<String> made = new ArrayList<>();
    private final ReasonModel model = new ReasonModel(
            text -> text.contains("010170-1234") ? List.of(new Guard.Finding("cpr", 0, 11)) : List.of());

    @Test
    void a_reason_with_a_patients_number_keeps_the_change_waiting_until_the_person_keeps_it() {
        model.ask("Why did it slip?", made::add);
        model.reason().set("Waiting for 010170-1234");
        model.finish();
        assertEquals(List.of(), made);
        assertEquals("cpr", model.found().get());
        model.keep();
        assertEquals(List.of("Waiting for 010170-1234"), made);
    }

    @Test
    void another_reason_is_taken_at_once() {
        model.ask("Why did it slip?", made::add);
        model.reason().set("010170-1234");
        model.finish();
        model.reason().set("Waiting for the vendor");
        assertTrue(model.found().get().isEmpty());
        model.finish();
        assertEquals(List.of("Waiting for the vendor"), made);
    }
}
