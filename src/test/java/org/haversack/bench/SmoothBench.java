package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.haversack.domain.Kinds;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.SampleStore;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.work.ScreenThread;
import org.haversack.ui.shell.ShellModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the screen keeps up with somebody's hands in a large store: a long note typed while the store is busy, and
/// the long lists scrolled from top to bottom.
@Tag("bench")
class SmoothBench {
    /// A picture a 60th of a second apart.
    private static final double FRAME_MS = 1000.0 / 60;
    /// A letter that comes within three pictures is there at once, and what takes longer is seen as a jerk.
    private static final double JERK_MS = 3 * FRAME_MS;

    private static final long BUSY_MS = 2_000;
    private static final int KEYS = 350;
    private static final int KEY_MS = 15;
    private static final int LONG_NOTE = 6_000;
    private static final int MOST_PAGES = 1_500;

    @TempDir
    private static Path folder;

    private static Workplace workplace;

    @BeforeAll
    static void make() {
        LargeStore.make(folder.resolve("own.db"), SampleStore.CLOCK).close();
        workplace = Workplace.open(folder.resolve("own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(1));
    }

    @AfterAll
    static void close() {
        workplace.close();
    }

    @Test
    void typing_a_long_note_never_waits_for_a_store_that_is_busy_for_two_seconds() throws Exception {
        try (var store = Executors.newSingleThreadExecutor()) {
            var desk = new StoreDesk(workplace);
            var visit = visitOfToday(desk);
            var shown = show(desk, store, Destination.of(Place.VISIT, visit));
            var note = (TextArea) until(() -> shown.scene().lookup("#note"));
            until(() -> new Visiting(workplace).running().isPresent() ? "begun" : null);
            Screens.onScreen(() -> {
                note.setText("The team looked at its own figures. ".repeat(LONG_NOTE / 36));
                note.positionCaret(note.getLength());
                return null;
            });
            type(shown, note, 50);
            var times = new ArrayList<Double>();
            store.execute(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_MS)));
            times.addAll(type(shown, note, KEYS));
            var text = note.getText();
            until(() -> saved(visit).equals(text) ? text : null);
            Screens.onScreen(() -> {
                shown.stage().close();
                return null;
            });
            double worst = report(
                    "a keystroke in a note of %d characters, the store busy for 2 s".formatted(text.length()), times);
            assertTrue(worst <= JERK_MS, () -> worst + " ms");
        }
    }

    private static String saved(RecordId visit) {
        return new Visiting(workplace)
                .sheet(visit).orElseThrow().notes().stream()
                        .map(line -> line.note().text())
                        .findFirst()
                        .orElse("");
    }

    /// Types, and says how long each key took from being pressed to being laid out, in milliseconds; whatever else the
    /// thread that draws had to do first is in it.
    private static List<Double> type(Shown shown, TextArea note, int keys) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < keys; i++) {
            long pressed = System.nanoTime();
            Screens.onScreen(() -> {
                note.appendText("x");
                layOut(shown.scene());
                shown.screens().time.pass(KEY_MS);
                return null;
            });
            times.add((System.nanoTime() - pressed) / 1e6);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(KEY_MS));
        }
        return times;
    }

    @Test
    void long_lists_are_scrolled_without_a_jerk() throws Exception {
        for (var place : List.of(Place.PRACTICES, Place.VISITS, Place.ACTIONS)) {
            var tasks = new ArrayDeque<Runnable>();
            Screens.onScreenPatiently(() -> {
                var screens = new Screens(Screens.doors(new Opening.Opened(new StoreDesk(workplace))), tasks::add);
                screens.model.open();
                drain(tasks);
                var scene = screens.scene(1366, 768);
                screens.model.go(Destination.of(place));
                drain(tasks);
                for (var part : List.of("#span-all", "#span-past")) {
                    if (scene.lookup(part) instanceof ToggleButton whole) {
                        whole.setSelected(true);
                    }
                }
                drain(tasks);
                Screens.settle(scene);
                var table = (TableView<?>) scene.lookup("#list");
                scroll(scene, table);
                var times = scroll(scene, table);
                double worst = report(
                        "a page of %s, %d rows"
                                .formatted(place, table.getItems().size()),
                        times);
                assertTrue(worst <= JERK_MS, () -> place + " takes " + worst + " ms");
                scene.setRoot(new javafx.scene.Group());
                return null;
            });
        }
    }

    /// Goes down page by page, in longer steps where there are very many, and says how long each took to be laid out.
    private static List<Double> scroll(Scene scene, TableView<?> table) {
        var times = new ArrayList<Double>();
        int rows = table.getItems().size();
        int page = Math.max(1, table.lookupAll(".table-row-cell").size() - 2);
        int step = Math.max(page, rows / MOST_PAGES);
        for (int row = 0; row < rows; row += step) {
            long start = System.nanoTime();
            table.scrollTo(row);
            layOut(scene);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// @return the longest
    private static double report(String what, List<Double> times) {
        var sorted = times.stream().mapToDouble(one -> one).toArray();
        Arrays.sort(sorted);
        double most = sorted[sorted.length - 1];
        double usual = sorted[(int) (sorted.length * 0.99)];
        Figures.say(
                "%s: median %.1f ms, 99 of 100 within %.1f ms, worst %.1f ms",
                what, sorted[sorted.length / 2], usual, most);
        return most;
    }

    private record Shown(Screens screens, Scene scene, Stage stage) {}

    private static Shown show(StoreDesk desk, ExecutorService store, Destination where) throws Exception {
        var shown = Screens.onScreen(() -> {
            var screens =
                    new Screens(Screens.doors(new Opening.Opened(desk)), store, new ScreenThread(), SampleStore.CLOCK);
            var stage = new Stage();
            var scene = screens.scene(1366, 768);
            stage.setScene(scene);
            stage.show();
            screens.model.open();
            return new Shown(screens, scene, stage);
        });
        until(() -> shown.screens().model.state().get() instanceof ShellModel.State.Open open ? open : null);
        Screens.onScreen(() -> {
            shown.screens().model.go(where);
            return null;
        });
        return shown;
    }

    private static RecordId visitOfToday(StoreDesk desk) {
        var visit = desk.visits().getFirst().id();
        desk.edits()
                .run(
                        Operation.of("visits.did.moved", ""),
                        List.of(Edit.put(
                                Visit.KIND,
                                visit,
                                new FieldWrites()
                                        .time("start", desk.workplace().today().atTime(9, 0))
                                        .code("mode", VisitMode.IN_PERSON)
                                        .code("state", VisitState.PLANNED))));
        return visit;
    }

    private static <T> T until(Callable<T> found) throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var now = Screens.onScreen(found);
            if (now != null) {
                return now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("it did not come");
    }

    private static void drain(ArrayDeque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }
}
