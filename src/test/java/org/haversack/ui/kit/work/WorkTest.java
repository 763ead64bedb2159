package org.haversack.ui.kit.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Queue<Runnable> store = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Work work =
            new Work(queue(store), queue(screen), (what, error) -> told.add(what + ": " + error.getMessage()));

    private static Executor queue(Queue<Runnable> queue) {
        return queue::add;
    }

    private static void run(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private void runAll() {
        while (!store.isEmpty() || !screen.isEmpty()) {
            run(store);
            run(screen);
        }
    }

    @Test
    void nothing_runs_before_it_is_started_and_results_wait_for_the_screen() {
        var job = work.job("Reading", _ -> "rows").then(heard::add);
        assertTrue(store.isEmpty());
        job.start();
        run(store);
        assertEquals(List.of(), heard);
        run(screen);
        assertEquals(List.of("rows"), heard);
    }

    @Test
    void a_failure_without_an_answer_reaches_the_person() {
        work.job("Reading", _ -> {
                    throw new IOException("no disk");
                })
                .then(_ -> heard.add("then"))
                .always(() -> heard.add("always"))
                .start();
        runAll();
        assertEquals(List.of("Reading: no disk"), told);
        assertEquals(List.of("always"), heard);
    }

    @Test
    void a_failure_with_an_answer_does_not() {
        work.job("Reading", _ -> {
                    throw new IOException("no disk");
                })
                .orElse(IOException.class, error -> heard.add(error.getMessage()))
                .start();
        runAll();
        assertEquals(List.of(), told);
        assertEquals(List.of("no disk"), heard);
    }

    @Test
    void a_mistake_in_what_follows_reaches_the_person_too() {
        work.job("Reading", _ -> "rows")
                .then(_ -> {
                    throw new IllegalStateException("a bug");
                })
                .start();
        runAll();
        assertEquals(List.of("Reading: a bug"), told);
    }

    @Test
    void even_an_error_of_the_machine_reaches_the_person() {
        work.job("Reading", _ -> {
                    throw new StackOverflowError("too deep");
                })
                .start();
        runAll();
        assertEquals(List.of("Reading: too deep"), told);
    }

    @Test
    void progress_is_shown_and_stopping_is_no_failure() {
        var job = work.job("Making", progress -> {
                    progress.at("practices", 5, 20);
                    run(screen);
                    assertEquals(0.25, work.running().getFirst().part().get());
                    assertEquals("practices", work.running().getFirst().step().get());
                    work.running().getFirst().stop();
                    progress.at("visits", 10, 20);
                    return heard.add("done");
                })
                .always(() -> heard.add("always"));
        job.start();
        assertEquals(List.of(job), work.running());
        run(store);
        run(screen);
        assertEquals(List.of(), work.running());
        assertEquals(List.of(), told);
        assertEquals(List.of("always"), heard);
    }

    @Test
    void work_is_done_in_the_order_it_was_asked_for() {
        work.job("One", _ -> heard.add("one")).start();
        work.job("Two", _ -> heard.add("two")).start();
        runAll();
        assertEquals(List.of("one", "two"), heard);
    }
}
