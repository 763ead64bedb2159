package org.haversack.service.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.merge.change.RecordId;

/// An action in the list of actions.
///
/// @param id the action
/// @param practice whose action plan it is on
/// @param practiceName the practice's name; empty while it is not known here
/// @param code the short name people use; empty if none
/// @param title what is to be done
/// @param due the day it is due
/// @param status where it stands
/// @param doneOn the day it was done
/// @param owners names of those who do it
/// @param ownerIds who does it, in the same order
public record ActionRow(
        RecordId id,
        RecordId practice,
        String practiceName,
        String code,
        String title,
        Optional<LocalDate> due,
        Optional<Choice<ActionStatus>> status,
        Optional<LocalDate> doneOn,
        List<String> owners,
        List<RecordId> ownerIds) {
    /// Whether this person is among those who do it.
    public boolean ownedBy(RecordId person) {
        return ownerIds.contains(person);
    }

    /// Whether it is still to be done. A status this version does not know counts as to be done.
    public boolean open() {
        return !done() && !dropped();
    }

    public boolean done() {
        return status.filter(is -> is.is(ActionStatus.DONE)).isPresent();
    }

    public boolean dropped() {
        return status.filter(is -> is.is(ActionStatus.DROPPED)).isPresent();
    }

    /// Whether it is still to be done although it was due before today.
    public boolean overdue(LocalDate today) {
        return open() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
