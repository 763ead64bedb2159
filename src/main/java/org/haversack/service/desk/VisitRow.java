package org.haversack.service.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;

/// A visit in the list of visits.
///
/// @param id the visit
/// @param practice the practice
/// @param practiceName its name; empty while it is not known here
/// @param title what kind of visit it is; empty if nobody said
/// @param start when it begins, local time of the practice
/// @param minutes how long it took, or is to take
/// @param mode how it takes place
/// @param state what became of it
public record VisitRow(
        RecordId id,
        RecordId practice,
        String practiceName,
        String title,
        Optional<LocalDateTime> start,
        OptionalInt minutes,
        Optional<Choice<VisitMode>> mode,
        Optional<Choice<VisitState>> state) {
    /// Stands in the list for a practice that has no visit, held or ahead; it has the practice's own id.
    public static VisitRow never(RecordId practice, String practiceName) {
        return new VisitRow(
                practice,
                practice,
                practiceName,
                "",
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whether there is no such visit, only a practice without one.
    public boolean isNever() {
        return id.equals(practice);
    }

    /// Whether nobody has said yet what became of it.
    public boolean planned() {
        return !isNever() && (state.isEmpty() || state.get().is(VisitState.PLANNED));
    }

    /// Whether it took place.
    public boolean held() {
        return state.filter(is -> is.is(VisitState.HELD) || is.is(VisitState.SHORTENED))
                .isPresent();
    }

    /// Whether it is planned for this day or a later one, or for no day yet.
    public boolean ahead(LocalDate today) {
        return planned() && start.map(at -> !at.toLocalDate().isBefore(today)).orElse(true);
    }

    /// Whether its day has passed and nobody has said what became of it.
    public boolean unlogged(LocalDate today) {
        return planned() && !ahead(today);
    }
}
