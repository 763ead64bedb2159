package org.haversack.service.programme;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.people.PersonRole;
import org.haversack.merge.change.RecordId;

/// Somebody of the programme, in the list of its people.
///
/// @param practices how many practices she is assigned to now, as whatever
/// @param lastBundle when a file of hers was taken last, in this computer's zone
/// @param standing how her files come in
public record PersonRow(
        RecordId id,
        String name,
        Optional<Choice<PersonRole>> role,
        String organisation,
        int practices,
        Optional<LocalDateTime> lastBundle,
        Standing standing) {
    /// Whether she has left the programme.
    public boolean left() {
        return standing instanceof Standing.Left;
    }

    /// Whether she visits practices.
    public boolean facilitator() {
        return role.filter(one -> one.is(PersonRole.FACILITATOR)).isPresent();
    }
}
