package org.haversack.service.visiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.Question;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;

/// Everything that is on the table during a visit.
///
/// @param visit the visit
/// @param practice the practice
/// @param number which visit to this practice it is, counting those that were held, from 1
/// @param agenda its agenda, in order
/// @param notes what was noted, in order
/// @param decisions what was agreed on, in order
/// @param actions what is to be done, as agreed on at this visit, in order
/// @param questions what an expert is to be asked, as it came up at this visit
/// @param before actions of earlier visits that are to be done, or that this visit dealt with; first due first
/// @param staff who works in the practice, those who left excluded; leaders and champions first
/// @param facilitators people of the programme who may own an action
/// @param me this store's person
public record VisitSheet(
        Visit visit,
        Practice practice,
        int number,
        List<AgendaItem> agenda,
        List<NoteLine> notes,
        List<Decision> decisions,
        List<ActionLine> actions,
        List<Question> questions,
        List<Before> before,
        List<Staff> staff,
        List<Person> facilitators,
        RecordId me) {
    /// A note with the name of who wrote it.
    ///
    /// @param mine whether this store's person wrote it
    public record NoteLine(Note note, String author, boolean mine) {}

    /// An action with the names of those who do it.
    public record ActionLine(Action action, List<String> owners) {}

    /// An action of an earlier visit.
    ///
    /// @param dueBefore when it was due before this visit dealt with it
    /// @param slip how it slipped at this visit; empty if it did not
    /// @param done whether it is done
    public record Before(ActionLine line, Optional<LocalDate> dueBefore, Optional<ActionUpdate> slip, boolean done) {}

    /// The day of the visit.
    public Optional<LocalDate> day() {
        return visit.time().startedAt().or(visit::start).map(java.time.LocalDateTime::toLocalDate);
    }

    /// What all items are to take together, in minutes; without an agenda what the visit is to take.
    public int planned() {
        int sum = agenda.stream()
                .mapToInt(item -> item.plannedMinutes().orElse(0))
                .sum();
        return visit.plannedMinutes().orElse(sum);
    }

    public Optional<AgendaItem> item(RecordId id) {
        return agenda.stream().filter(item -> item.id().id().equals(id)).findFirst();
    }

    /// The item so many places after another one, or before it; with no other one, as if from before the first.
    public Optional<RecordId> neighbour(Optional<RecordId> of, int by) {
        int at = -1;
        for (int i = 0; i < agenda.size(); i++) {
            if (of.filter(agenda.get(i).id().id()::equals).isPresent()) {
                at = i;
            }
        }
        return at + by < 0 || at + by >= agenda.size()
                ? Optional.empty()
                : Optional.of(agenda.get(at + by).id().id());
    }

    /// Whether an item is still to be dealt with.
    public static boolean open(AgendaItem item) {
        return item.state().filter(state -> !state.is(AgendaItemState.PLANNED)).isEmpty();
    }

    /// The first item that is still to be dealt with.
    public Optional<RecordId> first() {
        return agenda.stream()
                .filter(VisitSheet::open)
                .map(item -> item.id().id())
                .findFirst();
    }
}
