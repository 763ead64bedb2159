package org.haversack.service.practices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.delivery.Delivery;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.store.lookup.StoredRecord;

/// What becomes of practices that this store's person handed over. Used on the thread of the store.
public final class FormerPractices {
    private final Workplace workplace;

    public FormerPractices(Workplace workplace) {
        this.workplace = workplace;
    }

    /// A practice of hers that is not hers any more; empty for one that is, or never was. A coordinator keeps
    /// everything.
    public Optional<Former> of(RecordId practice) {
        var me = workplace.identity().person();
        var roster = workplace.roster();
        var space = new SpaceId(practice.text());
        var record = workplace.store().lookup().find(Practice.KIND, practice, space);
        if (workplace.isCoordinator()
                || record.isEmpty()
                || !roster.everWrote(me, practice)
                || roster.practicesOf(me).contains(practice)) {
            return Optional.empty();
        }
        return Optional.of(new Former(
                practice,
                until(me, practice),
                holders(practice),
                released(record.get()),
                new Delivery(workplace).unwritten(space)));
    }

    private boolean released(StoredRecord practice) {
        return practice.fields()
                .members("released")
                .contains(workplace.identity().person().text());
    }

    private Optional<LocalDate> until(RecordId me, RecordId practice) {
        return workplace.roster().assignments(me, practice).stream()
                .flatMap(assignment -> assignment.until().stream())
                .max(Comparator.naturalOrder());
    }

    private List<String> holders(RecordId practice) {
        return workplace.roster().assignmentsOf(practice).stream()
                .filter(assignment -> !assignment.ended() && !shadow(assignment))
                .flatMap(assignment -> assignment.person().stream())
                .flatMap(ref -> workplace.roster().person(ref.id()).stream())
                .map(Person::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean shadow(Assignment assignment) {
        return assignment.as().filter(as -> as.is(AssignmentRole.SHADOW)).isPresent();
    }

    /// Confirms that it was handed over; others see that with the next file.
    public List<Edit> release(RecordId practice) {
        return List.of(Edit.put(
                Practice.KIND,
                practice,
                new FieldWrites().member("released", workplace.identity().person())));
    }

    /// Removes it from this computer: nothing of it is left in the store's file. Refused while something done here
    /// is in no file. Copies made before hold it still.
    public Outcome<Integer> remove(RecordId practice) {
        var former = of(practice);
        if (former.isEmpty()) {
            return Outcome.refused("This practice is not one that was handed over, so it stays.");
        }
        if (!former.get().removable()) {
            return Outcome.refused(
                    "%d changes made here are in no file yet. Write a file for your coordinator first.",
                    former.get().unsent());
        }
        int changes = workplace.store().forgetting().drop(List.of(new SpaceId(practice.text())));
        workplace.store().forgetting().scrub();
        workplace.programmeChanged();
        return Outcome.done(changes);
    }
}
