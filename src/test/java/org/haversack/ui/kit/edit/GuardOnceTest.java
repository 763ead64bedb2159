package org.haversack.ui.kit.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.haversack.ui.ModelKit;
import org.junit.jupiter.api.Test;

class GuardOnceTest {
    private final ModelKit kit = new ModelKit();
    private final GuardOnce guard = new GuardOnce(Texts.patients(kit.kit.days()), kit.words);

    @Test
    void a_patients_number_is_pointed_out_once_and_kept_when_said_again() {
        assertTrue(guard.about("Waiting for 010170-1234").orElseThrow().contains("CPR"));
        assertEquals(Optional.empty(), guard.about("Waiting for 010170-1234"));
        assertTrue(guard.about("Waiting for 020270-1234").isPresent());
    }

    @Test
    void what_tells_of_nobody_passes_at_once() {
        assertEquals(Optional.empty(), guard.about("Waiting for the EHR vendor"));
    }
}
