package org.haversack.service.find;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haversack.domain.text.NaturalDate;

/// A day among the words that were typed: `10 mar`, `birchwood tomorrow`.
///
/// @param days the day; without a year, that of several years
/// @param rest the other words
record TypedDay(List<LocalDate> days, String rest) {
    private static final int MOST_WORDS = 4;
    private static final int YEARS_BACK = 3;

    /// The day that most of the words mean; empty if they mean none.
    static Optional<TypedDay> in(String typed, LocalDate today) {
        var words = List.of(typed.strip().split("\\s+"));
        return IntStream.rangeClosed(1, Math.min(MOST_WORDS, words.size()))
                .map(length -> Math.min(MOST_WORDS, words.size()) + 1 - length)
                .boxed()
                .flatMap(length -> IntStream.rangeClosed(0, words.size() - length)
                        .mapToObj(from -> at(words, from, from + length, today))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<TypedDay> at(List<String> words, int from, int to, LocalDate today) {
        var text = String.join(" ", words.subList(from, to));
        var rest = String.join(
                " ",
                Stream.concat(words.subList(0, from).stream(), words.subList(to, words.size()).stream())
                        .toList());
        return NaturalDate.read(text, today).map(day -> new TypedDay(days(text, day, today), rest));
    }

    /// Of a day without a year, those of the years before: `tomorrow` and `fri` are not among them.
    private static List<LocalDate> days(String text, LocalDate day, LocalDate today) {
        if (!NaturalDate.read(text, today.plusDays(1)).equals(Optional.of(day))) {
            return List.of(day);
        }
        return Stream.concat(
                        Stream.of(day),
                        IntStream.rangeClosed(1, YEARS_BACK)
                                .mapToObj(back -> NaturalDate.read(text, today.minusYears(back)))
                                .flatMap(Optional::stream)
                                .filter(other -> MonthDay.from(other).equals(MonthDay.from(day))))
                .distinct()
                .toList();
    }
}
