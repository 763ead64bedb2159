package org.haversack.report.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Language;
import org.haversack.report.paper.PaperSize;

/// What a practice keeps from a visit. It goes to people outside the programme: there is no place in it for
/// notes, barriers, how a visit went, times of travel or anything else that is not the practice's own. Texts
/// are as people wrote them; any may be empty, and what is empty is left out.
///
/// @param size the paper
/// @param language of the fixed words, days and times
/// @param practice the name of the practice, in whose name it is written
/// @param programme the name of the programme
/// @param start when the visit began, local time
/// @param minutes how long it took; 0 if that is not known
/// @param present who was there, such as Dr Lund, in the order to be shown
/// @param discussed the titles of the agenda, in order
/// @param decisions what was agreed, in order
/// @param actions who does what, in the order to be shown; those that are done are shown apart
/// @param next the next visit, if it is set
/// @param contact whom to ask
public record LeaveBehind(
        PaperSize size,
        Language language,
        String practice,
        String programme,
        LocalDateTime start,
        int minutes,
        List<String> present,
        List<String> discussed,
        List<DecisionLine> decisions,
        List<AgreedAction> actions,
        Optional<NextVisit> next,
        Contact contact) {
    /// An action the visit agreed on, moved or ticked off.
    ///
    /// @param code the short name people use, such as A-18; empty if none
    /// @param title what is to be done
    /// @param owners who does it; empty if nobody yet
    /// @param due the day it is due now
    /// @param before the day it was due before this visit gave it another one; empty if the day is not new
    /// @param done whether it is done
    public record AgreedAction(
            String code,
            String title,
            String owners,
            Optional<LocalDate> due,
            Optional<LocalDate> before,
            boolean done) {}

    /// When and where the next visit is.
    ///
    /// @param minutes how long it is to take; 0 if that is not set
    /// @param place how and where; empty if that is not said
    public record NextVisit(LocalDateTime start, int minutes, String place) {}

    /// The facilitator, as the practice reaches her.
    public record Contact(String name, String phone, String email) {}

    public LeaveBehind {
        present = List.copyOf(present);
        discussed = List.copyOf(discussed);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }

    /// What is still to be done.
    List<AgreedAction> open() {
        return actions.stream().filter(action -> !action.done()).toList();
    }

    /// What is done.
    List<AgreedAction> done() {
        return actions.stream().filter(AgreedAction::done).toList();
    }
}
