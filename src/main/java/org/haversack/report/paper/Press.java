package org.haversack.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Prints blocks as PDF. Everything happens in memory; the fonts are our own and are embedded, as far as they
/// are used. To be closed after use; not for several threads at once.
public final class Press implements AutoCloseable {
    private static final float MARGIN = 54;
    private static final float FOOTER_AT = 32;
    private static final float HAIRLINE = 0.5f;

    private final Faces faces;
    private final Layout layout;

    private Press(Faces faces) {
        this.faces = faces;
        this.layout = new Layout(faces);
    }

    /// A press with the program's fonts.
    ///
    /// @throws IOException if the program is damaged
    public static Press open() throws IOException {
        return new Press(Faces.read());
    }

    /// How many pages the blocks fill; at least 1.
    public int pages(PaperSize size, List<Block> blocks) {
        return laidOut(size, blocks).size();
    }

    private List<List<Row>> laidOut(PaperSize size, List<Block> blocks) {
        return Pages.of(layout.rows(blocks, size.width() - 2 * MARGIN), size.height() - 2 * MARGIN);
    }

    /// Writes a document. The stream stays open.
    ///
    /// @throws IOException if the stream cannot be written to
    public void write(Sheet sheet, List<Block> blocks, OutputStream out) throws IOException {
        try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            describe(sheet, document);
            var regular = PDType0Font.load(document, faces.regular().font(), true);
            var bold = PDType0Font.load(document, faces.bold().font(), true);
            var pages = laidOut(sheet.size(), blocks);
            for (int number = 1; number <= pages.size(); number++) {
                var page = new PDPage(
                        new PDRectangle(sheet.size().width(), sheet.size().height()));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var pen = new Pen(content, regular, bold);
                    body(sheet, pages.get(number - 1), pen);
                    footer(sheet, number, pages.size(), pen);
                }
            }
            document.save(out);
        }
    }

    private static void describe(Sheet sheet, PDDocument document) {
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(sheet.title());
        document.getDocumentInformation().setCreator("Haversack");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.language().toLanguageTag());
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
    }

    private static void body(Sheet sheet, List<Row> rows, Pen pen) throws IOException {
        float top = sheet.size().height() - MARGIN;
        for (var row : rows) {
            top -= row.gap();
            for (var mark : row.marks()) {
                pen.draw(mark, MARGIN, top);
            }
            top -= row.height();
        }
    }

    private void footer(Sheet sheet, int page, int pages, Pen pen) throws IOException {
        float width = sheet.size().width() - 2 * MARGIN;
        var number =
                line(new MessageFormat(sheet.pageNumber(), sheet.language()).format(new Object[] {page, pages}), width);
        var words = line(sheet.footer(), width - number.width() - MARGIN);
        pen.draw(new Row.Hairline(0, 0, width), MARGIN, FOOTER_AT + 12);
        for (var piece : words.words()) {
            pen.draw(new Row.Words(piece.x(), 0, piece.text(), piece.style()), MARGIN, FOOTER_AT);
        }
        for (var piece : number.words()) {
            pen.draw(
                    new Row.Words(width - number.width() + piece.x(), 0, piece.text(), piece.style()),
                    MARGIN,
                    FOOTER_AT);
        }
    }

    private Line line(String text, float width) {
        return Wrap.lines(Prose.of(Style.SMALL, text), width, faces).getFirst();
    }

    @Override
    public void close() throws IOException {
        faces.close();
    }

    /// Draws marks on one page.
    private record Pen(PDPageContentStream content, PDType0Font regular, PDType0Font bold) {
        /// @param left of the strip
        /// @param top of the strip, from the bottom of the page
        void draw(Row.Mark mark, float left, float top) throws IOException {
            switch (mark) {
                case Row.Words words -> {
                    content.beginText();
                    content.setFont(
                            words.style().bold() ? bold : regular, words.style().size());
                    var ink = words.style().ink();
                    content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
                    content.newLineAtOffset(left + words.x(), top - words.y());
                    content.showText(words.text());
                    content.endText();
                }
                case Row.Hairline line -> {
                    var ink = Ink.HAIRLINE;
                    content.setStrokingColor(ink.red(), ink.green(), ink.blue());
                    content.setLineWidth(HAIRLINE);
                    content.moveTo(left + line.x(), top - line.y());
                    content.lineTo(left + line.x() + line.length(), top - line.y());
                    content.stroke();
                }
            }
        }
    }
}
