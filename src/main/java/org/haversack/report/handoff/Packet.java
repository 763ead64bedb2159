package org.haversack.report.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.report.paper.PaperSize;

/// Everything about a practice that whoever takes it over should read: a documented need (AHRQ Practice
/// Facilitation Handbook, module 15: a “historic record that can support handoff of the practice to another
/// facilitator”). Nothing private is in it. Texts are as people wrote them; what is empty is left out.
///
/// @param size the paper
/// @param programme the programme's name
/// @param practice the practice's name
/// @param code the short name people use; empty if none
/// @param on the day it was put together
/// @param handover from whom to whom, in words; empty if nobody hands it over
/// @param profile what kind of practice it is: a name and a value each
/// @param howToWork how to work with them
/// @param people who works there: leaders and champions first
/// @param visits visits and contacts, the latest first
/// @param actions what is open, the first due first
/// @param done titles of what was done, the latest first
/// @param seenBy who sees what is written about the practice
public record Packet(
        PaperSize size,
        String programme,
        String practice,
        String code,
        LocalDate on,
        String handover,
        List<Named> profile,
        String howToWork,
        List<Who> people,
        List<Contact> visits,
        List<OpenAction> actions,
        List<String> done,
        List<Named> seenBy) {
    /// A value with its name.
    public record Named(String name, String value) {}

    /// Somebody of the practice.
    ///
    /// @param role what she does there, in words
    /// @param reached how to reach her; empty if nobody wrote that down
    /// @param notes more about her; may be empty
    public record Who(String name, String role, String reached, String notes) {}

    /// A visit or contact.
    ///
    /// @param day empty if none was set
    /// @param what what kind it was, what became of it, how long it took
    /// @param by who was there for the programme
    /// @param summary what happened; may be empty
    /// @param decisions what was decided
    public record Contact(Optional<LocalDate> day, String what, String by, String summary, List<String> decisions) {
        public Contact {
            decisions = List.copyOf(decisions);
        }
    }

    /// An action that is to be done.
    ///
    /// @param code the short name people use; empty if none
    /// @param owners who does it; empty if nobody yet
    /// @param due the day it is due; empty if none was set
    public record OpenAction(String code, String title, String owners, Optional<LocalDate> due) {}

    public Packet {
        profile = List.copyOf(profile);
        people = List.copyOf(people);
        visits = List.copyOf(visits);
        actions = List.copyOf(actions);
        done = List.copyOf(done);
        seenBy = List.copyOf(seenBy);
    }
}
