package org.haversack.service.programme;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;

/// How the programme goes on.
///
/// @param title the programme's name
/// @param closed whether it is over
/// @param practices practices that have not left the programme
/// @param unassigned those of them nobody works with
/// @param visits all visits of the period
/// @param openActions actions that are not finished
/// @param overdue those of them that were due before today
/// @param going how the practices go on, those with the most reason to worry first
/// @param notHeld why planned visits did not take place in the period, the most frequent first
/// @param pace who set the pace of those, the most frequent first
/// @param facilitators what each did in the period, by name
/// @param conflicts decisions that wait
/// @param waiting received files that wait for something
public record ProgrammeFigures(
        String title,
        boolean closed,
        int practices,
        int unassigned,
        VisitCount visits,
        int openActions,
        int overdue,
        List<Going> going,
        List<Counted> notHeld,
        List<Paced> pace,
        List<FacilitatorLine> facilitators,
        int conflicts,
        int waiting) {
    /// How a practice goes on.
    public record Going(RecordId practice, String name, Momentum momentum) {}

    /// A reason, and how often it was given.
    ///
    /// @param reason in the words of those who wrote it; empty if nobody wrote one
    public record Counted(String reason, int times) {}

    /// Who set the pace, and of how many visits.
    ///
    /// @param who empty if nobody said
    public record Paced(Optional<PaceSetter> who, int times) {}

    /// How many practices are on this level.
    public int on(Momentum.Level level) {
        return (int)
                going.stream().filter(one -> one.momentum().level() == level).count();
    }
}
