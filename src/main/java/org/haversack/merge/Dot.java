package org.haversack.merge;

/// Where a change lies in the history of its space, packed into a long: the number of its branch (upper half)
/// and its place on that branch, from 1 (lower half). Dots are local to one store; only change ids travel.
public final class Dot {
    private static final long LOWER = 0xFFFF_FFFFL;

    private Dot() {}

    public static long of(int branch, int index) {
        return ((long) branch << 32) | (index & LOWER);
    }

    public static int branch(long dot) {
        return (int) (dot >>> 32);
    }

    public static int index(long dot) {
        return (int) (dot & LOWER);
    }
}
