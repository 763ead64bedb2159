package org.haversack.service.practices;

import java.util.Map;
import java.util.Set;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.Value;

/// Somebody of a practice, as she is edited.
///
/// @param staff the person
/// @param values her fields as stored
/// @param conflicts her fields that wait for a decision
public record Member(Staff staff, Map<String, Value> values, Set<String> conflicts) {}
