package org.haversack.service.today;

import java.time.LocalDate;
import java.util.List;
import org.haversack.service.plan.Reminder;

/// Everything the first screen shows.
///
/// @param day which day it is
/// @param visits those of the day, in order
/// @param due actions that are overdue or due within a week, the oldest first
/// @param more whether there are more of those than were read
/// @param reminders the first of what the rules of reminders say today
/// @param remindersInAll how many there are of those
/// @param practices those that need attention, most urgent first
/// @param practicesInAll how many practices there are that have not left the programme
/// @param answers that came and nobody read
/// @param week what was done since the week began
/// @param unsent changes made here since the last file was written
public record Today(
        LocalDate day,
        List<DayVisit> visits,
        List<DueAction> due,
        boolean more,
        List<Reminder> reminders,
        int remindersInAll,
        List<NeedsAttention> practices,
        int practicesInAll,
        List<Answer> answers,
        WeekTotal week,
        long unsent) {
    public Today {
        visits = List.copyOf(visits);
        due = List.copyOf(due);
        reminders = List.copyOf(reminders);
        practices = List.copyOf(practices);
        answers = List.copyOf(answers);
    }

    public long overdue() {
        return due.stream().filter(action -> action.overdue(day)).count();
    }
}
