package org.haversack.bundle.line;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Names that come again and again, found by their bytes, so that a long bundle does not fill the memory with
/// copies of them. Keeps a thousand at most.
public final class Names {
    private static final int FEWEST_PLACES = 64;
    private static final int MOST = 1000;
    /// Names of the same hash, made on purpose, must not make reading slow.
    private static final int TRIES = 8;

    private final Predicate<String> valid;
    /// At least four times as many places as names.
    private @Nullable String[] known = new @Nullable String[FEWEST_PLACES];
    private int size;

    /// @param valid whether a text may be such a name
    public Names(Predicate<String> valid) {
        this.valid = valid;
    }

    /// The name; null if it is none.
    public @Nullable String of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == text.length() ? of(bytes, 0, bytes.length) : null;
    }

    /// The name in these bytes, which are all ASCII; null if it is none.
    @Nullable
    String of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        for (int i = 0; i < TRIES; i++) {
            var here = known[place(hash, i)];
            if (here == null) {
                break;
            }
            if (isAt(here, bytes, from, to)) {
                return here;
            }
        }
        var name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (!valid.test(name)) {
            return null;
        }
        keep(name);
        return name;
    }

    private int place(int hash, int tries) {
        return (hash ^ hash >>> 12) + tries & known.length - 1;
    }

    private void keep(String name) {
        if (size < MOST && 4 * size >= known.length) {
            var before = known;
            known = new @Nullable String[2 * before.length];
            size = 0;
            for (var each : before) {
                if (each != null) {
                    put(each);
                }
            }
        }
        if (size < MOST) {
            put(name);
        }
    }

    private void put(String name) {
        for (int i = 0; i < TRIES; i++) {
            int place = place(name.hashCode(), i);
            if (known[place] == null) {
                known[place] = name;
                size++;
                return;
            }
        }
    }

    private static boolean isAt(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
