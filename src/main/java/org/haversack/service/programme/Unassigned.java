package org.haversack.service.programme;

import java.util.Optional;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.RecordId;

/// A practice nobody works with.
///
/// @param code the short name people use; empty if none
/// @param madeBy who made it, and so may well be the one to work with it; empty if that is not known
public record Unassigned(RecordId id, String name, String code, Optional<Person> madeBy) {}
