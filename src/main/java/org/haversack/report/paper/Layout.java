package org.haversack.report.paper;

import java.util.ArrayList;
import java.util.List;

/// Turns blocks into strips that are as wide as asked for. Lengths are in points.
final class Layout {
    private static final float PARAGRAPH_GAP = 4;
    private static final float HEADING_GAP = 13;
    private static final float POINT_GAP = 2;
    private static final float INDENT = 11;
    private static final float LABEL_WIDTH = 74;
    private static final float GUTTER = 22;
    /// Longer texts than this may be broken by the end of a page.
    private static final int MOST_LINES_TOGETHER = 8;

    private final Faces faces;

    Layout(Faces faces) {
        this.faces = faces;
    }

    List<Row> rows(List<Block> blocks, float width) {
        var rows = new ArrayList<Row>();
        for (var block : blocks) {
            rows.addAll(rows(block, width));
        }
        return rows;
    }

    private List<Row> rows(Block block, float width) {
        return switch (block) {
            case Block.Paragraph paragraph -> text(paragraph.text(), width, PARAGRAPH_GAP);
            case Block.Heading heading ->
                text(heading.text(), width, HEADING_GAP).stream()
                        .map(row -> row.kept(true))
                        .toList();
            case Block.Bullets bullets -> bullets(bullets, width);
            case Block.Labels labels -> labels(labels, width);
            case Block.Table table -> new TableLayout(faces, table, width).rows();
            case Block.Beside beside -> List.of(beside(beside, width));
            case Block.Gap gap -> List.of(new Row(gap.points(), 0, List.of(), false));
        };
    }

    private List<Row> text(Prose text, float width, float gap) {
        return strips(List.of(new Cell(0, Wrap.lines(text, width, faces))), gap);
    }

    private List<Row> bullets(Block.Bullets bullets, float width) {
        var rows = new ArrayList<Row>();
        for (var point : bullets.points()) {
            var mark = new Cell(0, Wrap.lines(Prose.of(bullets.mark()), INDENT, faces));
            var words = new Cell(INDENT, Wrap.lines(point, width - INDENT, faces));
            rows.addAll(strips(List.of(mark, words), POINT_GAP));
        }
        return rows;
    }

    private List<Row> labels(Block.Labels labels, float width) {
        var rows = new ArrayList<Row>();
        for (var row : labels.rows()) {
            var label = new Cell(0, Wrap.lines(Prose.of(Style.LABEL, row.label()), LABEL_WIDTH - 6, faces));
            var value = new Cell(LABEL_WIDTH, Wrap.lines(row.value(), width - LABEL_WIDTH, faces));
            rows.addAll(strips(List.of(label, value), POINT_GAP));
        }
        return rows;
    }

    private Row beside(Block.Beside beside, float width) {
        float half = (width - GUTTER) / 2;
        var left = stack(rows(beside.left(), half));
        var right = stack(rows(beside.right(), half));
        var marks = new ArrayList<>(left.marks());
        right.marks().forEach(mark -> marks.add(mark.moved(half + GUTTER, 0)));
        return new Row(0, Math.max(left.height(), right.height()), marks, false);
    }

    private static Row stack(List<Row> rows) {
        var marks = new ArrayList<Row.Mark>();
        float y = 0;
        for (var row : rows) {
            y += row.gap();
            for (var mark : row.marks()) {
                marks.add(mark.moved(0, y));
            }
            y += row.height();
        }
        return new Row(0, y, marks, false);
    }

    /// Lines of text in a column that begins at `x`.
    record Cell(float x, List<Line> lines) {}

    /// Columns of lines side by side: the first lines of all on one baseline, then the second ones, and so on.
    static List<Row> strips(List<Cell> cells, float gap) {
        int count = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        var rows = new ArrayList<Row>();
        for (int number = 0; number < count; number++) {
            int line = number;
            var there =
                    cells.stream().filter(cell -> line < cell.lines().size()).toList();
            float size = (float) there.stream()
                    .mapToDouble(cell -> cell.lines().get(line).size())
                    .max()
                    .orElse(0);
            float height = (float) there.stream()
                    .mapToDouble(cell -> cell.lines().get(line).leading())
                    .max()
                    .orElse(0);
            var marks = new ArrayList<Row.Mark>();
            for (var cell : there) {
                for (var piece : cell.lines().get(line).words()) {
                    marks.add(new Row.Words(cell.x() + piece.x(), size, piece.text(), piece.style()));
                }
            }
            boolean together = line < count - 1 && count <= MOST_LINES_TOGETHER;
            rows.add(new Row(line == 0 ? gap : 0, height, marks, together));
        }
        return rows;
    }
}
