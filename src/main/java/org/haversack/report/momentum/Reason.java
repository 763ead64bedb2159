package org.haversack.report.momentum;

/// Why a practice may have lost momentum. Never a word on anybody's character: only what can be counted.
public sealed interface Reason {
    /// How much it counts, 1 or 2.
    int points();

    /// There was no contact for so many days.
    ///
    /// @param ever whether there was any before
    record NoContact(long days, boolean ever, int points) implements Reason {}

    /// Nobody was there in person for so many days.
    record NotOnSite(long days, int points) implements Reason {}

    /// So many visits in a row did not take place.
    record Cancelled(int visits, int points) implements Reason {}

    /// The oldest open action was due so many days ago.
    record Overdue(long days, int points) implements Reason {}
}
