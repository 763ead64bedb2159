package org.haversack.service.practices;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// One change of a practice's space.
///
/// @param no its number in this store
/// @param by who made it, in words
/// @param at when, by the clock of whoever made it, in this computer's zone
/// @param file the name of the file it came in; empty for what was done on this computer
/// @param reason what the person said about it; empty if nothing
/// @param lines what it set
public record HistoryChange(
        long no, String by, LocalDateTime at, Optional<String> file, String reason, List<HistoryLine> lines) {}
