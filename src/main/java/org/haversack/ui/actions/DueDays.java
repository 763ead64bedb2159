package org.haversack.ui.actions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.service.desk.ActionPage;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Words;

/// All days an action was ever due, with the reasons.
final class DueDays {
    private static final String ARROW = " → ";

    private DueDays() {}

    /// `26 Feb → 24 Mar (waiting for EHR vendor)`; empty if it was never moved.
    static String inWords(ActionPage page, Days days, Words words) {
        var moves = page.updates().stream()
                .filter(update -> update.oldDue().isPresent() && update.newDue().isPresent())
                .sorted(Comparator.comparing(
                        (ActionUpdate update) -> update.at().orElse(LocalDateTime.MIN)))
                .toList();
        return moves.isEmpty() ? "" : inWords(moves, page.action().due(), days, words);
    }

    private static String inWords(List<ActionUpdate> moves, Optional<LocalDate> due, Days days, Words words) {
        var text = new StringBuilder();
        Optional<LocalDate> last = Optional.empty();
        for (var move : moves) {
            if (!last.equals(move.oldDue())) {
                text.append(last.isEmpty() ? "" : ARROW)
                        .append(days.date(move.oldDue().orElseThrow()));
            }
            var day = days.date(move.newDue().orElseThrow());
            text.append(ARROW)
                    .append(move.reason().isBlank() ? day : words.get("actions.fact.day-because", day, move.reason()));
            last = move.newDue();
        }
        if (due.isPresent() && !due.equals(last)) {
            text.append(ARROW).append(days.date(due.get()));
        }
        return text.toString();
    }
}
