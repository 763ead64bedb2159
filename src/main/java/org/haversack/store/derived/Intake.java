package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Branches;
import org.haversack.merge.Kernel;
import org.haversack.merge.Past;
import org.haversack.merge.Placed;
import org.haversack.merge.Placing;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.log.Log;
import org.jspecify.annotations.Nullable;

/// Takes changes into the log and the derived tables, within one transaction. Every change goes this way,
/// whether a person has just made it or a file brings it.
public final class Intake {
    /// Why a list of changes was not taken. Nothing of it was.
    public sealed interface Refused {
        /// Changes it builds on are not here.
        record Gap(ChangeLine line, List<ChangeId> missing) implements Refused {}

        /// One of its changes contradicts what it builds on.
        record Malformed(ChangeLine line, Placing.Fault fault) implements Refused {}
    }

    private static final Branches NO_BRANCHES = new Branches(List.of(), () -> {
        throw new IllegalStateException("nothing is placed outside a space");
    });

    /// Up to this many changes in a space, the ids of all its records are asked for at once.
    private static final int SMALL = 400;

    private final Log log;
    private final Records records;
    private final Past past;
    private final Kinds kinds;
    private final Set<Log.Space> touched = new LinkedHashSet<>();

    public Intake(Log log, Records records, Kinds kinds) {
        this.log = log;
        this.records = records;
        this.past = log.past();
        this.kinds = kinds;
    }

    /// Takes a list of changes, parents first: all of it or, with a reason, nothing.
    ///
    /// @param expected the kind of a space that this store holds or wants to hold; empty for one it passes over
    public Optional<Refused> take(
            List<ChangeLine> lines,
            Function<SpaceId, Optional<SpaceKind>> expected,
            @Nullable Long imported,
            Tally tally) {
        var fitted = new ArrayList<Log.Fitted>(lines.size());
        var recent = new Recent(log);
        var space = new Spaces(expected);
        for (var line : lines) {
            var held = space.of(line);
            recent.enter(held);
            if (held == null) {
                tally.skipped(line.change().space().text());
                continue;
            }
            switch (Kernel.place(line.change(), recent, space.branches)) {
                case Placing.New(var placed) -> {
                    recent.add(placed);
                    fitted.add(new Log.Fitted(held, placed, line));
                }
                case Placing.Replay(var ignored) -> tally.replayed();
                case Placing.Gap(var missing) -> {
                    return takeBack(space, gap(line, missing));
                }
                case Placing.Malformed(var fault) -> {
                    return takeBack(space, new Refused.Malformed(line, fault));
                }
            }
        }
        recent.tips().forEach(log::remember);
        long number = log.append(fitted, imported);
        for (var one : fitted) {
            fold(one, number, tally);
            number++;
        }
        Log.Space last = null;
        for (var one : fitted) {
            if (one.space() != last) {
                last = one.space();
                touched.add(last);
            }
        }
        return Optional.empty();
    }

    /// What is not in the space of a change that builds on it may be in another, where it must not be.
    private Refused gap(ChangeLine line, List<ChangeId> missing) {
        var elsewhere = log.found(missing).keySet();
        if (elsewhere.isEmpty()) {
            return new Refused.Gap(line, missing);
        }
        var prev = line.change().prev();
        return new Refused.Malformed(
                line,
                prev != null && elsewhere.contains(prev)
                        ? Placing.Fault.PREV_IN_OTHER_SPACE
                        : Placing.Fault.SEEN_IN_OTHER_SPACE);
    }

    /// The branches become again what the files before made of them.
    private Optional<Refused> takeBack(Spaces spaces, Refused refused) {
        spaces.before.forEach(log::putBack);
        return Optional.of(refused);
    }

    /// The space of each line; bundles keep the lines of a space together, so the last one is nearly always
    /// the next.
    private final class Spaces {
        private final Function<SpaceId, Optional<SpaceKind>> expected;
        private @Nullable SpaceId last;
        private Log.@Nullable Space held;
        private Branches branches = NO_BRANCHES;
        final Map<Log.Space, List<Branches.Branch>> before = new HashMap<>();

        Spaces(Function<SpaceId, Optional<SpaceKind>> expected) {
            this.expected = expected;
        }

        /// The space of a line; null for one that is passed over.
        Log.@Nullable Space of(ChangeLine line) {
            var id = line.change().space();
            if (!id.equals(last)) {
                last = id;
                held = expected.apply(id).map(kind -> log.hold(id, kind)).orElse(null);
                branches = held == null ? NO_BRANCHES : log.branches(held);
                if (held != null && !before.containsKey(held)) {
                    var now = List.copyOf(branches.all());
                    before.put(held, now);
                    if (now.stream().mapToInt(Branches.Branch::length).sum() <= SMALL) {
                        records.small(held.no());
                    }
                }
            }
            return held;
        }
    }

    private void fold(Log.Fitted fitted, long number, Tally tally) {
        var space = fitted.space();
        tally.added();
        for (var write : fitted.line().change().writes()) {
            var row = records.row(space.no(), write.key());
            if (row != null) {
                count(row, fitted.placed(), write, tally);
                Records.apply(row, fitted.placed(), number, write);
            }
        }
    }

    private void count(Row row, Placed placed, Write write, Tally tally) {
        var life = write.fields().get(Write.LIFE);
        boolean deletes = Value.TRUE.equals(life);
        if (Value.FALSE.equals(life)) {
            tally.restored(row);
        }
        boolean contested = row.state.struck();
        if (!contested && row.state.isPlain() && row.state.isKnownTo(placed)) {
            tally.record(row, deletes, false);
            return;
        }
        boolean combines = false;
        for (var field : row.state.fields().entrySet()) {
            var heads = field.getValue().writes();
            boolean unknown =
                    heads.size() > 1 || !placed.vec().covers(heads.getFirst().dot());
            boolean ofLife = field.getKey().equals(Write.LIFE) || write.fields().containsKey(Write.LIFE);
            if (ofLife || write.fields().containsKey(field.getKey())) {
                contested |= unknown;
            } else {
                combines |=
                        unknown && heads.stream().anyMatch(head -> !placed.vec().covers(head.dot()));
            }
        }
        tally.record(row, deletes, combines);
        if (combines || contested) {
            var after = new RecordState(row.state.key(), row.state.fields());
            after.apply(placed, write);
            tally.conflicts(RecordView.conflicts(after, past, kinds) - RecordView.conflicts(row.state, past, kinds));
            log.remember(placed);
        }
    }

    /// Writes the records at hand, so that they need not be kept.
    public void letGo() {
        records.flush();
    }

    /// Writes everything that is still only in memory.
    public void finish() {
        log.saveTips(touched);
        records.flush();
        records.settleParents(touched.stream().map(Log.Space::no).toList());
        touched.clear();
    }

    public void forget() {
        touched.clear();
    }
}
