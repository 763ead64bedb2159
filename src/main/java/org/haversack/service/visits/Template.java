package org.haversack.service.visits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;

/// A kind of visit with its usual agenda, as it is offered.
///
/// @param id its record; empty for one that comes with the program
/// @param title what visits made from it are called
/// @param minutes how long such a visit is to take
/// @param mode how it takes place; empty if not decided
/// @param items its agenda, in order
/// @param whose who may change it
/// @param archived whether it is kept, but no longer offered
public record Template(
        Optional<RecordId> id,
        String title,
        OptionalInt minutes,
        Optional<VisitMode> mode,
        List<Item> items,
        Whose whose,
        boolean archived) {
    /// Who has a template.
    public enum Whose {
        /// It comes with the program: nobody changes it, everybody may copy it.
        BUILT_IN,
        /// The programme's; coordinators change it.
        PROGRAMME,
        /// The facilitator's own.
        OWN
    }

    /// A point on its agenda.
    ///
    /// @param id its record; empty in one that comes with the program
    /// @param pos its place
    public record Item(Optional<RecordId> id, String title, String purpose, OptionalInt minutes, String pos) {}

    public Template {
        items = List.copyOf(items);
    }

    /// How long its items take together, in minutes.
    public int itemMinutes() {
        return items.stream().mapToInt(item -> item.minutes().orElse(0)).sum();
    }
}
