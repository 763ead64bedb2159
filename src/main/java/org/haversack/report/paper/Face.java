package org.haversack.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One of our own fonts: what it can draw and how wide that is. The computer's fonts are never asked.
final class Face implements AutoCloseable {
    /// Drawn for what the font has no picture of.
    static final String SUBSTITUTE = "□";

    private static final int FIRST_COMBINING = 0x300;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /// Direction marks, joiners, variation selectors and the like: nothing to see, so nothing is put for them.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{M}]+");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /// Reads a font that lies beside this class.
    static Face read(String name) throws IOException {
        try (var in = Face.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the font " + name + " is not in the program");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would be selected and found as one letter.
            font.setEnableGsub(false);
            return new Face(font);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /// The text as this font can draw it: one substitute for each thing it cannot, unseen marks left out.
    String drawable(String text) {
        if (text.chars().allMatch(this::plain)) {
            return text;
        }
        var out = new StringBuilder();
        var clusters = CLUSTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (clusters.find()) {
            out.append(cluster(clusters.group()));
        }
        return out.toString();
    }

    /// Whether it is a letter of its own that can be drawn; so are nearly all in our languages.
    private boolean plain(int c) {
        return c >= ' ' && c < FIRST_COMBINING && c != SOFT_HYPHEN && has(c);
    }

    private String cluster(String cluster) {
        if (cluster.isBlank()) {
            return cluster.codePoints().anyMatch(c -> c == '\n') ? "\n" : " ";
        }
        if (cluster.codePoints().allMatch(this::has)) {
            return cluster;
        }
        var seen = UNSEEN.matcher(cluster).replaceAll("");
        if (seen.isEmpty()) {
            return "";
        }
        return seen.codePoints().allMatch(this::has) ? seen : SUBSTITUTE;
    }

    private boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0 && Character.getType(codePoint) != Character.FORMAT;
    }

    /// How wide drawable text is at one point of size.
    float width(String drawable) {
        try {
            float units = 0;
            for (int codePoint : drawable.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
            }
            return units / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
