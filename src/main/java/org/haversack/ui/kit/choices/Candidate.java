package org.haversack.ui.kit.choices;

import org.haversack.merge.change.RecordId;

/// A record that can be chosen.
///
/// @param name what it is called
/// @param about a few words that tell it from others of that name; may be empty
public record Candidate(RecordId id, String name, String about) {}
