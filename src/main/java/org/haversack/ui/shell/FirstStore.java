package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.service.Progress;
import org.haversack.service.desk.Beginning;
import org.haversack.service.desk.Stores;
import org.haversack.service.joining.InvitationFile;

/// Makes the person's own store; used on the thread of the store.
@FunctionalInterface
public interface FirstStore {
    /// How somebody begins.
    sealed interface Way {
        /// With a file from her coordinator.
        ///
        /// @param name her name, as the coordinator wrote it
        /// @param code the sender's code that she compared; empty if she did not yet
        record Join(Path file, String name, Optional<String> code) implements Way {}

        /// With an invitation, which six words open.
        ///
        /// @param typed the words, as they were typed
        record Invited(InvitationFile invitation, String name, String typed) implements Way {
            @Override
            public String toString() {
                return "Invited";
            }
        }

        /// As the coordinator of a new programme.
        ///
        /// @param title the programme's name
        /// @param code its short code, such as LHH26
        record Found(String name, String title, String code) implements Way {}
    }

    Beginning make(Way how, Progress progress);

    /// Makes it where the stores of this computer are.
    static FirstStore of(Stores stores) {
        return (how, progress) -> switch (how) {
            case Way.Join(var file, var name, var code) -> stores.join(file, name, code, progress);
            case Way.Invited(var invitation, var name, var typed) -> stores.join(invitation, name, typed, progress);
            case Way.Found(var name, var title, var code) -> stores.found(name, title, code);
        };
    }
}
