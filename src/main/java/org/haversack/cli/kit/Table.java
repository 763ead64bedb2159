package org.haversack.cli.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for people: aligned columns, the last one wrapped, long cells cut.
public final class Table {
    private static final int WIDEST = 64;
    private static final int LAST = 72;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;
    private final boolean headed;

    private Table(int columns, boolean headed) {
        this.columns = columns;
        this.headed = headed;
    }

    /// A table with a line of headings.
    public static Table of(List<String> headings) {
        var table = new Table(headings.size(), true);
        table.rows.add(headings);
        return table;
    }

    public static Table of(String... headings) {
        return of(List.of(headings));
    }

    /// A table without headings.
    public static Table plain(int columns) {
        return new Table(columns, false);
    }

    /// Adds a line.
    public Table row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row has " + columns + " cells");
        }
        rows.add(cells.stream().map(Words::printable).toList());
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /// The lines, without spaces at their ends; no column that is empty but for its heading, and no headings alone.
    public List<String> lines() {
        if (headed && rows.size() == 1) {
            return List.of();
        }
        var widths = new int[columns];
        Arrays.setAll(
                widths,
                column -> rows.stream()
                        .mapToInt(row -> Words.width(cut(row.get(column))))
                        .max()
                        .orElse(0));
        for (int column = 0; column < columns; column++) {
            widths[column] = isEmpty(column) ? 0 : widths[column];
        }
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.addAll(lines(row, widths));
        }
        return lines;
    }

    private boolean isEmpty(int column) {
        return rows.stream()
                .skip(headed ? 1 : 0)
                .allMatch(row -> row.get(column).isEmpty());
    }

    private List<String> lines(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < columns - 1; column++) {
            if (widths[column] > 0) {
                var cell = cut(row.get(column));
                line.append(cell)
                        .repeat(' ', widths[column] - Words.width(cell))
                        .append(GAP);
            }
        }
        var lines = new ArrayList<String>();
        var indent = " ".repeat(Words.width(line.toString()));
        var last = widths[columns - 1] > 0 ? row.getLast() : "";
        for (var part : wrapped(last)) {
            lines.add((lines.isEmpty() ? line : indent) + part);
        }
        lines.replaceAll(String::stripTrailing);
        return lines;
    }

    private static List<String> wrapped(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!part.isEmpty() && Words.width(part.toString()) + 1 + Words.width(word) > LAST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String cut(String cell) {
        return Words.width(cell) <= WIDEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)).stripTrailing() + "…";
    }
}
