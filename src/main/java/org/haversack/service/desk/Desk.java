package org.haversack.service.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edits;

/// An open store, as the desktop's screens see it. Used by one thread at a time, never by the one that draws.
public interface Desk extends AutoCloseable {
    Overview overview();

    /// All practices in order of name, archived ones included.
    List<PracticeRow> practices();

    /// All visits: those ahead first, the next one at the top; then the past ones, the latest at the top.
    List<VisitRow> visits();

    /// The visits that begin in these days, in order of time.
    ///
    /// @param until the day after the last one
    List<VisitRow> visits(LocalDate from, LocalDate until);

    /// All actions: those to be done first, the first due at the top; then the finished ones.
    List<ActionRow> actions();

    /// The unfinished actions that are due first, in the same order as all: enough to begin with.
    List<ActionRow> firstActions();

    /// These actions, as far as they are there, in the same order as all.
    List<ActionRow> actionRows(Collection<RecordId> ids);

    /// Everything about a practice; empty if it is not there any more.
    Optional<PracticePage> practice(RecordId id);

    /// Everything about a visit; empty if it is not there any more.
    Optional<VisitPage> visit(RecordId id);

    /// Everything about an action; empty if it is not there any more.
    Optional<ActionPage> action(RecordId id);

    /// Where the store lies.
    Path file();

    /// The open store itself, for services of single screens.
    Workplace workplace();

    /// What this person does to it.
    Edits edits();

    @Override
    void close();
}
