package org.haversack.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks text into lines: at spaces, and inside a word only where it is wider than the line.
final class Wrap {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final Faces faces;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line.Piece> line = new ArrayList<>();
    private final List<Line.Piece> word = new ArrayList<>();
    private float x;
    private float wordWidth;
    private boolean space;

    private Wrap(Faces faces, float width) {
        this.faces = faces;
        this.width = width;
    }

    /// The lines of a text in a column this wide, in points; one empty line for no text.
    static List<Line> lines(Prose text, float width, Faces faces) {
        var wrap = new Wrap(faces, width);
        for (var span : text.spans()) {
            wrap.add(faces.of(span.style()).drawable(span.text()), span.style());
        }
        wrap.endWord();
        if (!wrap.line.isEmpty() || wrap.lines.isEmpty()) {
            wrap.endLine();
        }
        return wrap.lines;
    }

    private void add(String text, Style style) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == ' ' && !style.together()) {
                grow(text.substring(from, at), style);
                endWord();
                space = true;
                if (c == '\n') {
                    endLine();
                }
                from = at + 1;
            }
        }
        grow(text.substring(from), style);
    }

    private void grow(String part, Style style) {
        if (!part.isEmpty()) {
            word.add(new Line.Piece(wordWidth, part, style));
            wordWidth += faces.width(part, style);
        }
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        float gap = space && !line.isEmpty() ? faces.width(" ", line.getLast().style()) : 0;
        if (!line.isEmpty() && x + gap + wordWidth > width) {
            endLine();
            gap = 0;
        }
        for (var piece : List.copyOf(word)) {
            place(piece, gap > 0 && piece == word.getFirst());
        }
        word.clear();
        wordWidth = 0;
        space = false;
    }

    private void place(Line.Piece piece, boolean spaced) {
        if (spaced) {
            append(" ", line.getLast().style());
        }
        if (x + faces.width(piece.text(), piece.style()) <= width) {
            append(piece.text(), piece.style());
            return;
        }
        var clusters = CLUSTER.matcher(piece.text());
        while (clusters.find()) {
            if (!line.isEmpty() && x + faces.width(clusters.group(), piece.style()) > width) {
                endLine();
            }
            append(clusters.group(), piece.style());
        }
    }

    /// Adds to the piece before where it looks the same, so that what is selected later has its spaces.
    private void append(String text, Style style) {
        if (!line.isEmpty() && line.getLast().style() == style) {
            var last = line.removeLast();
            line.add(new Line.Piece(last.x(), last.text() + text, style));
        } else {
            line.add(new Line.Piece(x, text, style));
        }
        x += faces.width(text, style);
    }

    private void endLine() {
        lines.add(new Line(line, x));
        line.clear();
        x = 0;
        space = false;
    }
}
