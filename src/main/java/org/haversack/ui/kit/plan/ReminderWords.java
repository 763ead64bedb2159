package org.haversack.ui.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.service.plan.ReminderRule;
import org.haversack.ui.kit.Words;

/// Rules of reminders in words: `On the day, then every week until it is done`.
final class ReminderWords {
    private static final int WEEK = 7;

    private final Words words;

    ReminderWords(Words words) {
        this.words = words;
    }

    /// @param own empty for the rule for all
    String of(Optional<ReminderRule> own) {
        return own.map(this::of).orElseGet(() -> words.get("kit.action.reminder.usual"));
    }

    /// What the rule for all says; empty for an action that has its own.
    String below(ReminderModel.Rules rules) {
        return rules.own().isPresent() ? "" : of(rules.usual());
    }

    String of(ReminderRule rule) {
        var parts = new ArrayList<>(rule.before().stream()
                .map(days -> days % WEEK == 0
                        ? words.get("kit.action.reminder.weeks-before", days / WEEK)
                        : words.get("kit.action.reminder.days-before", days))
                .toList());
        if (rule.onTheDay()) {
            parts.add(words.get("kit.action.reminder.on-the-day"));
        }
        if (rule.every() > 0) {
            parts.add(
                    rule.every() % WEEK == 0
                            ? words.get("kit.action.reminder.every-weeks", rule.every() / WEEK)
                            : words.get("kit.action.reminder.every-days", rule.every()));
        }
        return parts.isEmpty() ? words.get("kit.action.reminder.never") : sentence(parts);
    }

    private String sentence(List<String> parts) {
        var joined = String.join(words.get("kit.action.reminder.between"), parts);
        return joined.substring(0, 1).toUpperCase(words.locale()) + joined.substring(1);
    }
}
