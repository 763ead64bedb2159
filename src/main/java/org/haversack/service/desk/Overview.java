package org.haversack.service.desk;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.people.PersonRole;

/// Whose store it is and how much is in it.
///
/// @param person this store's person
/// @param role her role in the programme
/// @param programme the programme's name
/// @param practices practices that have not left the programme
/// @param visitsAhead visits planned from today on
/// @param openActions actions that are not finished
/// @param conflicts what waits for a decision
/// @param unsent changes made here since the last file was written for anyone
/// @param receipts files imported since the last file was written for anyone: the next ones tell their senders
/// @param lastBackup when the newest copy of the store was made, in local time
/// @param beforeImport whether that copy was made right before the latest import
/// @param lastFile the bundle that was written last
/// @param facilitators how many people of the programme are facilitators
public record Overview(
        String person,
        Optional<Choice<PersonRole>> role,
        String programme,
        int practices,
        int visitsAhead,
        int openActions,
        int conflicts,
        long unsent,
        long receipts,
        Optional<LocalDateTime> lastBackup,
        boolean beforeImport,
        Optional<LastFile> lastFile,
        int facilitators) {
    /// Whether this store's person coordinates the programme.
    public boolean coordinator() {
        return role.filter(one -> one.is(PersonRole.COORDINATOR)).isPresent();
    }
}
