package org.haversack.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Digest;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;

/// A fleet of computers and the truth about it. Whatever a store does is compared with the truth at once.
final class World implements AutoCloseable {
    private static final long START = 1_795_100_100_000L;
    private static final int MOST_MACHINES = 7;

    /// A file on its way.
    record Letter(Parcel parcel, Machine to) {}

    final Annals annals = new Annals();
    final List<Machine> machines = new ArrayList<>();
    final List<Machine> backups = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Letter> old = new ArrayList<>();
    final SortedMap<SpaceId, SpaceKind> spaces = new TreeMap<>();
    final People people = new People(this);
    private final boolean mesh;
    private long minutes;
    private int names;

    World(long seed, BiFunction<ComputerId, String, Replica> stores) {
        var random = new Random(seed);
        mesh = random.nextBoolean();
        int practices = 1 + random.nextInt(2);
        spaces.put(new SpaceId(Names.uuid("programme", 0)), SpaceKind.PROGRAMME);
        for (int i = 1; i <= practices; i++) {
            spaces.put(new SpaceId(Names.uuid("practice", i)), SpaceKind.PRACTICE);
        }
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var name = "m" + i;
            var machine = new Machine(stores.apply(new ComputerId(Names.uuid("computer", i)), name), name, i == 0);
            spaces.forEach((space, kind) -> {
                boolean assigned = machine.coordinator || kind == SpaceKind.PROGRAMME || random.nextInt(4) != 0;
                if (assigned) {
                    machine.replica.expect(space, kind);
                }
            });
            machines.add(machine);
        }
        names = count;
    }

    Machine any(Random random) {
        return machines.get(random.nextInt(machines.size()));
    }

    SpaceId anySpace(Machine machine, Random random) {
        var held = List.copyOf(machine.replica.expected().keySet());
        var space = held.get(random.nextInt(held.size()));
        return spaces.get(space) == SpaceKind.PROGRAMME ? held.get(random.nextInt(held.size())) : space;
    }

    /// Whether two machines exchange files at all.
    boolean meet(Machine a, Machine b) {
        return a != b && (mesh || a.coordinator || b.coordinator);
    }

    long now(Machine machine) {
        minutes++;
        return Math.max(0, START + minutes * 60_000 + machine.offset);
    }

    TreeSet<SpaceId> scope(Machine from, Machine to) {
        var scope = new TreeSet<>(from.replica.expected().keySet());
        scope.retainAll(to.replica.expected().keySet());
        return scope;
    }

    Parcel export(Machine from, Machine to, boolean everything) {
        names++;
        var scope = everything ? new TreeSet<>(from.replica.expected().keySet()) : scope(from, to);
        var parcel = from.replica.export(Names.uuid("bundle", names), scope, to.replica.computer(), everything);
        if (!everything) {
            delta(from, to, scope, parcel);
        }
        var receipt = new ArrayList<ChangeId>();
        scope.forEach(space -> receipt.addAll(annals.tips(annals.in(space, from.held))));
        Check.same(new HashSet<>(receipt), new HashSet<>(parcel.have()), "the receipt of " + from);
        return parcel;
    }

    /// A file holds what its writer has and has not heard that the other has; no more and no less.
    private void delta(Machine from, Machine to, TreeSet<SpaceId> scope, Parcel parcel) {
        var lacking = new BitSet();
        scope.forEach(space -> lacking.or(annals.in(space, from.held)));
        for (var tip : from.replica.believed(to.replica.computer())) {
            int number = annals.number(tip);
            if (number >= 0 && from.held.get(number)) {
                lacking.andNot(annals.past(number));
                lacking.clear(number);
            }
        }
        var sent = new BitSet();
        parcel.lines().forEach(line -> sent.set(annals.number(line.id())));
        Check.same(lacking, sent, "P8: the changes that " + from + " sends to " + to);
        Check.same(lacking.cardinality(), parcel.lines().size(), "P8: how many of them");
    }

    /// Hands files over, and compares what came of it with what must.
    void deliver(Machine to, List<Parcel> parcels, Random random) {
        long at = now(to);
        var preview = random.nextInt(4) == 0 ? rehearse(to, parcels, at) : null;
        var report = to.replica.take(parcels, at);
        var held = (BitSet) to.held.clone();
        var arrivals = new ArrayList<Check.Arrival>();
        for (int i = 0; i < parcels.size(); i++) {
            boolean again = to.delivered.contains(parcels.get(i).id())
                    && report.outcomes().get(i) == Replica.Outcome.SEEN_BEFORE;
            arrivals.add(again ? new Check.Arrival(Replica.Outcome.SEEN_BEFORE, "") : arrive(to, parcels.get(i), held));
            to.delivered.add(parcels.get(i).id());
        }
        Check.arrivals(to, arrivals, report);
        if (preview != null) {
            Check.same(preview.outcomes(), report.outcomes(), "P14: outcomes in the preview");
            Check.same(preview.counts(), report.counts(), "P14: counts in the preview");
            Check.same(preview.after(), to.replica.looks(), "P14: looks in the preview");
        }
        if (report.outcomes().contains(Replica.Outcome.TAKEN)) {
            to.batch = (BitSet) held.clone();
            to.batch.andNot(to.held);
        }
        to.held = held;
        Check.truth(this, to, random.nextInt(4) == 0);
    }

    private Replica.Report rehearse(Machine to, List<Parcel> parcels, long at) {
        var before = to.replica.looks();
        var digest = to.replica.digest();
        var report = to.replica.preview(parcels, at);
        Check.same(digest, to.replica.digest(), "P14: a preview changed what " + to + " holds");
        Check.same(before, to.replica.looks(), "P14: a preview changed what " + to + " shows");
        return report;
    }

    private Check.Arrival arrive(Machine to, Parcel parcel, BitSet held) {
        var now = (BitSet) held.clone();
        int skipped = 0;
        for (var line : parcel.lines()) {
            var change = line.change();
            if (to.replica.expected().containsKey(change.space())) {
                boolean whole = (change.prev() == null || now.get(annals.number(change.prev())))
                        && change.seen().stream().allMatch(id -> now.get(annals.number(id)));
                if (!whole) {
                    return new Check.Arrival(Replica.Outcome.GAP, "");
                }
                now.set(annals.number(line.id()));
            } else {
                skipped++;
            }
        }
        int added = now.cardinality() - held.cardinality();
        held.or(now);
        int replayed = parcel.lines().size() - added - skipped;
        return new Check.Arrival(
                Replica.Outcome.TAKEN, "added %d, replayed %d, skipped %d ".formatted(added, replayed, skipped));
    }

    void undo(Machine machine) {
        boolean possible = machine.batch != null;
        Check.same(possible, machine.replica.undo(), "whether " + machine + " can undo");
        if (machine.batch != null) {
            machine.held.andNot(machine.batch);
            machine.batch = null;
            Check.truth(this, machine, true);
        }
    }

    /// A copied store goes on beside the other, under the same id.
    void copy(Machine machine) {
        if (machines.size() < MOST_MACHINES) {
            names++;
            var name = machine.name + "c" + names;
            machines.add(machine.twin(machine.replica.copy(name), name));
        }
    }

    void backUp(Machine machine) {
        names++;
        var name = machine.name + "b" + names;
        backups.add(machine.twin(machine.replica.copy(name), name));
    }

    /// An older copy takes the place of a store.
    void restore(Machine backup, boolean asNew) {
        var lost = machines.stream()
                .filter(machine -> root(machine).equals(root(backup)))
                .findFirst();
        lost.ifPresent(machine -> {
            names++;
            var name = root(machine) + "r" + names;
            var restored = backup.twin(backup.replica.copy(name), name);
            machine.replica.expected().forEach(restored.replica::expect);
            if (asNew) {
                restored.replica.becomes(new ComputerId(Names.uuid("computer", 1000 + names)));
            }
            machines.set(machines.indexOf(machine), restored);
            machine.replica.close();
            letters.replaceAll(letter -> letter.to() == machine ? new Letter(letter.parcel(), restored) : letter);
            old.replaceAll(letter -> letter.to() == machine ? new Letter(letter.parcel(), restored) : letter);
            Check.truth(this, restored, true);
        });
    }

    private static String root(Machine machine) {
        return machine.name.replaceAll("[bcr].*", "");
    }

    void assign(Machine machine) {
        spaces.forEach(machine.replica::expect);
    }

    /// The digest of what a machine must hold.
    Digest digest(Machine machine) {
        var tips = new TreeMap<SpaceId, List<ChangeId>>();
        spaces.keySet().forEach(space -> tips.put(space, annals.tips(annals.in(space, machine.held))));
        return Digest.of(tips);
    }

    @Override
    public void close() {
        machines.forEach(machine -> machine.replica.close());
        backups.forEach(machine -> machine.replica.close());
    }
}
