package org.haversack.report.paper;

import java.util.List;

/// What a page is made of, from top to bottom.
public sealed interface Block {
    /// Lines of text over the whole width, wrapped.
    record Paragraph(Prose text) implements Block {}

    /// The name of what follows; never the last line of a page.
    record Heading(Prose text) implements Block {
        public static Heading of(String text) {
            return new Heading(Prose.of(Style.HEADING, text));
        }
    }

    /// Points with a mark before each.
    ///
    /// @param mark a character the fonts have, such as `•` or `□`
    record Bullets(String mark, List<Prose> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }

        public static Bullets of(List<Prose> points) {
            return new Bullets("•", points);
        }
    }

    /// Names of values in a narrow column, and the values beside them.
    record Labels(List<Labelled> rows) implements Block {
        public Labels {
            rows = List.copyOf(rows);
        }
    }

    /// One value and its name.
    record Labelled(String label, Prose value) {}

    /// Rows in columns, with a hairline under each row.
    ///
    /// @param columns from left to right
    /// @param rows each with as many cells as there are columns
    record Table(List<Column> columns, List<List<Prose>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /// A column of a table.
    ///
    /// @param head what stands over it
    /// @param width in points, or 0 for an equal share of what the others leave
    /// @param side where the words of a cell stand
    record Column(String head, float width, Side side) {}

    /// Where words stand in their column.
    enum Side {
        LEFT,
        RIGHT
    }

    /// Two stacks of blocks beside each other, half of the width each. Must fit on one page: it is not broken.
    record Beside(List<Block> left, List<Block> right) implements Block {
        public Beside {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// Empty space, in points; none at the top of a page.
    record Gap(float points) implements Block {}
}
