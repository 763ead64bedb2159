package org.haversack.service.contacts;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;

/// A contact to be logged in a few words.
///
/// @param practice whom it was with
/// @param planned the planned visit it was; empty for one that nobody had planned
/// @param mode how it took place
/// @param start when it began, local time; empty for just now, so that it ends with the moment of logging
/// @param minutes how long it took
/// @param summary one line on what it was about
public record Contact(
        RecordId practice,
        Optional<RecordId> planned,
        VisitMode mode,
        Optional<LocalDateTime> start,
        OptionalInt minutes,
        String summary) {}
