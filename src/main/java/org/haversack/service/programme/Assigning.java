package org.haversack.service.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;

/// Who is to work with which practice. Everything is given back as edits, so that it can be undone. What somebody
/// is sent follows from her assignments that are not ended; their days are labels.
public final class Assigning {
    private final Workplace workplace;

    public Assigning(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Somebody works with a practice from a day on, besides whoever does. Nothing to save if she does so already.
    public List<Edit> assign(RecordId practice, RecordId person, AssignmentRole as, LocalDate from) {
        return assign(practice, person, as, from, Optional.empty());
    }

    private List<Edit> assign(
            RecordId practice, RecordId person, AssignmentRole as, LocalDate from, Optional<LocalDate> until) {
        boolean standing = workplace.roster().assignments(person, practice).stream()
                .anyMatch(assignment -> !assignment.ended()
                        && assignment.as().filter(is -> is.is(as)).isPresent());
        if (standing) {
            return List.of();
        }
        var edits = new ArrayList<Edit>();
        var fields = new FieldWrites()
                .ref("practice", practice)
                .ref("person", person)
                .code("as", as)
                .day("from", from);
        until.ifPresent(day -> fields.day("until", day));
        edits.add(Edit.put(Assignment.KIND, new RecordId(workplace.newId()), fields));
        if (as != AssignmentRole.SHADOW && released(practice, person)) {
            edits.add(Edit.put(Practice.KIND, practice, new FieldWrites().member("released", person.text(), false)));
        }
        return edits;
    }

    /// Whether she confirmed once that she handed it over; that is over when she has it again.
    private boolean released(RecordId practice, RecordId person) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, practice)
                .filter(record -> record.fields().members("released").contains(person.text()))
                .isPresent();
    }

    /// A practice goes from one to another on a day. What the former one still writes for days before it is hers;
    /// a visit on that day or later is taken too, and marked late.
    public List<Edit> handOver(RecordId practice, RecordId from, RecordId to, LocalDate on) {
        var edits = new ArrayList<Edit>();
        var standing = workplace.roster().assignments(from, practice).stream()
                .filter(assignment -> !assignment.ended())
                .toList();
        standing.forEach(assignment -> edits.add(end(assignment, on)));
        var as = standing.stream()
                .flatMap(assignment -> assignment.as().flatMap(is -> is.known()).stream())
                .filter(is -> is != AssignmentRole.SHADOW)
                .findFirst()
                .orElse(AssignmentRole.LEAD);
        edits.addAll(assign(practice, to, as, on));
        return edits;
    }

    /// Somebody stands in for another one in these practices, and both can write there meanwhile. The days are
    /// labels: a cover goes on until it is ended.
    public List<Edit> cover(List<RecordId> practices, RecordId standIn, LocalDate from, LocalDate until) {
        return practices.stream()
                .flatMap(practice -> assign(practice, standIn, AssignmentRole.COVER, from, Optional.of(until)).stream())
                .toList();
    }

    /// An assignment ends.
    ///
    /// @param on the first day on which it does not hold
    static Edit end(Assignment assignment, LocalDate on) {
        return Edit.put(
                Assignment.KIND,
                assignment.id().id(),
                new FieldWrites().flag("ended", true).day("until", on));
    }

    /// The same, by its id.
    public List<Edit> end(RecordId assignment, LocalDate on) {
        return workplace.roster().assignments().stream()
                .filter(one -> one.id().id().equals(assignment) && !one.ended())
                .map(one -> end(one, on))
                .toList();
    }
}
