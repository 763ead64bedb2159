package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the main screens take from being asked for to being laid out, reading included, in a large store. What a
/// person waits for is the first rows; the others come while she reads.
@Tag("bench")
class ScreenBench {
    private static final int ROUNDS = 4;
    private static final int WARM = 1;
    private static final double LIMIT_MS = 150;
    private static final List<Place> PLACES = List.of(Place.TODAY, Place.PRACTICES, Place.VISITS, Place.ACTIONS);

    @Test
    void every_list_of_a_large_store_opens_within_150_ms(@TempDir Path folder) throws Exception {
        long start = System.nanoTime();
        LargeStore.make(folder.resolve("own.db"), SampleStore.CLOCK).close();
        var workplace = Workplace.open(folder.resolve("own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(1));
        Figures.say("large store made in %.1f s", (System.nanoTime() - start) / 1e9);
        var slow = new ArrayList<String>();
        Screens.onScreenPatiently(() -> {
            for (var place : PLACES) {
                var times = new ArrayList<Opened>();
                for (int i = 0; i < ROUNDS; i++) {
                    times.add(open(place, new StoreDesk(workplace), i == ROUNDS - 1));
                }
                double median = median(times, Opened::first);
                Figures.say(
                        "open %s: cold %.0f ms, then %.0f ms to the first rows and %.0f ms to all",
                        place, times.getFirst().first(), median, times.getLast().all());
                if (median > LIMIT_MS) {
                    slow.add("%s takes %.0f ms".formatted(place, median));
                }
            }
            return null;
        });
        workplace.close();
        assertEquals(List.of(), slow);
    }

    private static double median(List<Opened> times, ToDoubleFunction<Opened> part) {
        var warm = times.stream().skip(WARM).mapToDouble(part).sorted().toArray();
        return warm[warm.length / 2];
    }

    /// How long until something is to be read, and until everything is, in milliseconds.
    private record Opened(double first, double all) {}

    /// @param whole whether everything is read, too; that keeps much in memory, so it is done once
    private static Opened open(Place place, StoreDesk desk, boolean whole) {
        var tasks = new ArrayDeque<Runnable>();
        var screens = new Screens(Screens.doors(new Opening.Opened(desk)), tasks::add);
        screens.model.open();
        drain(tasks);
        var scene = screens.scene(1366, 768);
        screens.model.go(Destination.of(Place.SETTINGS));
        drain(tasks);
        System.gc();
        Screens.settle(scene);
        long start = System.nanoTime();
        screens.model.go(Destination.of(place));
        while (!tasks.isEmpty() && !rows(scene)) {
            tasks.poll().run();
        }
        Screens.settle(scene);
        double first = (System.nanoTime() - start) / 1e6;
        if (whole) {
            drain(tasks);
            Screens.settle(scene);
        }
        double all = (System.nanoTime() - start) / 1e6;
        scene.setRoot(new Group());
        return new Opened(first, all);
    }

    private static void drain(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    /// Whether there is something to read: rows in the list, or the cards of the day.
    private static boolean rows(Scene scene) {
        return scene.lookup("#list") instanceof TableView<?> list
                ? !list.getItems().isEmpty()
                : !scene.getRoot().lookupAll(".day-line").isEmpty();
    }
}
