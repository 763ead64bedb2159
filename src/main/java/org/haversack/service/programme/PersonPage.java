package org.haversack.service.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.ComputerId;

/// Everything a coordinator sees of somebody.
///
/// @param person who it is
/// @param row what the list says of her
/// @param knows what her computers are known to have
/// @param computers the computers she writes with, revoked ones last
/// @param cases the practices she works with, and those she has not confirmed to have handed over
public record PersonPage(
        Person person, PersonRow row, Knowledge knows, List<ComputerLine> computers, List<CaseLine> cases) {
    /// What somebody's computers are known to have of what she may see.
    ///
    /// @param unconfirmed how many changes here she has not confirmed
    /// @param upTo the day of the oldest of them; she knows everything before it. Empty if there is none or they
    ///     are too many to look at
    public record Knowledge(int unconfirmed, Optional<LocalDate> upTo) {}

    /// A computer somebody writes with.
    ///
    /// @param name what people call it; empty if nobody said
    /// @param code of its key, to compare over the telephone; empty if its key cannot be read
    /// @param revokedOn since when what it sends is refused
    public record ComputerLine(
            ComputerId id, String name, String code, boolean revoked, Optional<LocalDate> revokedOn) {}
}
