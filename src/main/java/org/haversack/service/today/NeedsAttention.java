package org.haversack.service.today;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;

/// A practice that needs attention.
///
/// @param name its name
/// @param momentum why
/// @param next its next planned visit
public record NeedsAttention(RecordId practice, String name, Momentum momentum, Optional<LocalDateTime> next) {}
