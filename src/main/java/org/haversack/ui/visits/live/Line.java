package org.haversack.ui.visits.live;

import org.haversack.domain.text.Command;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Tone;

/// Something that was captured, as it is shown and as it would be typed.
///
/// @param id the record
/// @param command what it is
/// @param badge what it is, in words: `Action A-18`
/// @param tone its colour
/// @param text what was said
/// @param detail who does it and until when: `Kim · due Fri 13 Mar`; empty if nothing more is known
/// @param source the line of quick capture that makes it
record Line(RecordId id, Command command, String badge, Tone tone, String text, String detail, String source) {}
