package org.haversack.fleet;

import static org.haversack.fleet.Bench.NOON;
import static org.haversack.fleet.Bench.key;
import static org.haversack.fleet.Bench.look;
import static org.haversack.fleet.Bench.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// F6 and F14: clocks that are wrong and stores that were copied are ordinary events.
class ClocksAndCopiesTest {
    private static final RecordKey ACTION = key("action", 1);
    private static final long IN_1970 = 0;
    private static final long IN_2099 = Instant.parse("2099-12-31T23:59:59Z").toEpochMilli();

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private Bench bench(Stores stores) throws IOException {
        return new Bench(stores, Files.createTempDirectory(folder, "case"));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_clock_in_1970_loses_nothing(Stores stores) throws IOException {
        try (var bench = bench(stores)) {
            var ana = bench.store("ana");
            var ben = bench.store("ben");
            set(ana, IN_2099, ACTION, "due", "5", "title", "old");
            bench.swap(ana, ben);
            set(ben, IN_1970, ACTION, "due", "6");
            bench.swap(ana, ben);
            assertEquals(Value.of("6"), look(ana, ACTION).values().get("due"));
            assertTrue(look(ana, ACTION).conflicts().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_clock_in_2099_wins_nothing_for_ever(Stores stores) throws IOException {
        try (var bench = bench(stores)) {
            var ana = bench.store("ana");
            var ben = bench.store("ben");
            set(ana, IN_2099, ACTION, "due", "5");
            set(ben, NOON, ACTION, "due", "6");
            bench.swap(ana, ben);
            assertEquals(Set.of("due"), look(ben, ACTION).conflicts());
            ben.resolve(Stores.PRACTICE, ACTION, "due", Value.of("6"), NOON);
            bench.swap(ana, ben);
            assertEquals(Value.of("6"), look(ana, ACTION).values().get("due"));
            set(ben, NOON, ACTION, "due", "7");
            bench.swap(ana, ben);
            assertEquals(Value.of("7"), look(ana, ACTION).values().get("due"));
            assertTrue(look(ana, ACTION).conflicts().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_clock_that_goes_backwards_between_two_edits_keeps_their_order(Stores stores) throws IOException {
        try (var bench = bench(stores)) {
            var ana = bench.store("ana");
            var ben = bench.store("ben");
            // The hour that is lived twice when summer time ends, then an hour earlier still, then the same moment.
            var half = Instant.parse("2026-10-25T00:30:00Z").toEpochMilli();
            set(ana, half + 3_600_000, ACTION, "due", "first");
            set(ana, half, ACTION, "due", "second");
            set(ana, half - 3_600_000, ACTION, "due", "third");
            set(ana, half - 3_600_000, ACTION, "due", "fourth");
            assertEquals(Value.of("fourth"), look(ana, ACTION).values().get("due"));
            bench.send(ana, ben);
            assertEquals(Value.of("fourth"), look(ben, ACTION).values().get("due"));
            assertEquals(1, look(ben, ACTION).heads().get("due").size());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void clocks_change_neither_what_waits_for_a_decision_nor_what_lives(Stores stores) throws IOException {
        var seen = new java.util.HashSet<String>();
        for (long time : new long[] {IN_1970, NOON, IN_2099}) {
            try (var bench = bench(stores)) {
                var ana = bench.store("ana");
                var ben = bench.store("ben");
                var gone = key("action", 2);
                set(ana, NOON, ACTION, "due", "5");
                set(ana, NOON, gone, "due", "5");
                bench.swap(ana, ben);
                set(ana, time, ACTION, "due", "6");
                ana.delete(Stores.PRACTICE, gone, time);
                set(ben, NOON + 1, ACTION, "due", "7");
                set(ben, NOON + 1, gone, "title", "kept");
                bench.swap(ana, ben);
                assertEquals(ana.looks(), ben.looks());
                var looks = List.of(look(ana, ACTION), look(ana, gone));
                seen.add(looks.stream()
                        .map(look -> look.conflicts() + " " + look.alive())
                        .toList()
                        .toString());
            }
        }
        assertEquals(Set.of("[[due] true, [~] true]"), seen);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_profile_copied_to_a_second_computer_and_used_on_both_loses_nothing(Stores stores) throws IOException {
        try (var bench = bench(stores)) {
            var office = bench.store("office");
            var ana = bench.store("ana");
            set(ana, NOON, ACTION, "title", "before the copy");
            bench.swap(ana, office);
            var laptop = bench.keep(ana.copy("laptop"));
            for (int i = 0; i < 5; i++) {
                set(ana, NOON + i, key("note", i), "text", "at the desk " + i);
                set(laptop, NOON + i, key("note", 10 + i), "text", "on the road " + i);
            }
            set(ana, NOON, ACTION, "due", "5");
            set(laptop, NOON, ACTION, "notes", "hello");
            // Both go by one computer's name; the office answers whoever wrote last.
            for (var copy : List.of(ana, laptop, ana)) {
                bench.send(copy, office);
                assertEquals(Replica.Outcome.TAKEN, bench.send(office, copy));
            }
            assertEquals(office.digest(), ana.digest());
            assertEquals(office.digest(), laptop.digest());
            assertEquals(office.looks(), laptop.looks());
            assertEquals(11, office.looks(Stores.PRACTICE).size());
            office.looks(Stores.PRACTICE).values().forEach(look -> {
                assertTrue(look.alive());
                assertEquals(Set.of(), look.conflicts());
            });
            assertEquals(2, office.tips(Stores.PRACTICE).size());
            assertEquals(List.of(), office.complaints());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_older_copy_put_back_by_hand_is_believed_and_brought_up_to_date(Stores stores) throws IOException {
        try (var bench = bench(stores)) {
            var office = bench.store("office");
            var ana = bench.store("ana");
            set(ana, NOON, ACTION, "due", "1");
            bench.swap(ana, office);
            var backup = bench.keep(ana.copy("backup"));
            set(ana, NOON, ACTION, "due", "2");
            bench.swap(ana, office);
            set(office, NOON, ACTION, "title", "from the office");
            bench.swap(ana, office);
            // The laptop breaks; the copy takes its place, and goes on before it has heard from anyone.
            set(backup, NOON, ACTION, "due", "3");
            assertEquals(Replica.Outcome.GAP, bench.send(office, backup));
            bench.send(backup, office);
            assertEquals(Replica.Outcome.TAKEN, bench.send(office, backup));
            assertEquals(office.digest(), backup.digest());
            assertEquals(Set.of("due"), look(backup, ACTION).conflicts());
            assertFalse(look(backup, ACTION).values().get("title").equals(Value.NOTHING));
        }
    }
}
