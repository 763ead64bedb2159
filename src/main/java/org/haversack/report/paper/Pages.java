package org.haversack.report.paper;

import java.util.ArrayList;
import java.util.List;

/// Breaks strips into pages: strips that belong together stay together where a page is high enough for them.
final class Pages {
    private final float height;
    private final List<List<Row>> pages = new ArrayList<>();
    private List<Row> page = new ArrayList<>();
    private float used;

    private Pages(float height) {
        this.height = height;
    }

    /// The pages, at least one.
    ///
    /// @param height of what may be written on each, in points
    static List<List<Row>> of(List<Row> rows, float height) {
        var pages = new Pages(height);
        var group = new ArrayList<Row>();
        for (var row : rows) {
            group.add(row);
            if (!row.keep()) {
                pages.add(group);
                group.clear();
            }
        }
        pages.add(group);
        pages.pages.add(pages.page);
        return pages.pages;
    }

    private void add(List<Row> group) {
        float together = (float)
                group.stream().mapToDouble(row -> row.gap() + row.height()).sum();
        if (used + together > height && !page.isEmpty() && together <= height) {
            turn();
        }
        for (var row : group) {
            if (used + row.gap() + row.height() > height && !page.isEmpty()) {
                turn();
            }
            var placed = page.isEmpty() ? row.withGap(0) : row;
            page.add(placed);
            used += placed.gap() + placed.height();
        }
    }

    private void turn() {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
    }
}
