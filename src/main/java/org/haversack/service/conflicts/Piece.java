package org.haversack.service.conflicts;

/// A part of a text that was compared with another.
///
/// @param text the part
/// @param mark what became of it
public record Piece(String text, Mark mark) {
    /// What became of a part of a text.
    public enum Mark {
        /// It is in both texts.
        SAME,
        /// It is in the newer text only.
        ADDED,
        /// It is in the older text only.
        GONE
    }
}
