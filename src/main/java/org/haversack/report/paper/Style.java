package org.haversack.report.paper;

/// How words look, by what they are for.
public enum Style {
    TITLE(true, 20, Ink.TEXT),
    SUBTITLE(false, 12, Ink.TEXT),
    HEADING(true, 11.5f, Ink.ACCENT),
    BODY(false, 10, Ink.TEXT),
    STRONG(true, 10, Ink.TEXT),
    /// What must be seen, such as 12 days overdue; not broken at its spaces.
    BADGE(true, 10, Ink.ALERT),
    SMALL(false, 8.5f, Ink.MUTED),
    /// The name of a value or of a column.
    LABEL(false, 9, Ink.MUTED);

    private static final float LEADING = 1.38f;

    private final boolean bold;
    private final float size;
    private final Ink ink;

    Style(boolean bold, float size, Ink ink) {
        this.bold = bold;
        this.size = size;
        this.ink = ink;
    }

    boolean bold() {
        return bold;
    }

    /// In points.
    float size() {
        return size;
    }

    /// From one line to the next, in points.
    float leading() {
        return size * LEADING;
    }

    boolean together() {
        return this == BADGE;
    }

    Ink ink() {
        return ink;
    }
}
