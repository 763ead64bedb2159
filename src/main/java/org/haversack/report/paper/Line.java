package org.haversack.report.paper;

import java.util.List;

/// One line of wrapped text.
///
/// @param words its pieces, from left to right
/// @param width up to the end of the last piece, in points
record Line(List<Piece> words, float width) {
    /// Words that look the same.
    ///
    /// @param x where they begin, from the left end of the line, in points
    record Piece(float x, String text, Style style) {}

    Line {
        words = List.copyOf(words);
    }

    /// The size of its biggest letters, in points.
    float size() {
        return (float)
                words.stream().mapToDouble(piece -> piece.style().size()).max().orElse(Style.BODY.size());
    }

    /// Its height, in points.
    float leading() {
        return (float) words.stream()
                .mapToDouble(piece -> piece.style().leading())
                .max()
                .orElse(Style.BODY.leading());
    }
}
