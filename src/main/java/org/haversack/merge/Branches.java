package org.haversack.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.jspecify.annotations.Nullable;

/// The branches of one space. A computer has one, unless its store was copied or restored: then each copy
/// goes on along a branch of its own. Which copy keeps the old branch depends on what arrives first and is of
/// no consequence; the tips, being the changes nobody's `prev` names, are the same in every order.
public final class Branches {
    /// One line of changes, each the `prev` of the next.
    ///
    /// @param number local number
    /// @param computer who writes on it
    /// @param tip its newest change
    /// @param length how many changes it has
    public record Branch(int number, ComputerId computer, ChangeId tip, int length) {}

    private final Map<ChangeId, Branch> byTip = new HashMap<>();
    private final IntSupplier numbers;

    /// Starts with the given branches; `numbers` names new ones.
    public Branches(Collection<Branch> branches, IntSupplier numbers) {
        branches.forEach(branch -> byTip.put(branch.tip(), branch));
        this.numbers = numbers;
    }

    /// Whether the change cannot be here already: it follows a tip, which is a change that no `prev` names, or its
    /// computer has no branch.
    boolean lack(Change change) {
        return (change.prev() != null && byTip.containsKey(change.prev())) || own(change.computer()) == null;
    }

    /// Puts a change behind `prev`: on its branch if `prev` is the tip, else on a new one. Returns the branch
    /// as it is now.
    Branch extend(@Nullable ChangeId prev, ComputerId computer, ChangeId id) {
        var old = prev == null ? null : byTip.remove(prev);
        var grown = old == null
                ? new Branch(numbers.getAsInt(), computer, id, 1)
                : new Branch(old.number(), computer, id, old.length() + 1);
        byTip.put(id, grown);
        return grown;
    }

    /// The newest change of every branch, in order of id: two stores with the same tips hold the same changes.
    public List<ChangeId> tips() {
        return byTip.keySet().stream().sorted().toList();
    }

    public Collection<Branch> all() {
        return byTip.values();
    }

    /// The branch this computer goes on writing on: its lowest-numbered one; null before its first change.
    public @Nullable Branch own(ComputerId computer) {
        Branch own = null;
        for (var branch : byTip.values()) {
            if (branch.computer().equals(computer) && (own == null || branch.number() < own.number())) {
                own = branch;
            }
        }
        return own;
    }

    /// The tips a new change behind `own` has to name: those of the other branches that `known` does not cover.
    public List<ChangeId> unseen(@Nullable Branch own, Vec known) {
        var unseen = new ArrayList<ChangeId>();
        for (var branch : byTip.values()) {
            if (branch != own && !known.covers(Dot.of(branch.number(), branch.length()))) {
                unseen.add(branch.tip());
            }
        }
        unseen.sort(null);
        return unseen;
    }
}
