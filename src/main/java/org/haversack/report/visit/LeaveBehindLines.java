package org.haversack.report.visit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences of what is left behind, the same on paper and in a letter.
final class LeaveBehindLines {
    private final LeaveBehind visit;
    private final PaperWords words;

    LeaveBehindLines(LeaveBehind visit, PaperWords words) {
        this.visit = visit;
        this.words = words;
    }

    String title() {
        return words.get("title", visit.practice(), words.longDay(visit.start().toLocalDate()));
    }

    String when() {
        return words.get("when", words.span(visit.start(), visit.minutes()));
    }

    /// What was agreed, with the day it holds from.
    String decided(DecisionLine decision) {
        return decision.from()
                .map(day -> words.get(
                        "decided.from",
                        decision.text().strip(),
                        words.shortDay(day, visit.start().toLocalDate())))
                .orElse(decision.text());
    }

    String owners(LeaveBehind.AgreedAction action) {
        return action.owners().isEmpty() ? words.get("owner.none") : action.owners();
    }

    String due(LeaveBehind.AgreedAction action) {
        return action.due()
                .map(day -> words.shortDay(day, visit.start().toLocalDate()))
                .orElseGet(() -> words.get("due.none"));
    }

    /// That the day is new, and which it was; empty if it is not.
    String before(LeaveBehind.AgreedAction action) {
        return action.before()
                .map(day -> words.get(
                        "due.before", words.shortDay(day, visit.start().toLocalDate())))
                .orElse("");
    }

    Optional<String> next() {
        return visit.next().map(next -> {
            var span = words.capital(words.span(next.start(), next.minutes()));
            return next.place().isEmpty() ? span : words.get("next.place", span, next.place());
        });
    }

    String contact() {
        var contact = visit.contact();
        return Stream.of(contact.name(), contact.phone(), contact.email())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
