package org.haversack.report.paper;

import java.util.ArrayList;
import java.util.List;

/// Turns a table into strips. Lengths are in points.
final class TableLayout {
    private static final float COLUMN_GAP = 12;
    private static final float PADDING = 3;
    private static final float TABLE_GAP = 4;

    private final Faces faces;
    private final Block.Table table;
    private final float width;
    private final float share;

    TableLayout(Faces faces, Block.Table table, float width) {
        this.faces = faces;
        this.table = table;
        this.width = width;
        float taken = (float)
                table.columns().stream().mapToDouble(Block.Column::width).sum();
        long sharing =
                table.columns().stream().filter(column -> column.width() == 0).count();
        this.share = (width - taken - COLUMN_GAP * (table.columns().size() - 1)) / Math.max(1, sharing);
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var heads = table.columns().stream()
                .map(column -> Prose.of(Style.LABEL, column.head()))
                .toList();
        rows.addAll(row(heads, TABLE_GAP).stream().map(row -> row.kept(true)).toList());
        for (var cells : table.rows()) {
            rows.addAll(row(cells, PADDING));
        }
        return rows;
    }

    private List<Row> row(List<Prose> cells, float gap) {
        var placed = new ArrayList<Layout.Cell>();
        float x = 0;
        for (int number = 0; number < cells.size(); number++) {
            var column = table.columns().get(number);
            float room = column.width() == 0 ? share : column.width();
            placed.add(cell(column, Wrap.lines(cells.get(number), room, faces), x, room));
            x += room + COLUMN_GAP;
        }
        var rows = new ArrayList<>(Layout.strips(placed, gap));
        var last = rows.removeLast();
        var marks = new ArrayList<>(last.marks());
        marks.add(new Row.Hairline(0, last.height() + PADDING, width));
        rows.add(new Row(last.gap(), last.height() + PADDING, marks, false));
        return rows;
    }

    private static Layout.Cell cell(Block.Column column, List<Line> lines, float x, float room) {
        if (column.side() == Block.Side.LEFT) {
            return new Layout.Cell(x, lines);
        }
        return new Layout.Cell(
                x, lines.stream().map(line -> pushed(line, room - line.width())).toList());
    }

    private static Line pushed(Line line, float right) {
        var words = line.words().stream()
                .map(piece -> new Line.Piece(piece.x() + right, piece.text(), piece.style()))
                .toList();
        return new Line(words, line.width() + right);
    }
}
