package org.haversack.merge;

import java.util.Arrays;
import java.util.Collection;

/// What a change knew: for each branch of its space, how far. Immutable; branches in ascending order.
public final class Vec {
    /// Knows nothing.
    public static final Vec NONE = new Vec(new int[0], new int[0]);

    private final int[] branches;
    private final int[] indexes;

    private Vec(int[] branches, int[] indexes) {
        this.branches = branches;
        this.indexes = indexes;
    }

    /// How far this knows the branch; 0 if not at all.
    public int known(int branch) {
        int at = Arrays.binarySearch(branches, branch);
        return at < 0 ? 0 : indexes[at];
    }

    /// Whether the change at this dot is known.
    public boolean covers(long dot) {
        return known(Dot.branch(dot)) >= Dot.index(dot);
    }

    /// This, and everything up to the dot on its branch.
    public Vec with(long dot) {
        int branch = Dot.branch(dot);
        int at = Arrays.binarySearch(branches, branch);
        if (at >= 0) {
            if (indexes[at] >= Dot.index(dot)) {
                return this;
            }
            var further = indexes.clone();
            further[at] = Dot.index(dot);
            return new Vec(branches, further);
        }
        int place = -at - 1;
        var wider = new int[branches.length + 1];
        var longer = new int[branches.length + 1];
        System.arraycopy(branches, 0, wider, 0, place);
        System.arraycopy(indexes, 0, longer, 0, place);
        wider[place] = branch;
        longer[place] = Dot.index(dot);
        System.arraycopy(branches, place, wider, place + 1, branches.length - place);
        System.arraycopy(indexes, place, longer, place + 1, branches.length - place);
        return new Vec(wider, longer);
    }

    /// What either knows: the pointwise maximum.
    public Vec join(Vec other) {
        var joined = this;
        for (int i = 0; i < other.branches.length; i++) {
            joined = joined.with(Dot.of(other.branches[i], other.indexes[i]));
        }
        return joined;
    }

    /// What both know: the pointwise minimum.
    public Vec meet(Vec other) {
        var met = NONE;
        for (int i = 0; i < branches.length; i++) {
            int both = Math.min(indexes[i], other.known(branches[i]));
            if (both > 0) {
                met = met.with(Dot.of(branches[i], both));
            }
        }
        return met;
    }

    /// What any of these know.
    public static Vec joinAll(Collection<Vec> vecs) {
        return vecs.stream().reduce(NONE, Vec::join);
    }

    /// `branch:index` pairs in ascending order of branch, as the store keeps them.
    @Override
    public String toString() {
        var text = new StringBuilder(branches.length * 8);
        for (int i = 0; i < branches.length; i++) {
            if (i > 0) {
                text.append(' ');
            }
            text.append(branches[i]).append(':').append(indexes[i]);
        }
        return text.toString();
    }

    /// Reads what [#toString()] wrote.
    public static Vec parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int pairs = 1;
        for (int i = 0; i < text.length(); i++) {
            pairs += text.charAt(i) == ' ' ? 1 : 0;
        }
        var branches = new int[pairs];
        var indexes = new int[pairs];
        int start = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int colon = text.indexOf(':', start);
            int space = text.indexOf(' ', colon);
            int end = space < 0 ? text.length() : space;
            branches[pair] = Integer.parseInt(text, start, colon, 10);
            indexes[pair] = Integer.parseInt(text, colon + 1, end, 10);
            start = end + 1;
        }
        return new Vec(branches, indexes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec vec && Arrays.equals(branches, vec.branches) && Arrays.equals(indexes, vec.indexes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(branches) + Arrays.hashCode(indexes);
    }
}
