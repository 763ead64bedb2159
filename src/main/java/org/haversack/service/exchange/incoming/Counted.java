package org.haversack.service.exchange.incoming;

/// How many records of one kind.
///
/// @param created that were not here before
/// @param changed that were here and got new values
/// @param deleted that were deleted
public record Counted(int created, int changed, int deleted) {
    /// Both together.
    public Counted and(Counted other) {
        return new Counted(created + other.created, changed + other.changed, deleted + other.deleted);
    }
}
