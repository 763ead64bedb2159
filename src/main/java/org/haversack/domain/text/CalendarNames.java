package org.haversack.domain.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Days of the week and months by their English, Danish, Dutch and French names (CLDR, as Java has them), by
/// their short names, and by any beginning of three letters or more that fits only one.
final class CalendarNames {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("da"), Locale.of("nl"), Locale.FRENCH);
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST_BEGINNING = 3;

    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Month> MONTHS = months();

    private CalendarNames() {}

    /// The day of the week that a folded word names.
    static Optional<DayOfWeek> day(String word) {
        return find(DAYS, word);
    }

    /// The month that a folded word names.
    static Optional<Month> month(String word) {
        return find(MONTHS, word);
    }

    /// Whether a folded word is the beginning of a name.
    static boolean begins(String word) {
        return DAYS.keySet().stream().anyMatch(name -> name.startsWith(word))
                || MONTHS.keySet().stream().anyMatch(name -> name.startsWith(word));
    }

    private static <E> Optional<E> find(Map<String, E> names, String word) {
        var whole = names.get(word);
        if (whole != null || word.length() < SHORTEST_BEGINNING) {
            return Optional.ofNullable(whole);
        }
        var meant = names.entrySet().stream()
                .filter(name -> name.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private static Map<String, DayOfWeek> days() {
        var days = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            namesOf(day::getDisplayName).forEach(name -> days.put(name, day));
        }
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var month : Month.values()) {
            namesOf(month::getDisplayName).forEach(name -> months.put(name, month));
        }
        return Map.copyOf(months);
    }

    private interface Named {
        String in(TextStyle style, Locale language);
    }

    private static List<String> namesOf(Named named) {
        var names = new ArrayList<String>();
        for (var language : LANGUAGES) {
            for (var style : STYLES) {
                names.add(Folded.of(named.in(style, language)).replace(".", ""));
            }
        }
        return names;
    }
}
