package org.haversack.store.derived;

/// Which records were met, in 16 bytes each: a file may bring half a million.
final class RecordSet {
    private static final int FIRST_SIZE = 64;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /// Twice as many places as records, two numbers a place; both 0 where there is none.
    private long[] places = new long[2 * FIRST_SIZE];
    private int size;

    int size() {
        return size;
    }

    boolean contains(Row row) {
        long high = high(row);
        long low = row.idLow;
        int at = place(places, high, low);
        return places[at] == high && places[at + 1] == low;
    }

    void add(Row row) {
        long high = high(row);
        long low = row.idLow;
        int at = place(places, high, low);
        if (places[at] != high || places[at + 1] != low) {
            places[at] = high;
            places[at + 1] = low;
            size++;
            if (size * 4 > places.length) {
                grow();
            }
        }
    }

    private static long high(Row row) {
        long where = row.space * 31L + row.state.key().kind().hashCode();
        return row.idHigh ^ (where * SPREAD);
    }

    /// Where these numbers stand, or the empty place where they belong.
    private static int place(long[] places, long high, long low) {
        int mask = places.length - 1;
        int at = (int) (((high ^ (low * SPREAD)) * SPREAD) >>> 32) << 1 & mask;
        while ((places[at] != 0 || places[at + 1] != 0) && (places[at] != high || places[at + 1] != low)) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        var larger = new long[places.length * 2];
        for (int i = 0; i < places.length; i += 2) {
            if (places[i] != 0 || places[i + 1] != 0) {
                int at = place(larger, places[i], places[i + 1]);
                larger[at] = places[i];
                larger[at + 1] = places[i + 1];
            }
        }
        places = larger;
    }
}
