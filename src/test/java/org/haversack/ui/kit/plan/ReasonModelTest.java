package org.haversack.ui.kit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.fields.Guard;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.Holding;
import org.haversack.ui.kit.fields.Remembered;
import org.junit.jupiter.api.Test;

class ReasonModelTest {
    private final List<String> made = new ArrayList<>();
    private final Remembered remembered = Remembered.forNow("salt");
    private final ReasonModel model = model();

    private ReasonModel model() {
        var words = new ModelKit().words;
        return new ReasonModel(new Guarding("reason", ReasonModelTest::look, remembered, Holding.none(), words));
    }

    private static List<Guard.Finding> look(String text) {
        int at = text.indexOf("010170-1234");
        return at < 0 ? List.of() : List.of(new Guard.Finding("cpr", at, at + 11));
    }

    @Test
    void a_reason_with_a_patients_number_keeps_the_change_waiting_until_the_person_keeps_it() {
        model.ask("Why did it slip?", made::add);
        model.reason().text().set("Waiting for 010170-1234");
        model.finish();
        assertEquals(List.of(), made);
        assertTrue(model.reason().problem().get().contains("CPR"));
        model.reason().keep();
        assertEquals(List.of("Waiting for 010170-1234"), made);
    }

    @Test
    void another_reason_is_taken_at_once() {
        model.ask("Why did it slip?", made::add);
        model.reason().text().set("010170-1234");
        model.finish();
        model.reason().text().set("Waiting for the vendor");
        assertEquals("", model.reason().problem().get());
        model.finish();
        assertEquals(List.of("Waiting for the vendor"), made);
    }

    @Test
    void what_was_kept_once_is_not_asked_again() {
        model.ask("Why did it slip?", made::add);
        model.reason().text().set("Waiting for 010170-1234");
        model.finish();
        model.reason().keep();
        var next = model();
        next.ask("Why did it slip?", made::add);
        next.reason().text().set("Still 010170-1234");
        assertTrue(next.finish());
        assertEquals(List.of("Waiting for 010170-1234", "Still 010170-1234"), made);
    }
}
