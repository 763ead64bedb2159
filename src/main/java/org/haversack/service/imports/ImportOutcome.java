package org.haversack.service.imports;

import java.util.List;

/// What came of importing a list of practices.
public sealed interface ImportOutcome {
    /// The file was read to its end. Every row is counted once: created, changed, unchanged or not used.
    ///
    /// @param created practices that are new here
    /// @param changed practices of an earlier import of which something was brought up to date
    /// @param unchanged practices of an earlier import that were left as they are
    /// @param odd rows that were used although something about them is odd, in order of line
    /// @param notUsed rows that were not used, in order of line
    /// @param columnsNotUsed headings that mean nothing here
    record Imported(
            int created,
            int changed,
            int unchanged,
            List<OddRow> odd,
            List<UnusedRow> notUsed,
            List<String> columnsNotUsed)
            implements ImportOutcome {
        public Imported {
            odd = List.copyOf(odd);
            notUsed = List.copyOf(notUsed);
            columnsNotUsed = List.copyOf(columnsNotUsed);
        }

        /// All rows of the file, headings and empty lines aside.
        public int rows() {
            return created + changed + unchanged + notUsed.size();
        }
    }

    /// The file could not be read at all, and nothing was changed.
    ///
    /// @param sentence what is wrong and what to do
    record Refused(String sentence) implements ImportOutcome {}

    /// A row that was used although something about it is odd. A row can be odd in several ways.
    ///
    /// @param line the line of the file on which the row begins, from 1
    /// @param what what is odd about it
    /// @param done what was done about that
    record OddRow(long line, String what, String done) {}

    /// A row that was not used.
    ///
    /// @param line the line of the file on which the row begins, from 1
    /// @param reason why, in one sentence
    record UnusedRow(long line, String reason) {}
}
