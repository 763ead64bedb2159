package org.haversack.service.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Visit;

/// Everything there is to know when a visit is prepared.
///
/// @param visit the visit
/// @param practice where it is; empty while the practice has not arrived here
/// @param facilitator the name of this store's person
/// @param agenda its agenda: the draft, or what was made ready
/// @param ready whether the agenda is made ready, so that it is everybody's
/// @param actions what is open, the first due first
/// @param left what is finished and therefore left out
/// @param parked what was put off at the last visit and no agenda has taken up since
/// @param know what to know before going there
/// @param readonly whether this store's person may only read it
public record Preparation(
        Visit visit,
        Optional<Practice> practice,
        String facilitator,
        AgendaDraft agenda,
        boolean ready,
        List<Carried> actions,
        Left left,
        List<AgendaItem> parked,
        Know know,
        boolean readonly) {
    /// Actions finished since the last visit.
    public record Left(int done, int dropped) {
        public boolean isNone() {
            return done + dropped == 0;
        }
    }

    /// What to know before going there.
    ///
    /// @param held how many visits on site were held before this one
    /// @param lastHeld the day of the latest of those
    /// @param decisions agreed on at the last visit
    /// @param questions to experts that are not answered, or whose answer nobody has read
    /// @param barriers met at the last visit
    /// @param people who leads and who drives change there
    public record Know(
            int held,
            Optional<LocalDate> lastHeld,
            List<Decision> decisions,
            List<Question> questions,
            List<Choice<Barrier>> barriers,
            List<Staff> people) {
        public Know {
            decisions = List.copyOf(decisions);
            questions = List.copyOf(questions);
            barriers = List.copyOf(barriers);
            people = List.copyOf(people);
        }
    }

    public Preparation {
        actions = List.copyOf(actions);
        parked = List.copyOf(parked);
    }

    /// The day of the visit, or the given one if it has none.
    public LocalDate day(LocalDate otherwise) {
        return visit.start().map(at -> at.toLocalDate()).orElse(otherwise);
    }

    /// The same with another agenda.
    public Preparation with(AgendaDraft other) {
        return new Preparation(visit, practice, facilitator, other, ready, actions, left, parked, know, readonly);
    }
}
