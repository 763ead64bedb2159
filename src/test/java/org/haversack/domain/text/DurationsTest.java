package org.haversack.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45 | 45",
                " 0 | 0",
                "45m | 45",
                "90 min | 90",
                "90 min. | 90",
                "90 minutes | 90",
                "1h | 60",
                "1 H | 60",
                "2 hours | 120",
                "1:30 | 90",
                "0:05 | 5",
                "1h30 | 90",
                "1h 30m | 90",
                "1 h 30 min | 90",
                "1h5 | 65",
                "1.5h | 90",
                "1,25 h | 75",
                "2 timer | 120",
                "1 u 15 | 75",
                "1 heure 20 | 80",
                "100000 | 100000"
            })
    void a_duration_is_read_as_people_write_it(String text, int minutes) {
        assertEquals(OptionalInt.of(minutes), Durations.minutes(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "h", "-5", "1:75", "1:3", "1h75", "100001", "9999h", "soon", "1.5", "1.5h20", "1e3", "٤٥"})
    void what_is_no_duration_is_not_guessed(String text) {
        assertEquals(OptionalInt.empty(), Durations.minutes(text));
    }
}
