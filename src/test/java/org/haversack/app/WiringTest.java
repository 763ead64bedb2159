package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.haversack.cli.kit.Stop;
import org.junit.jupiter.api.Test;

class WiringTest {
    @Test
    void the_clock_goes_unless_it_is_fixed() {
        var before = Instant.now();

        assertTrue(!Wiring.clock(Optional.empty()).instant().isBefore(before));
        assertTrue(!Wiring.clock(Optional.of(" ")).instant().isBefore(before));
    }

    @Test
    void testers_can_fix_the_clock_at_a_moment_in_a_zone() {
        var clock = Wiring.clock(Optional.of("2026-03-10T17:40+01:00[Europe/Copenhagen]"));

        assertEquals(Instant.parse("2026-03-10T16:40:00Z"), clock.instant());
        assertEquals(ZoneId.of("Europe/Copenhagen"), clock.getZone());
        assertEquals(
                Instant.parse("2026-03-10T16:40:00Z"),
                Wiring.clock(Optional.of("2026-03-10T16:40:00Z")).instant());
    }

    @Test
    void a_moment_that_is_none_is_wrong_usage() {
        var stop = assertThrows(Stop.class, () -> Wiring.clock(Optional.of("tomorrow")));

        assertEquals(2, stop.exit());
        assertTrue(stop.sentence().contains("HAVERSACK_NOW"), stop.sentence());
    }
}
