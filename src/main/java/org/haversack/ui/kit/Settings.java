package org.haversack.ui.kit;

import java.time.DayOfWeek;
import java.util.Optional;

/// Choices that are remembered on this computer: the size of text, the last mode of a contact, where the
/// window was. Never anything of a practice.
public interface Settings {
    /// The paper of documents: [#A4] or [#LETTER].
    String PAPER = "paper";

    String A4 = "a4";
    String LETTER = "letter";

    /// The first day of a week, such as `MONDAY`.
    String WEEK_START = "week-start";

    Optional<String> get(String key);

    /// Remembers a choice; it is on the disk soon after.
    void set(String key, String value);

    /// Whether documents are printed on Letter paper; else on A4.
    default boolean letter() {
        return get(PAPER, A4).equals(LETTER);
    }

    /// The day on which a week begins: Monday, Saturday or Sunday.
    default DayOfWeek weekStart() {
        return switch (get(WEEK_START, "")) {
            case "SUNDAY" -> DayOfWeek.SUNDAY;
            case "SATURDAY" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.MONDAY;
        };
    }

    default String get(String key, String usual) {
        return get(key).orElse(usual);
    }
}
