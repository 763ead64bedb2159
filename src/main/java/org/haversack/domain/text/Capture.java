package org.haversack.domain.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came of reading a line of quick capture.
public sealed interface Capture {
    /// It was understood.
    ///
    /// @param command what it makes
    /// @param text the line without its command and marks, on one line, never empty
    /// @param owners who is named, each once, in order
    /// @param date the day named; empty if none
    record Read(Command command, String text, List<Candidate> owners, Optional<LocalDate> date) implements Capture {
        public Read {
            owners = List.copyOf(owners);
        }
    }

    /// Something in it was not understood. Nothing of it is lost: the line stays as it is.
    ///
    /// @param problem what is wrong
    /// @param start where the part that is wrong begins in the line
    /// @param end where it ends
    /// @param part the part itself, without slash, mark and quotes
    /// @param meant whom it can mean, if that is more than one
    record Wrong(Problem problem, int start, int end, String part, List<Candidate> meant) implements Capture {
        public Wrong {
            meant = List.copyOf(meant);
        }
    }

    /// What can be wrong with a line.
    enum Problem {
        UNKNOWN_COMMAND,
        /// There is nothing but a command and marks.
        NO_TEXT,
        /// Nobody has that name.
        UNKNOWN_OWNER,
        /// Several have that name, see [Wrong#meant].
        AMBIGUOUS_OWNER,
        UNREADABLE_DATE,
        /// A second date.
        SECOND_DATE;

        /// What its sentence is kept under: `unknown-command`.
        public String code() {
            return Folded.of(name()).replace('_', '-');
        }
    }
}
