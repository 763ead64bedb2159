package org.haversack.merge.change;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Field names and their values in two arrays: a change has three or four, and there are many changes. Never
/// changes.
public final class Fields extends AbstractMap<String, Value> implements SortedMap<String, Value> {
    private final String[] names;
    private final Value[] values;

    private Fields(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    /// Fields in ascending order of their names, each once. The arrays are kept, not copied.
    public static Fields sorted(String[] names, Value[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException("as many names as values");
        }
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                throw new IllegalArgumentException("not in order: " + names[i]);
            }
        }
        return new Fields(names, values);
    }

    /// These fields.
    static Fields of(SortedMap<String, Value> fields) {
        return fields instanceof Fields already
                ? already
                : sorted(fields.keySet().toArray(new String[0]), fields.values().toArray(new Value[0]));
    }

    @Override
    public int size() {
        return names.length;
    }

    private int place(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Value>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Value> next() {
            if (next >= names.length) {
                throw new NoSuchElementException();
            }
            var entry = Map.entry(names[next], values[next]);
            next++;
            return entry;
        }
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public String firstKey() {
        return names[checked(0)];
    }

    @Override
    public String lastKey() {
        return names[checked(names.length - 1)];
    }

    private int checked(int place) {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return place;
    }

    @Override
    public SortedMap<String, Value> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, Value> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, Value> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields
                ? Arrays.equals(names, fields.names) && Arrays.equals(values, fields.values)
                : super.equals(other);
    }
}
