package org.haversack.fleet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.haversack.bundle.SigningKeys;
import org.haversack.merge.Placing;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.StoreInsides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Order, repetition and grouping do not matter: P1, P2, P7, P8 and P9, on sets of changes from random fleets.
class UnionLawsTest {
    @TempDir(factory = QuickFolder.class)
    Path folder;

    private static void each(int count, LongConsumer law) {
        Seeds.each(0, count).forEach(seed -> {
            try {
                law.accept(seed);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(Seeds.replay(seed, UnionLawsTest.class), failed);
            }
        });
    }

    private static World world(long seed) {
        return new Fleet(seed, (computer, name) -> new MemoryReplica(computer)).after(60);
    }

    private static BitSet everything(World world) {
        var all = new BitSet();
        world.machines.forEach(machine -> all.or(machine.held));
        return all;
    }

    private static List<ChangeLine> lines(World world, BitSet set) {
        return set.stream().mapToObj(world.annals::line).toList();
    }

    @Test
    void any_order_with_parents_first_gives_the_same() {
        each(2_000, seed -> {
            var world = world(seed);
            var random = new Random(seed);
            for (var space : world.spaces.keySet()) {
                var set = world.annals.in(space, everything(world));
                var oracle = Oracle.looks(world.annals, space.text(), set);
                for (int order = 0; order < 5; order++) {
                    var shuffled = shuffled(world.annals, set, random);
                    var replica = memory(world);
                    replica.take(List.of(parcel(order, shuffled)), 0);
                    Check.looks(oracle, replica.looks(space), "P1: " + space);
                    assertEquals(world.annals.tips(set), replica.tips(space));
                }
            }
        });
    }

    /// The changes in a random order that keeps parents first.
    private static List<ChangeLine> shuffled(Annals annals, BitSet set, Random random) {
        var left = new ArrayList<Integer>();
        set.stream().forEach(left::add);
        Collections.shuffle(left, random);
        var done = new BitSet();
        var lines = new ArrayList<ChangeLine>();
        while (!left.isEmpty()) {
            left.removeIf(at -> {
                var open = (BitSet) annals.past(at).clone();
                open.andNot(done);
                boolean ready = open.isEmpty() && random.nextInt(3) != 0;
                if (ready) {
                    done.set(at);
                    lines.add(annals.line(at));
                }
                return ready;
            });
        }
        return lines;
    }

    private static Replica memory(World world) {
        return expecting(world, new MemoryReplica(new ComputerId(Names.uuid("reader", 0))));
    }

    private Replica sqlite(World world, String name) {
        return expecting(world, new SqliteReplica(folder, name, new ComputerId(Names.uuid("reader", 0))));
    }

    private static Replica expecting(World world, Replica replica) {
        world.spaces.forEach(replica::expect);
        return replica;
    }

    private static Parcel parcel(int number, List<ChangeLine> lines) {
        return new Parcel(
                Names.uuid("parcel", number), new ComputerId(Names.uuid("writer", 0)), List.of(), List.of(), lines);
    }

    private static void take(Replica replica, World world, BitSet... sets) {
        for (var set : sets) {
            int number = replica.lines(world.spaces.firstKey()).size() * 31 + set.hashCode();
            var outcome = replica.take(List.of(parcel(number, lines(world, set))), 0)
                    .outcomes()
                    .getFirst();
            assertTrue(outcome == Replica.Outcome.TAKEN || outcome == Replica.Outcome.SEEN_BEFORE);
        }
    }

    private static BitSet[] triple(World world) {
        var held = world.machines.stream().map(machine -> machine.held).toList();
        return new BitSet[] {held.get(0), held.get(1), held.get(2)};
    }

    @Test
    void union_is_commutative_associative_idempotent_and_only_grows() {
        each(500, seed -> {
            var world = world(seed);
            var sets = triple(world);
            var one = memory(world);
            take(one, world, sets[0], sets[1], sets[2]);
            var other = memory(world);
            take(other, world, sets[2], sets[0], sets[2], sets[1], sets[0]);
            var grouped = memory(world);
            take(grouped, world, sets[0]);
            var first = grouped.digest();
            var union = (BitSet) sets[1].clone();
            union.or(sets[2]);
            take(grouped, world, union);
            assertEquals(one.digest(), other.digest());
            assertEquals(one.looks(), other.looks());
            assertEquals(one.digest(), grouped.digest());
            assertEquals(one.looks(), grouped.looks());
            assertEquals(first.equals(grouped.digest()), sets[0].equals(everythingOf(sets)));
        });
    }

    private static BitSet everythingOf(BitSet... sets) {
        var all = new BitSet();
        List.of(sets).forEach(all::or);
        return all;
    }

    @Test
    void union_is_the_same_in_files_table_by_table() {
        each(40, seed -> {
            var world = world(seed);
            var sets = triple(world);
            try (var one = (SqliteReplica) sqlite(world, "one" + seed);
                    var other = (SqliteReplica) sqlite(world, "other" + seed);
                    var grouped = (SqliteReplica) sqlite(world, "grouped" + seed)) {
                take(one, world, sets[0], sets[1], sets[2]);
                take(other, world, sets[2], sets[0], sets[2], sets[1], sets[0]);
                take(grouped, world, sets[0], everythingOf(sets[1], sets[2]));
                assertEquals(one.digest(), other.digest());
                var dump = one.insides().dumpWithoutOrder();
                assertEquals(
                        List.of(),
                        StoreInsides.differences(dump, other.insides().dumpWithoutOrder()));
                assertEquals(
                        List.of(),
                        StoreInsides.differences(dump, grouped.insides().dumpWithoutOrder()));
                assertEquals(List.of(), one.complaints());
            }
        });
    }

    @Test
    void importing_again_reports_nothing() {
        each(500, seed -> {
            var world = world(seed);
            var all = lines(world, everything(world));
            var replica = seed % 5 == 0 ? sqlite(world, "again" + seed) : memory(world);
            try (replica) {
                replica.take(List.of(parcel(1, all)), 0);
                var looks = replica.looks();
                var digest = replica.digest();
                var report = replica.take(List.of(parcel(2, shuffledAll(world, seed))), 0);
                assertEquals(List.of(Replica.Outcome.TAKEN), report.outcomes());
                report.counts()
                        .forEach(counts -> assertEquals(
                                "added 0, replayed %d, skipped 0 in 0 spaces, combined 0, conflicts 0, {}"
                                        .formatted(all.size()),
                                counts));
                assertEquals(digest, replica.digest());
                assertEquals(looks, replica.looks());
            }
        });
    }

    private static List<ChangeLine> shuffledAll(World world, long seed) {
        return shuffled(world.annals, everything(world), new Random(seed));
    }

    @Test
    void a_delta_brings_what_everything_brings() {
        each(500, seed -> {
            var world = world(seed);
            var from = world.machines.get(0);
            var to = world.machines.get(1);
            world.deliver(from, List.of(world.export(to, from, false)), new Random(seed));
            var whole = to.replica.copy("whole");
            var delta = world.export(from, to, false);
            var full = world.export(from, to, true);
            assertTrue(delta.lines().size() <= full.lines().size());
            assertEquals(
                    Replica.Outcome.TAKEN,
                    to.replica.take(List.of(delta), 0).outcomes().getFirst());
            assertEquals(
                    Replica.Outcome.TAKEN,
                    whole.take(List.of(full), 0).outcomes().getFirst());
            for (var space : world.scope(from, to)) {
                assertEquals(whole.tips(space), to.replica.tips(space));
                assertEquals(whole.looks(space), to.replica.looks(space));
            }
        });
    }

    @Test
    void the_same_set_is_written_in_the_same_bytes() {
        var keys = SigningKeys.generate();
        each(200, seed -> {
            var world = world(seed);
            try (var one = sqlite(world, "bytes" + seed);
                    var other = sqlite(world, "bytes too" + seed)) {
                one.take(List.of(parcel(1, lines(world, everything(world)))), 0);
                other.take(List.of(parcel(2, shuffledAll(world, seed))), 0);
                var recipient = new ComputerId(Names.uuid("recipient", 0));
                var id = Names.uuid("bytes", seed);
                var file = one.export(id, world.spaces.keySet(), recipient, true);
                assertArrayEquals(
                        file.bytes(keys),
                        one.export(id, world.spaces.keySet(), recipient, true).bytes(keys));
                assertArrayEquals(
                        file.bytes(keys),
                        other.export(id, world.spaces.keySet(), recipient, true).bytes(keys));
                assertEquals(
                        plainly(world),
                        file.lines().stream().map(ChangeLine::id).toList());
            }
            remove("bytes" + seed, "bytes too" + seed);
        });
    }

    /// The order that the plain reading of the specification gives.
    private static List<?> plainly(World world) {
        var ids = new ArrayList<Object>();
        for (SpaceId space : world.spaces.keySet()) {
            var history = new SpaceHistory();
            lines(world, world.annals.in(space, everything(world)))
                    .forEach(line -> assertTrue(history.add(line) instanceof Placing.New));
            history.missing(org.haversack.merge.Vec.NONE).forEach(line -> ids.add(line.id()));
        }
        return ids;
    }

    private void remove(String... names) {
        for (var name : names) {
            try {
                Files.deleteIfExists(folder.resolve(name + ".db"));
            } catch (IOException kept) {
                throw new java.io.UncheckedIOException(kept);
            }
        }
    }
}
