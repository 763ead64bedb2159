package org.haversack.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// What people of a fleet do at their computers; each change they make is checked and entered in the annals.
final class People {
    private final World world;

    People(World world) {
        this.world = world;
    }

    void edit(Machine machine, Random random) {
        var space = world.anySpace(machine, random);
        var known = world.annals.records(space, machine.held);
        var writes = new Scribble(random, space, world.spaces.get(space), known).writes();
        var why = random.nextInt(10) == 0 ? "late" : null;
        saved(machine, machine.replica.save(space, world.now(machine), writes, why));
    }

    void addChild(Machine machine, Random random) {
        var space = world.anySpace(machine, random);
        var known = world.annals.records(space, machine.held);
        var writes = new Scribble(random, space, world.spaces.get(space), known).child();
        saved(machine, machine.replica.save(space, world.now(machine), writes, null));
    }

    void endLife(Machine machine, Random random, boolean restore) {
        var space = world.anySpace(machine, random);
        var looks = machine.replica.looks(space);
        var candidates = looks.entrySet().stream()
                .filter(entry ->
                        restore ? !entry.getValue().alive() : entry.getValue().alive())
                .map(Map.Entry::getKey)
                .toList();
        if (!candidates.isEmpty()) {
            // Parents are rarer than their children and matter more.
            var parents = candidates.stream()
                    .filter(key -> !Kinds.ALL.childrenOf(key.kind()).isEmpty())
                    .toList();
            var from = parents.isEmpty() || random.nextInt(3) == 0 ? candidates : parents;
            var key = from.get(random.nextInt(from.size()));
            var top = new RecordKey("practice", new RecordId(space.text()));
            if (random.nextInt(4) == 0 && from.contains(top)) {
                key = top;
            }
            saved(
                    machine,
                    restore
                            ? machine.replica.restore(space, key, world.now(machine))
                            : machine.replica.delete(space, key, world.now(machine)));
        }
    }

    void resolve(Machine machine, Random random) {
        record Open(RecordKey key, String field, List<Value> options) {}
        var space = world.anySpace(machine, random);
        var open = new ArrayList<Open>();
        machine.replica
                .looks(space)
                .forEach((key, look) -> look.conflicts().forEach(field -> {
                    var options = field.equals(Write.LIFE)
                            ? List.of(Value.TRUE, Value.FALSE)
                            : List.copyOf(look.heads().get(field).values());
                    open.add(new Open(key, field, options));
                }));
        if (!open.isEmpty()) {
            var one = open.get(random.nextInt(open.size()));
            var value = random.nextInt(6) == 0 && !one.field().equals(Write.LIFE)
                    ? Value.of("combined")
                    : one.options().get(random.nextInt(one.options().size()));
            saved(machine, machine.replica.resolve(space, one.key(), one.field(), value, world.now(machine)));
            Check.that(
                    !machine.replica.looks(space).get(one.key()).conflicts().contains(one.field())
                            || one.field().equals(Write.LIFE),
                    "a settled conflict is still open: %s %s on %s",
                    one.key(),
                    one.field(),
                    machine);
        }
    }

    /// P4: what a change names is exactly what its writer had.
    private void saved(Machine machine, ChangeLine line) {
        var change = line.change();
        var past = world.annals.in(change.space(), machine.held);
        var named = new BitSet();
        var parents = new ArrayList<>(change.seen());
        var known = new HashSet<>();
        if (change.prev() != null) {
            parents.add(change.prev());
            known.add(change.prev());
            world.annals.past(world.annals.number(change.prev())).stream()
                    .forEach(at -> known.add(world.annals.change(at).id()));
        }
        for (var parent : parents) {
            int number = world.annals.number(parent);
            Check.that(number >= 0, "%s names a change that nobody wrote", machine);
            named.set(number);
            named.or(world.annals.past(number));
        }
        Check.same(past, named, "P4: what " + machine + " had is not what its change names");
        var unseen = world.annals.tips(past).stream()
                .filter(tip -> !known.contains(tip))
                .toList();
        Check.same(unseen, change.seen(), "P4: `seen` of a change of " + machine);
        Check.same(machine.replica.computer(), change.computer(), "writer");
        machine.held.set(world.annals.enter(line, past));
        if (machine.batch != null
                && !world.annals.in(change.space(), machine.batch).isEmpty()) {
            machine.batch = null;
        }
    }

    /// Everything of a practice is deleted on one computer while on another something is added far below it.
    void uproot(Machine a, Machine b, Random random) {
        world.deliver(a, List.of(world.export(b, a, true)), random);
        world.deliver(b, List.of(world.export(a, b, true)), random);
        world.scope(a, b).stream()
                .filter(space -> world.spaces.get(space) == SpaceKind.PRACTICE)
                .findFirst()
                .ifPresent(space -> {
                    var top = new RecordKey("practice", new RecordId(space.text()));
                    var known = world.annals.records(space, b.held);
                    if (world.annals.records(space, a.held).contains(top)) {
                        saved(a, a.replica.delete(space, top, world.now(a)));
                        var writes = new Scribble(random, space, world.spaces.get(space), known).child();
                        saved(b, b.replica.save(space, world.now(b), writes, null));
                        world.deliver(a, List.of(world.export(b, a, false)), random);
                        Check.truth(world, a, true);
                    }
                });
    }
}
