package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.haversack.app.WindowPlace.Room;
import org.haversack.ui.MemorySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Room LAPTOP = new Room(0, 0, 1920, 1040);
    private static final Room BESIDE = new Room(1920, -200, 2560, 1400);

    private final MemorySettings settings = new MemorySettings();

    private WindowPlace remembered(WindowPlace place, Room... screens) {
        place.remember(settings);
        return WindowPlace.of(settings, List.of(screens));
    }

    @Test
    void at_first_it_is_in_the_middle_of_the_main_screen() {
        assertEquals(new WindowPlace(277, 136, 1366, 768, false), WindowPlace.of(settings, List.of(LAPTOP, BESIDE)));
        assertEquals(
                new WindowPlace(0, 0, 1280, 700, false), WindowPlace.of(settings, List.of(new Room(0, 0, 1280, 700))));
    }

    @Test
    void it_is_again_where_it_was_and_as_large() {
        var place = new WindowPlace(2000, -100, 1500, 900, true);
        assertEquals(place, remembered(place, LAPTOP, BESIDE));
    }

    @Test
    void when_its_screen_was_unplugged_it_is_on_the_one_that_is_left() {
        var place = new WindowPlace(2000, 100, 1500, 900, false);
        assertEquals(new WindowPlace(277, 136, 1366, 768, false), remembered(place, LAPTOP));
    }

    @Test
    void what_hangs_over_the_edge_is_moved_inside() {
        assertEquals(
                new WindowPlace(420, 140, 1500, 900, false),
                remembered(new WindowPlace(1000, 500, 1500, 900, false), LAPTOP));
        assertEquals(
                new WindowPlace(0, 0, 1500, 900, false),
                remembered(new WindowPlace(-900, -50, 1500, 900, false), LAPTOP));
    }

    @Test
    void it_goes_to_the_screen_that_showed_most_of_it_and_becomes_as_small_as_that() {
        assertEquals(
                new WindowPlace(0, 0, 1920, 1040, false),
                remembered(new WindowPlace(-10, -10, 2500, 1400, false), LAPTOP, new Room(1920, 0, 800, 600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d true", "1 2 0 0 false", "1 2 99999999999 4 true"})
    void what_cannot_be_read_counts_as_nothing(String text) {
        settings.set("window", text);
        assertEquals(new WindowPlace(277, 136, 1366, 768, false), WindowPlace.of(settings, List.of(LAPTOP)));
    }
}
