package org.haversack.domain.text;

import java.util.List;
import org.haversack.domain.kind.Ref;

/// Somebody who can be named in a line of quick capture.
///
/// @param id one of the practice's staff or a person of the programme
/// @param name her name, which need not be hers alone
public record Candidate(Ref<?> id, String name) {
    /// How well a name fits what was typed.
    enum Fit {
        NONE,
        /// Each word typed begins a word of the name, in order.
        BEGINNING,
        /// Each word typed is a word of the name, in order.
        WORDS,
        WHOLE
    }

    /// Those whose name fits what was typed so far, best first, else in the order given; all if that is nothing.
    public static List<Candidate> matching(String typed, List<Candidate> people) {
        var words = Folded.words(typed);
        return people.stream()
                .filter(one -> words.isEmpty() || one.fit(words) != Fit.NONE)
                .sorted((one, other) -> other.fit(words).compareTo(one.fit(words)))
                .toList();
    }

    /// Those whom what was typed can mean: one whose name it is goes before those whose names it only begins.
    static List<Candidate> meant(String typed, List<Candidate> people) {
        var words = Folded.words(typed);
        var best =
                people.stream().map(one -> one.fit(words)).max(Fit::compareTo).orElse(Fit.NONE);
        return best == Fit.NONE
                ? List.of()
                : people.stream().filter(one -> one.fit(words) == best).toList();
    }

    Fit fit(List<String> typed) {
        var own = Folded.words(name);
        if (typed.isEmpty()) {
            return Fit.NONE;
        }
        if (own.equals(typed)) {
            return Fit.WHOLE;
        }
        if (inOrder(typed, own, true)) {
            return Fit.WORDS;
        }
        return inOrder(typed, own, false) ? Fit.BEGINNING : Fit.NONE;
    }

    private static boolean inOrder(List<String> typed, List<String> own, boolean whole) {
        int next = 0;
        for (var word : own) {
            boolean fits = whole ? word.equals(typed.get(next)) : word.startsWith(typed.get(next));
            if (fits && ++next == typed.size()) {
                return true;
            }
        }
        return false;
    }
}
