package org.haversack.ui.kit.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/// The rows of a list, which part of them is asked for, what is typed to find one, and which one is chosen.
///
/// @param <R> the rows
public final class ListModel<R> {
    /// What a list has to say instead of rows.
    public enum State {
        /// The rows are being read.
        READING,
        /// There are rows to show.
        ROWS,
        /// Nobody has made any record yet.
        NOTHING_YET,
        /// There are records, but none in the chosen part.
        NOTHING_HERE,
        /// There are some in the chosen part, but none with the typed words.
        NOTHING_FOUND
    }

    private final Function<R, ?> id;
    private final Function<R, String> text;
    private final List<Span<R>> spans;
    private final ObservableList<R> all = FXCollections.observableArrayList();
    private final ObservableList<R> everything = FXCollections.unmodifiableObservableList(all);
    private final FilteredList<R> filtered = new FilteredList<>(all);
    private final SortedList<R> rows = new SortedList<>(filtered);
    private final Map<R, String> folded = new HashMap<>();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Span<R>> span;
    private final ObjectProperty<Predicate<R>> narrowing = new SimpleObjectProperty<>(this, "narrowing", _ -> true);
    private final ObjectProperty<@Nullable R> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);

    /// @param id what tells rows apart
    /// @param text the words by which a row is found
    /// @param spans the parts one can choose from, the first of them at the beginning
    public ListModel(Function<R, ?> id, Function<R, String> text, List<Span<R>> spans) {
        this.id = id;
        this.text = text;
        this.spans = List.copyOf(spans);
        this.span = new SimpleObjectProperty<>(this, "span", this.spans.getFirst());
        filter.subscribe(_ -> narrow());
        span.subscribe(_ -> narrow());
        narrowing.subscribe(_ -> narrow());
    }

    /// Shows these rows from now on. What was chosen stays chosen if it is still there.
    public void show(List<R> now) {
        var before = Optional.ofNullable(chosen.get()).map(id);
        folded.clear();
        all.setAll(now);
        state.set(State.ROWS);
        narrow();
        before.ifPresent(this::choose);
    }

    /// Some records are different now, new or gone; all others stay as they are and where they are.
    ///
    /// @param ids of those that are
    /// @param now what they are; those that are gone are missing
    /// @param order in which all rows are
    public void change(Set<?> ids, List<R> now, Comparator<R> order) {
        var before = Optional.ofNullable(chosen.get()).map(id);
        var merged = new ArrayList<R>(all.size() + now.size());
        var coming = now.stream().sorted(order).iterator();
        var next = coming.hasNext() ? coming.next() : null;
        for (var row : all) {
            if (ids.contains(id.apply(row))) {
                folded.remove(row);
                continue;
            }
            while (next != null && order.compare(next, row) < 0) {
                merged.add(next);
                next = coming.hasNext() ? coming.next() : null;
            }
            merged.add(row);
        }
        while (next != null) {
            merged.add(next);
            next = coming.hasNext() ? coming.next() : null;
        }
        all.setAll(merged);
        narrow();
        before.ifPresent(this::keep);
    }

    private void keep(Object record) {
        rows.stream().filter(row -> id.apply(row).equals(record)).findFirst().ifPresent(chosen::set);
    }

    /// Chooses a record, and whatever part of the list it is in.
    ///
    /// @param record what tells its row apart
    /// @return whether it is there
    public boolean choose(Object record) {
        var row = all.stream().filter(one -> id.apply(one).equals(record)).findFirst();
        row.ifPresent(found -> {
            if (!rows.contains(found)) {
                if (!span.get().has().test(found)) {
                    spans.stream()
                            .filter(one -> one.has().test(found))
                            .findFirst()
                            .ifPresent(span::set);
                }
                if (!narrowed().test(found)) {
                    filter.set("");
                    narrowing.set(_ -> true);
                }
            }
            chosen.set(found);
        });
        return row.isPresent();
    }

    /// Whether a row has the typed words and is what it is narrowed down to, in whatever part it is.
    public Predicate<R> narrowed() {
        var here = narrowing.get();
        var words = Matching.of(filter.get());
        return filter.get().isBlank() ? here : row -> here.test(row) && words.test(folded(row));
    }

    private void narrow() {
        if (state.get() == State.READING) {
            return;
        }
        var words = Matching.of(filter.get());
        Predicate<R> here = span.get().has().and(narrowing.get());
        filtered.setPredicate(filter.get().isBlank() ? here : row -> here.test(row) && words.test(folded(row)));
        state.set(stateNow(here));
        if (chosen.get() != null && !rows.contains(chosen.get())) {
            chosen.set(null);
        }
    }

    private String folded(R row) {
        return folded.computeIfAbsent(row, one -> Matching.folded(text.apply(one)));
    }

    private State stateNow(Predicate<R> here) {
        if (!filtered.isEmpty()) {
            return State.ROWS;
        }
        if (all.isEmpty()) {
            return State.NOTHING_YET;
        }
        return all.stream().anyMatch(here) ? State.NOTHING_FOUND : State.NOTHING_HERE;
    }

    /// The rows to show, in the order the table asks for; without one, in the order they came in.
    public SortedList<R> rows() {
        return rows;
    }

    /// All rows, whatever is narrowed down.
    public ObservableList<R> everything() {
        return everything;
    }

    /// How many rows there are before anything is narrowed down.
    public int size() {
        return all.size();
    }

    public List<Span<R>> spans() {
        return spans;
    }

    public StringProperty filter() {
        return filter;
    }

    /// What else a row must be to be shown, besides belonging to the part and having the typed words.
    public ObjectProperty<Predicate<R>> narrowing() {
        return narrowing;
    }

    public ObjectProperty<Span<R>> span() {
        return span;
    }

    public ObjectProperty<@Nullable R> chosen() {
        return chosen;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
