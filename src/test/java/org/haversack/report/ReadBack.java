package org.haversack.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF file as somebody else's program finds it.
public final class ReadBack {
    private final byte[] bytes;

    private ReadBack(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Something that writes a PDF.
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static ReadBack of(Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(out);
        return new ReadBack(out.toByteArray());
    }

    /// What a person selects, with a line feed after each line and a form feed after each page but the last.
    public String text() {
        return with(document -> {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(text(document, page));
            }
            return String.join("\f", pages);
        });
    }

    private static String text(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setLineSeparator("\n");
            return stripper.getText(document).replaceAll("(?m) +$", "").stripTrailing() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    /// All letters with their places, of all pages.
    public List<TextPosition> letters() {
        return with(document -> {
            var letters = new ArrayList<TextPosition>();
            try {
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        letters.add(letter);
                    }
                }.getText(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return letters;
        });
    }

    /// The fonts of all pages.
    public List<PDFont> fonts() {
        return with(document -> {
            var fonts = new ArrayList<PDFont>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    try {
                        fonts.add(page.getResources().getFont(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            return fonts;
        });
    }

    public <T> T with(Function<PDDocument, T> question) {
        try (var document = Loader.loadPDF(bytes)) {
            return question.apply(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
