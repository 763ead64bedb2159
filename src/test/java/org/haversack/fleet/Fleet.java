package org.haversack.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.haversack.merge.change.ComputerId;

/// A random history of a fleet, from one number. Steps are independent of each other, so that a failing
/// history can be made shorter by leaving some out.
public final class Fleet {
    /// What can happen.
    enum Event {
        EDIT(30),
        ADD_CHILD(6),
        DELETE(6),
        RESTORE_RECORD(2),
        RESOLVE(6),
        SEND(16),
        DELIVER(18),
        BATCH(6),
        LATE(3),
        UNDO(3),
        COPY(1),
        BACK_UP(2),
        RESTORE_STORE(1),
        UPROOT(3),
        SPLIT(2),
        CLOCK(3),
        ASSIGN(1);

        final int weight;

        Event(int weight) {
            this.weight = weight;
        }
    }

    /// One thing that happens.
    record Step(Event event, long seed) {}

    private static final int LOSS_PERCENT = 20;
    private static final long DAY = 86_400_000L;

    private final long seed;
    private final BiFunction<ComputerId, String, Replica> stores;

    /// @param stores makes an empty store of a computer, under a name of its own
    public Fleet(long seed, BiFunction<ComputerId, String, Replica> stores) {
        this.seed = seed;
        this.stores = stores;
    }

    List<Step> steps() {
        var random = new Random(seed * 31 + 7);
        int total = 0;
        for (var event : Event.values()) {
            total += event.weight;
        }
        int count = 40 + random.nextInt(110);
        var steps = new ArrayList<Step>(count);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(total);
            for (var event : Event.values()) {
                at -= event.weight;
                if (at < 0) {
                    steps.add(new Step(event, random.nextLong()));
                    break;
                }
            }
        }
        return steps;
    }

    /// Lives through the whole history; empty if everything held.
    public Optional<Throwable> run() {
        return run(steps());
    }

    Optional<Throwable> run(List<Step> steps) {
        try (var world = new World(seed, stores)) {
            for (var step : steps) {
                happen(world, step);
            }
            quiesce(world);
            return Optional.empty();
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            return Optional.of(failed);
        }
    }

    /// The fleet as it is after some steps, nothing exchanged at the end.
    World after(int most) {
        var world = new World(seed, stores);
        steps().stream().limit(most).forEach(step -> happen(world, step));
        return world;
    }

    /// Leaves out as many steps as it can while something still fails.
    List<Step> shrink(List<Step> failing, int mostRuns) {
        int runs = 0;
        var left = new ArrayList<>(failing);
        for (int size = left.size() / 2; size > 0; size /= 2) {
            for (int at = left.size() - size; at >= 0; at -= size) {
                var fewer = new ArrayList<>(left.subList(0, at));
                fewer.addAll(left.subList(at + size, left.size()));
                runs++;
                if (runs <= mostRuns && run(fewer).isPresent()) {
                    left = fewer;
                }
                at = Math.min(at, left.size());
            }
        }
        return left;
    }

    private static void happen(World world, Step step) {
        var random = new Random(step.seed());
        var machine = world.any(random);
        switch (step.event()) {
            case EDIT -> world.people.edit(machine, random);
            case ADD_CHILD -> world.people.addChild(machine, random);
            case DELETE -> world.people.endLife(machine, random, false);
            case RESTORE_RECORD -> world.people.endLife(machine, random, true);
            case RESOLVE -> world.people.resolve(machine, random);
            case SEND -> send(world, machine, random);
            case DELIVER -> deliver(world, world.letters, random);
            case BATCH -> batch(world, machine, random);
            case LATE -> deliver(world, world.old, random);
            case UNDO -> world.undo(machine);
            case COPY -> world.copy(machine);
            case BACK_UP -> world.backUp(machine);
            case RESTORE_STORE -> {
                if (!world.backups.isEmpty()) {
                    world.restore(world.backups.get(random.nextInt(world.backups.size())), random.nextInt(3) == 0);
                }
            }
            case UPROOT -> {
                var other = world.any(random);
                if (other != machine) {
                    world.people.uproot(machine, other, random);
                }
            }
            case SPLIT -> {
                var other = world.any(random);
                if (world.meet(machine, other)) {
                    split(world, machine, other, random);
                }
            }
            case CLOCK -> machine.offset = (long) ((random.nextDouble() * 4050 - 400) * DAY);
            case ASSIGN -> world.assign(machine);
        }
    }

    private static void send(World world, Machine from, Random random) {
        for (var to : world.machines) {
            if (world.meet(from, to) && random.nextInt(3) == 0) {
                boolean everything = random.nextInt(12) == 0;
                var letter = new World.Letter(world.export(from, to, everything), to);
                if (random.nextInt(100) >= LOSS_PERCENT) {
                    world.letters.add(letter);
                }
                if (random.nextInt(4) == 0) {
                    world.old.add(letter);
                }
            }
        }
    }

    private static void deliver(World world, List<World.Letter> from, Random random) {
        if (!from.isEmpty()) {
            var letter = from.remove(random.nextInt(from.size()));
            if (random.nextInt(8) == 0) {
                from.add(letter);
            }
            if (world.machines.contains(letter.to())) {
                world.deliver(letter.to(), List.of(letter.parcel()), random);
            }
        }
    }

    private static void batch(World world, Machine to, Random random) {
        var mail = new ArrayList<>(world.letters.stream()
                .filter(letter -> letter.to() == to)
                .limit(2 + random.nextInt(3))
                .toList());
        Collections.shuffle(mail, random);
        world.letters.removeAll(mail);
        if (!mail.isEmpty()) {
            var parcels =
                    new ArrayList<>(mail.stream().map(World.Letter::parcel).toList());
            var holed = holed(parcels.get(random.nextInt(parcels.size())), random);
            if (random.nextBoolean()) {
                parcels.add(random.nextInt(parcels.size() + 1), holed);
            }
            world.deliver(to, parcels, random);
        }
    }

    /// What one has of a space comes in two files of one batch, of which the second has a hole.
    private static void split(World world, Machine from, Machine to, Random random) {
        var parcel = world.export(from, to, true);
        var space = world.anySpace(from, random);
        var lines = parcel.lines().stream()
                .filter(line -> line.change().space().equals(space))
                .toList();
        int half = lines.size() / 2;
        var first = parcel.with(lines.subList(0, half));
        var rest = new ArrayList<>(lines.subList(half, lines.size()));
        if (rest.size() > 2) {
            rest.remove(1 + random.nextInt(rest.size() - 2));
        }
        var second = new Parcel(
                Names.uuid("second half", random.nextLong()), parcel.from(), parcel.spaces(), parcel.have(), rest);
        world.deliver(to, List.of(first, second), random);
    }

    /// A file from somebody who lost one of its changes.
    private static Parcel holed(Parcel parcel, Random random) {
        var lines = new ArrayList<>(parcel.lines());
        if (!lines.isEmpty()) {
            lines.remove(random.nextInt(lines.size()));
        }
        return new Parcel(Names.uuid("holed", random.nextLong()), parcel.from(), parcel.spaces(), parcel.have(), lines);
    }

    /// Everybody exchanges until nobody has anything new; nothing is lost any more.
    private void quiesce(World world) {
        var random = new Random(seed);
        var union = new BitSet();
        world.machines.forEach(machine -> union.or(machine.held));
        for (int round = 0; round < 3; round++) {
            var pairs = new ArrayList<Machine[]>();
            for (var a : world.machines) {
                for (var b : world.machines) {
                    if (world.machines.indexOf(a) < world.machines.indexOf(b) && world.meet(a, b)) {
                        pairs.add(new Machine[] {a, b});
                    }
                }
            }
            Collections.shuffle(pairs, random);
            for (var pair : pairs) {
                exchange(world, pair[0], pair[1], random);
                exchange(world, pair[1], pair[0], random);
                exchange(world, pair[0], pair[1], random);
            }
        }
        settled(world, union);
    }

    private static void exchange(World world, Machine from, Machine to, Random random) {
        world.deliver(to, List.of(world.export(from, to, false)), random);
    }

    private static void settled(World world, BitSet union) {
        for (var machine : world.machines) {
            for (var space : machine.replica.expected().keySet()) {
                Check.same(
                        world.annals.in(space, union),
                        world.annals.in(space, machine.held),
                        "after quiescence the changes of " + machine + " in " + space);
            }
            Check.truth(world, machine, true);
            Check.same(List.of(), machine.replica.complaints(), "inside " + machine);
        }
    }
}
