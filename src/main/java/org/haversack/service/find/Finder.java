package org.haversack.service.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.Finding;

/// Finds practices, people, visits (by their days and practices too) and everything that was written, the best
/// first. Used on the thread of the store.
public final class Finder {
    private static final int LEAST_LETTERS = 2;
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
        var named =
                finding().find(typed).stream().map(line -> found(line, typed)).toList();
        var all = new LinkedHashMap<RecordId, Found>();
        visits(typed, named).forEach(visit -> all.put(visit.id(), visit));
        named.forEach(one -> all.merge(one.id(), one, Finder::better));
        var best = all.values().stream().sorted(BEST_FIRST).toList();
        var taken = new EnumMap<Sort, Integer>(Sort.class);
        var shown = new ArrayList<Found>();
        for (var one : best) {
            if (taken.merge(one.sort(), 1, Integer::sum) <= MOST_OF_A_SORT && shown.size() < MOST) {
                shown.add(one);
            }
        }
        return shown;
    }

    private static Found better(Found one, Found other) {
        return one.match().compareTo(other.match()) <= 0 ? one : other;
    }

    /// The visits of a day that was typed, or those at the practices that were found; the nearest first.
    private List<Found> visits(String typed, List<Found> named) {
        var today = workplace.today();
        var day = TypedDay.in(typed, today);
        if (day.isPresent()) {
            var days = day.get().days().stream().map(LocalDate::toString).toList();
            return begun(finding().visitsOn(days, day.get().rest(), today.toString()));
        }
        var practices = typed.strip().length() < LEAST_LETTERS
                ? Set.<String>of()
                : named.stream()
                        .filter(one -> one.sort() == Sort.PRACTICE && one.match() != Match.CONTENTS)
                        .map(one -> one.id().text())
                        .collect(Collectors.toSet());
        return practices.isEmpty() ? List.of() : begun(finding().visitsAt(practices, today.toString()));
    }

    private List<Found> begun(List<Finding.Line> visits) {
        return visits.stream().map(line -> found(line, Match.WORDS)).toList();
    }

    /// One record that is remembered; empty if it is not there any more.
    public Optional<Found> record(Sort sort, RecordId id) {
        return finding().record(sort.kind(), id.text()).stream().findFirst().map(line -> found(line, ""));
    }

    private Finding finding() {
        return workplace.store().listing().finding();
    }

    private Found found(Finding.Line line, String typed) {
        return found(line, Match.of(typed, line.name(), line.code()));
    }

    private Found found(Finding.Line line, Match match) {
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
                match);
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
