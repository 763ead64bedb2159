package org.haversack.report.paper;

import java.util.ArrayList;
import java.util.List;

/// Running text, parts of which may look different. A line feed in it begins a new line.
///
/// @param spans the parts, in order
public record Prose(List<Span> spans) {
    /// A part that looks the same throughout.
    public record Span(String text, Style style) {}

    public Prose {
        spans = List.copyOf(spans);
    }

    public static Prose of(String text) {
        return of(Style.BODY, text);
    }

    public static Prose of(Style style, String text) {
        return new Prose(List.of(new Span(text, style)));
    }

    /// This text and more, directly behind it.
    public Prose and(Style style, String text) {
        var more = new ArrayList<>(spans);
        more.add(new Span(text, style));
        return new Prose(more);
    }
}
