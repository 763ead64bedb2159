package org.haversack.merge.change;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Field names and what belongs to each, in two arrays: a change has three or four, and there are many changes.
/// Never changes.
///
/// @param <V> what belongs to a field
public final class Fields<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
    private static final Fields<Object> NONE = new Fields<>(new String[0], new Object[0]);

    private final String[] names;
    private final V[] values;

    private Fields(String[] names, V[] values) {
        this.names = names;
        this.values = values;
    }

    /// Fields in ascending order of their names, each once. The arrays are kept, not copied.
    public static <V> Fields<V> sorted(String[] names, V[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException("as many names as values");
        }
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                throw new IllegalArgumentException("not in order: " + names[i]);
            }
        }
        return new Fields<>(names, values);
    }

    /// These fields.
    @SuppressWarnings("unchecked")
    public static <V> Fields<V> of(SortedMap<String, V> fields) {
        return fields instanceof Fields<V> already
                ? already
                : sorted(fields.keySet().toArray(new String[0]), (V[])
                        fields.values().toArray());
    }

    /// No field.
    @SuppressWarnings("unchecked")
    public static <V> Fields<V> none() {
        return (Fields<V>) NONE;
    }

    /// These, and those of `more`; for the fields of `more`, what `merge` makes of what belonged to them before, if
    /// there was something, and of what `more` says.
    @SuppressWarnings("unchecked")
    public <W> Fields<V> merged(Fields<W> more, BiFunction<@Nullable V, W, V> merge) {
        var all = new String[names.length + more.names.length];
        var merged = (V[]) new Object[all.length];
        int count = 0;
        int own = 0;
        for (int i = 0; i < more.names.length; i++) {
            var name = more.names[i];
            int order = -1;
            while (own < names.length && (order = names[own].compareTo(name)) < 0) {
                all[count] = names[own];
                merged[count++] = values[own++];
            }
            boolean here = own < names.length && order == 0;
            all[count] = name;
            merged[count++] = merge.apply(here ? values[own++] : null, more.values[i]);
        }
        while (own < names.length) {
            all[count] = names[own];
            merged[count++] = values[own++];
        }
        return count == all.length
                ? new Fields<>(all, merged)
                : new Fields<>(Arrays.copyOf(all, count), Arrays.copyOf(merged, count));
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
    public @Nullable V get(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, V> next() {
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
    public SortedMap<String, V> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
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
        return other instanceof Fields<?> fields
                ? Arrays.equals(names, fields.names) && Arrays.equals(values, fields.values)
                : super.equals(other);
    }
}
