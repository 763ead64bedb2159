package org.haversack.service.today;

import java.time.LocalDate;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;

/// A question that was answered and whose answer nobody read yet.
///
/// @param space the practice or person it was asked for
/// @param by name of the expert; empty if not known
public record Answer(RecordId id, SpaceId space, String question, String answer, String by, Optional<LocalDate> on) {}
