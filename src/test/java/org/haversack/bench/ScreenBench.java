package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the main screens take from being asked for to being laid out, reading included, in a large store.
@Tag("bench")
class ScreenBench {
    private static final int ROUNDS = 9;
    private static final int WARM = 3;
    private static final double LIMIT_MS = 150;
    private static final List<Place> PLACES = List.of(Place.TODAY, Place.PRACTICES, Place.VISITS, Place.ACTIONS);

    @Test
    void every_list_of_a_large_store_opens_within_150_ms(@TempDir Path folder) throws Exception {
        long start = System.nanoTime();
        var workplace = LargeStore.make(folder.resolve("own.db"), SampleStore.CLOCK);
        Figures.say("large store made in %.1f s", (System.nanoTime() - start) / 1e9);
        var slow = new ArrayList<String>();
        Screens.onScreenPatiently(() -> {
            for (var place : PLACES) {
                var times = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    times[i] = open(place, new StoreDesk(workplace));
                }
                var warm = Arrays.stream(times).skip(WARM).sorted().toArray();
                double median = warm[warm.length / 2];
                Figures.say("open %s: first %.0f ms, then %.0f ms", place, times[0], median);
                if (median > LIMIT_MS) {
                    slow.add("%s takes %.0f ms".formatted(place, median));
                }
            }
            return null;
        });
        workplace.close();
        assertEquals(List.of(), slow);
    }

    private static double open(Place place, StoreDesk desk) {
        var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
        screens.model.open();
        var scene = screens.scene(1366, 768);
        long start = System.nanoTime();
        screens.reach(place, scene);
        return (System.nanoTime() - start) / 1e6;
    }
}
