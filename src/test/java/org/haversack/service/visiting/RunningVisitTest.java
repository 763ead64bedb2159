package org.haversack.service.visiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;
import org.junit.jupiter.api.Test;

class RunningVisitTest {
    private static final Instant NINE = Instant.parse("2026-03-10T08:00:00Z");
    private static final Random RANDOM = new Random(3);
    private static final RecordId VISIT = id();
    private static final RecordId WELCOME = id();
    private static final RecordId ACTIONS = id();

    private static RecordId id() {
        return new RecordId(Uuid7.text(NINE.toEpochMilli(), RANDOM));
    }

    private static Instant at(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static RunningVisit begun() {
        return RunningVisit.begin(VISIT, Optional.of(WELCOME), NINE);
    }

    private static long minutes(long millis) {
        return Duration.ofMillis(millis).toMinutes();
    }

    @Test
    void time_is_counted_for_the_item_that_goes_on() {
        var running = begun().at(ACTIONS, at(7));
        assertEquals(7, minutes(running.millisOf(WELCOME, at(20))));
        assertEquals(13, minutes(running.millisOf(ACTIONS, at(20))));
        assertEquals(20, minutes(running.millis(at(20))));
    }

    @Test
    void an_item_that_is_taken_up_again_goes_on_from_where_it_was() {
        var running = begun().at(ACTIONS, at(7)).at(WELCOME, at(10));
        assertEquals(9, minutes(running.millisOf(WELCOME, at(12))));
    }

    @Test
    void pauses_do_not_count() {
        var running = begun().pause(at(5));
        assertTrue(running.paused());
        assertEquals(5, minutes(running.millis(at(30))));
        assertEquals(6, minutes(running.resume(at(30)).millis(at(31))));
    }

    @Test
    void going_to_another_item_while_it_pauses_counts_nothing() {
        var running = begun().pause(at(5)).at(ACTIONS, at(20));
        assertTrue(running.paused());
        assertEquals(0, running.millisOf(ACTIONS, at(30)));
        assertTrue(running.reached(ACTIONS));
    }

    @Test
    void a_clock_that_is_set_back_never_gives_negative_time_and_loses_none() {
        var running = begun().observed(at(10));
        assertEquals(10, minutes(running.millis(at(-600))));
        assertEquals(10, minutes(running.millisOf(WELCOME, at(-600))));
        var back = running.observed(at(-600));
        assertEquals(13, minutes(back.millis(at(-597))));
        assertEquals(0, begun().millis(at(-1)));
    }

    @Test
    void what_is_written_is_read_again() {
        for (var running : List.of(
                begun(), begun().at(ACTIONS, at(7)).pause(at(9)), RunningVisit.begin(VISIT, Optional.empty(), NINE))) {
            assertEquals(Optional.of(running), RunningVisit.read(running.written()));
        }
    }

    @Test
    void what_is_damaged_is_no_visit() {
        var written = begun().written();
        assertEquals(Optional.empty(), RunningVisit.read(""));
        assertEquals(Optional.empty(), RunningVisit.read("2" + written.substring(1)));
        assertEquals(Optional.empty(), RunningVisit.read(written + " what"));
        assertEquals(Optional.empty(), RunningVisit.read(written.replace(VISIT.text(), "x")));
    }

    @Test
    void a_visit_without_agenda_counts_all_the_same() {
        var running = RunningVisit.begin(VISIT, Optional.empty(), NINE);
        assertEquals(17, minutes(running.pause(at(17)).millis(at(40))));
        assertFalse(running.reached(WELCOME));
    }

    @Test
    void whole_minutes_add_up_to_the_whole() {
        var seconds =
                new long[] {7 * 60 - 20, 18 * 60 + 10, 15 * 60 - 10, 12 * 60 + 29, 22 * 60 - 25, 9 * 60 + 5, 4 * 60};
        var millis = LongStream.of(seconds).map(one -> one * 1000).boxed().toList();
        assertEquals(List.of(7, 18, 15, 12, 22, 9, 4), WholeMinutes.of(millis));
        assertEquals(
                87, WholeMinutes.of(millis).stream().mapToInt(Integer::intValue).sum());
        assertEquals(List.of(1, 1, 0), WholeMinutes.of(List.of(40_000L, 40_000L, 40_000L)));
        assertEquals(List.of(), WholeMinutes.of(List.of()));
    }
}
