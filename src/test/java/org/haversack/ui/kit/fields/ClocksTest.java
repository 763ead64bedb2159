package org.haversack.ui.kit.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:30, 09:30",
        "0930, 09:30",
        "930, 09:30",
        "14.15, 14:15",
        "9h, 09:00",
        "9h30, 09:30",
        "2 pm, 14:00",
        "12am, 00:00",
        "12 pm, 12:00",
        "23:59, 23:59",
        "0, 00:00"
    })
    void times_are_understood_as_people_write_them(String typed, LocalTime meant) {
        assertEquals(Optional.of(meant), Clocks.time(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "9:60", "25:00", "nine", "", "13 pm", "0 am", "9:5:5", "12345"})
    void what_is_no_time_is_not(String typed) {
        assertEquals(Optional.empty(), Clocks.time(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45",
        "45 min, 45",
        "45m, 45",
        "1h30, 90",
        "1:30, 90",
        "2 h, 120",
        "1h 5 min, 65",
        "0, 0",
        "1.5 h, 90",
        "'1,25 hours', 75",
        "1440, 1440",
        "24h, 1440"
    })
    void minutes_are_understood_as_people_write_them(String typed, int meant) {
        assertEquals(Optional.of(meant), Clocks.minutes(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1441", "25h", "1h75", "long", "-5", "99999"})
    void what_is_no_length_is_not(String typed) {
        assertEquals(Optional.empty(), Clocks.minutes(typed));
    }
}
