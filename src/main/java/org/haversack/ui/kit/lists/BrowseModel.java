package org.haversack.ui.kit.lists;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.ui.kit.edit.Editing;
import org.haversack.ui.kit.work.Work;
import org.jspecify.annotations.Nullable;

/// A list and the record chosen from it: reads both away from the thread that draws.
///
/// @param <R> the rows
/// @param <P> everything about one record
public final class BrowseModel<R, P> {
    /// Where rows and records come from; used on the thread of the store.
    ///
    /// @param rows reads all rows
    /// @param first reads the rows that all begin with, to be shown while the others are read; may give none
    /// @param page reads everything about one record; empty if it is gone
    public record Source<R, P>(Supplier<List<R>> rows, Supplier<List<R>> first, Function<RecordId, Optional<P>> page) {
        public Source(Supplier<List<R>> rows, Function<RecordId, Optional<P>> page) {
            this(rows, List::of, page);
        }
    }

    private final ListModel<R> list;
    private final Function<R, RecordId> id;
    private final Source<R, P> source;
    private final Work work;
    private final String reading;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<@Nullable P> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final AtomicReference<@Nullable RecordId> wanted = new AtomicReference<>();
    private @Nullable LocalDate readOn;
    private boolean visible;
    private @Nullable RecordId chooseLater;

    /// @param list shows the rows
    /// @param id what tells rows apart
    /// @param reading what is being done while rows are read, in words
    /// @param today rows are read again on another day, for what they say of days is then out of date
    public BrowseModel(
            ListModel<R> list,
            Function<R, RecordId> id,
            Source<R, P> source,
            Work work,
            String reading,
            Supplier<LocalDate> today) {
        this.list = list;
        this.id = id;
        this.source = source;
        this.work = work;
        this.reading = reading;
        this.today = today;
        list.chosen().subscribe(this::open);
    }

    /// The list is about to be seen.
    public void show() {
        visible = true;
        if (!today.get().equals(readOn)) {
            read();
        }
    }

    /// The list is not seen any more.
    public void leave() {
        visible = false;
    }

    /// Reads everything anew when records of these kinds are saved: at once if the list is seen, else when it
    /// is next.
    public void follow(Editing editing, Kind<?>... kinds) {
        editing.onChange(changed -> {
            if (changed.touches(kinds)) {
                readOn = null;
                if (visible) {
                    read();
                }
            }
        });
    }

    /// How a list follows what is saved without reading all of it.
    ///
    /// @param own the kind of its rows
    /// @param rows reads the rows of some records; those that are gone are missing
    /// @param order in which all rows are
    /// @param page kinds that are shown about the chosen record only
    /// @param all kinds on which every row may depend
    /// @param <R> the rows
    public record Following<R>(
            Kind<?> own,
            Function<Set<RecordId>, List<R>> rows,
            Comparator<R> order,
            List<Kind<?>> page,
            List<Kind<?>> all) {}

    /// Reads only the rows of those records that are saved, as far as that is known to be enough.
    public void follow(Editing editing, Following<R> how) {
        editing.onChange(changed -> {
            if (readOn == null || changed.wide() || changed.touches(how.all().toArray(Kind<?>[]::new))) {
                outOfDate(changed.wide()
                        || changed.touches(how.own())
                        || changed.touches(how.all().toArray(Kind<?>[]::new)));
                return;
            }
            var ids = changed.records().stream()
                    .filter(record -> record.kind().equals(how.own().name()))
                    .map(RecordKey::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                work.job(reading, _ -> how.rows().apply(ids))
                        .then(rows -> took(ids, rows, how.order()))
                        .start();
            } else if (changed.touches(how.page().toArray(Kind<?>[]::new))) {
                open(list.chosen().getValue());
            }
        });
    }

    private void outOfDate(boolean is) {
        if (is) {
            readOn = null;
            if (visible) {
                read();
            }
        }
    }

    private void took(Set<RecordId> ids, List<R> rows, Comparator<R> order) {
        var chosen = list.chosen().getValue();
        list.change(ids, rows, order);
        var now = list.chosen().getValue();
        if (chosen != null && now != null && (ids.contains(id.apply(now)))) {
            again(id.apply(chosen), now);
        }
    }

    /// Reads everything anew.
    public void read() {
        readOn = today.get();
        if (list.state().get() == ListModel.State.READING) {
            work.job(reading, _ -> source.first().get()).then(this::begin).start();
        }
        work.job(reading, _ -> source.rows().get()).then(this::took).start();
    }

    private void begin(List<R> first) {
        if (first.stream().anyMatch(list.span().get().has())) {
            list.show(first);
        }
    }

    private void took(List<R> rows) {
        var chosen = list.chosen().getValue();
        list.show(rows);
        if (chosen != null) {
            again(id.apply(chosen), list.chosen().getValue());
        }
        var later = chooseLater;
        chooseLater = null;
        if (later != null) {
            list.choose(later);
        }
    }

    /// Reads the chosen record anew if it is still the chosen one.
    private void again(RecordId was, @Nullable R now) {
        if (now != null && id.apply(now).equals(was)) {
            open(now);
        }
    }

    /// Chooses a record, as soon as it is there.
    public void choose(RecordId record) {
        show();
        if (!list.choose(record)) {
            chooseLater = record;
        }
    }

    private void open(@Nullable R row) {
        var record = row == null ? null : id.apply(row);
        wanted.set(record);
        if (record == null) {
            page.set(null);
            return;
        }
        work.job(reading, _ -> record.equals(wanted.get()) ? source.page().apply(record) : Optional.<P>empty())
                .then(found -> {
                    if (record.equals(wanted.get())) {
                        page.set(found.orElse(null));
                    }
                })
                .start();
    }

    public ListModel<R> list() {
        return list;
    }

    /// Everything about the chosen record; null while none is chosen or it is being read.
    public ReadOnlyObjectProperty<@Nullable P> page() {
        return page.getReadOnlyProperty();
    }
}
