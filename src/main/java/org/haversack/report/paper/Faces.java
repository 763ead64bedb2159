package org.haversack.report.paper;

import java.io.IOException;

/// The two fonts of paper: Lato, regular and bold.
record Faces(Face regular, Face bold) implements AutoCloseable {
    static Faces read() throws IOException {
        return new Faces(Face.read("Lato-Regular.ttf"), Face.read("Lato-Bold.ttf"));
    }

    Face of(Style style) {
        return style.bold() ? bold : regular;
    }

    /// How wide drawable text is, in points.
    float width(String drawable, Style style) {
        return of(style).width(drawable) * style.size();
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
    }
}
