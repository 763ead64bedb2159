package org.haversack.service.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.Finding;

/// Finds practices, people and everything that was written, the best first. Used on the thread of the store.
public final class Finder {
    private static final int MOST = 40;
    private static final int MOST_OF_A_SORT = 8;
    private static final int DAY_LENGTH = "2026-03-10".length();

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparing(Found::archived).thenComparing(Found::match).thenComparing(Found::sort);

    private final Workplace workplace;
    private final Map<String, Sort> sorts;

    public Finder(Workplace workplace) {
        this.workplace = workplace;
        this.sorts = new java.util.HashMap<>();
        Arrays.stream(Sort.values()).forEach(sort -> sorts.put(sort.kind(), sort));
    }

    /// What fits best: beginnings of names before words of names before words elsewhere, practices first
    /// among equals, archived ones last; the newest first where nothing else decides. At most 40, and 8 of a
    /// sort.
    public List<Found> find(String typed) {
        var best = finding().find(typed).stream()
                .map(line -> found(line, typed))
                .sorted(BEST_FIRST)
                .toList();
        var taken = new EnumMap<Sort, Integer>(Sort.class);
        var shown = new ArrayList<Found>();
        for (var one : best) {
            if (taken.merge(one.sort(), 1, Integer::sum) <= MOST_OF_A_SORT && shown.size() < MOST) {
                shown.add(one);
            }
        }
        return shown;
    }

    /// One record that is remembered; empty if it is not there any more.
    public Optional<Found> record(Sort sort, RecordId id) {
        return finding().record(sort.kind(), id.text()).stream().findFirst().map(line -> found(line, ""));
    }

    private Finding finding() {
        return workplace.store().listing().finding();
    }

    private Found found(Finding.Line line, String typed) {
        var sort = java.util.Objects.requireNonNull(sorts.get(line.kind()), line.kind());
        boolean named = !line.name().isBlank();
        return new Found(
                sort,
                new RecordId(line.id()),
                named ? line.name() : line.practiceName(),
                line.code(),
                line.more(),
                moment(line.at()),
                Optional.of(line.visit()).filter(id -> !id.isEmpty()).map(RecordId::new),
                Optional.of(line.space())
                        .filter(_ ->
                                sort == Sort.PRACTICE || !line.practiceName().isEmpty())
                        .map(RecordId::new),
                line.practiceName(),
                line.archived(),
                Match.of(typed, line.name(), line.code()));
    }

    private static Optional<LocalDateTime> moment(String stored) {
        try {
            if (stored.length() == DAY_LENGTH) {
                return Optional.of(LocalDate.parse(stored).atStartOfDay());
            }
            return stored.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(stored));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
