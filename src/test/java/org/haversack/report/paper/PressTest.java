package org.haversack.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.haversack.report.ReadBack;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final String DANISH = "Rødgrød på åen, ÆØÅ æøå";
    private static final String FRENCH = "Où êtes-vous né, cœur naïf ? Ça, « Œuvre » À É È Ê Ë Î Ô Û Ÿ ç";
    private static final String DUTCH = "één coördinator, ĳs, reünie, €";
    private static final String POLISH = "Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ";

    @Test
    void the_letters_of_our_languages_are_read_back_in_both_weights() throws IOException {
        for (var text : List.of(DANISH, FRENCH, DUTCH, POLISH)) {
            var read = print(
                    PaperSize.A4,
                    new Block.Paragraph(Prose.of(text)),
                    new Block.Paragraph(Prose.of(Style.STRONG, text)));
            assertEquals(
                    text + "\n" + text + "\nFoot Page 1 of 1\n", read.text().replace('\u00a0', ' '));
        }
    }

    @Test
    void every_font_is_embedded_and_only_as_far_as_it_is_used() throws IOException {
        var read = print(PaperSize.A4, new Block.Paragraph(Prose.of("plain").and(Style.STRONG, " bold")));
        assertEquals(2, read.fonts().size());
        for (var font : read.fonts()) {
            assertTrue(font.isEmbedded(), font.getName());
            assertTrue(font.getName().matches("[A-Z]{6}\\+Lato-(Regular|Bold)"), font.getName());
        }
    }

    @Test
    void what_the_fonts_cannot_draw_is_replaced_by_one_box_for_each_thing_seen() throws IOException {
        var family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        assertEquals("a□b", paragraph("a" + family + "b"));
        assertEquals("□□", paragraph("血圧"));
        assertEquals("□", paragraph("❤\ufe0f"));
        assertEquals("□", paragraph("\ud83d"));
        assertEquals("safe.txt", paragraph("sa\u202efe.t\u200bxt\u0007"));
        assertEquals("é ñ", paragraph("e\u0301 n\u0303"));
        assertEquals("q w", paragraph("q\u05b0 w"));
        assertEquals("one two", paragraph("one\ttwo"));
    }

    @Test
    void letters_that_touch_stay_letters_of_their_own() throws IOException {
        assertEquals("office fluff fjord", paragraph("office fluff fjord"));
    }

    @Test
    void long_text_and_long_words_stay_within_the_margins() throws IOException {
        for (var size : PaperSize.values()) {
            var text = "Practice facilitation ".repeat(40) + "w".repeat(700) + " " + "i".repeat(700);
            var read = print(
                    size,
                    new Block.Paragraph(Prose.of(Style.TITLE, text)),
                    Block.Bullets.of(List.of(Prose.of(text), Prose.of(Style.BADGE, text))),
                    new Block.Labels(List.of(new Block.Labelled(text, Prose.of(text)))),
                    table(List.of(List.of(text, "5"))));
            assertTrue(read.pages() > 1);
            for (var letter : read.letters()) {
                float end = letter.getXDirAdj() + letter.getWidthDirAdj();
                assertTrue(letter.getXDirAdj() > 53.9 && end < size.width() - 53.9, letter + " ends at " + end);
                assertTrue(letter.getYDirAdj() > 54 && letter.getYDirAdj() < size.height() - 20);
            }
            int w = read.text().chars().map(c -> c == 'w' ? 1 : 0).sum();
            assertEquals(6 * 700, w);
        }
    }

    @Test
    void a_heading_is_never_the_last_line_of_its_page_and_pages_are_numbered() throws IOException {
        var blocks = new ArrayList<Block>();
        for (int n = 1; n <= 60; n++) {
            blocks.add(Block.Heading.of("Heading " + n));
            blocks.add(new Block.Paragraph(Prose.of("Text " + n + "\nmore".repeat(n % 7))));
        }
        var pages = print(PaperSize.LETTER, blocks.toArray(Block[]::new)).text().split("\f");
        assertTrue(pages.length > 3);
        for (int page = 0; page < pages.length; page++) {
            var lines = pages[page].split("\n");
            assertEquals("Foot Page " + (page + 1) + " of " + pages.length, lines[lines.length - 1]);
            assertFalse(lines[lines.length - 2].startsWith("Heading"), pages[page]);
        }
        assertEquals(
                IntStream.rangeClosed(1, 60).mapToObj(n -> "Text " + n).toList(),
                String.join("", pages)
                        .lines()
                        .filter(line -> line.startsWith("Text"))
                        .toList());
    }

    @Test
    void wherever_a_page_ends_a_heading_goes_with_what_follows_it() throws IOException {
        for (int lines = 40; lines < 56; lines++) {
            var read = print(
                    PaperSize.A4,
                    new Block.Paragraph(Prose.of("line\n".repeat(lines))),
                    Block.Heading.of("Heading"),
                    new Block.Paragraph(Prose.of("Text")));
            assertTrue(read.text().contains("Heading\nText\n"), lines + " lines");
        }
    }

    @Test
    void numbers_end_under_each_other_at_the_right_of_their_column() throws IOException {
        var read = print(PaperSize.A4, table(List.of(List.of("a", "5"), List.of("b", "115"))));
        var ends = read.letters().stream()
                .filter(letter -> letter.getUnicode().equals("5"))
                .map(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                .toList();
        assertEquals(2, ends.size());
        assertEquals(Collections.max(ends), Collections.min(ends), 0.01);
        assertEquals(PaperSize.A4.width() - 54, ends.getFirst(), 0.1);
    }

    @Test
    void blocks_beside_each_other_are_read_one_after_the_other() throws IOException {
        var read = print(
                PaperSize.A4,
                new Block.Beside(
                        List.of(Block.Heading.of("Left"), Block.Bullets.of(List.of(Prose.of("one"), Prose.of("two")))),
                        List.of(Block.Heading.of("Right"), new Block.Bullets("□", List.of(Prose.of("three"))))));
        assertEquals("Left\n• one\n• two\nRight\n□ three\nFoot Page 1 of 1\n", read.text());
    }

    @Test
    void title_and_language_are_in_the_file_and_the_size_is_the_papers() throws IOException {
        for (var size : PaperSize.values()) {
            print(size, new Block.Paragraph(Prose.of("x"))).with(document -> {
                var catalog = document.getDocumentCatalog();
                assertEquals("Æble", document.getDocumentInformation().getTitle());
                assertEquals("da", catalog.getLanguage());
                assertTrue(catalog.getViewerPreferences().displayDocTitle());
                var box = document.getPage(0).getMediaBox();
                assertEquals(size == PaperSize.A4 ? 595.28f : 612, box.getWidth(), 0.01);
                assertEquals(size == PaperSize.A4 ? 841.89f : 792, box.getHeight(), 0.01);
                return box;
            });
        }
    }

    @Test
    void no_words_at_all_are_one_page() throws IOException {
        assertEquals(1, print(PaperSize.A4).pages());
        assertEquals("", paragraph(""));
    }

    @Test
    void americans_print_on_letter_and_danes_on_a4() {
        assertEquals(PaperSize.LETTER, PaperSize.usualIn(Locale.US));
        assertEquals(PaperSize.A4, PaperSize.usualIn(Locale.of("da", "DK")));
        assertEquals(PaperSize.A4, PaperSize.usualIn(Locale.ENGLISH));
    }

    private static String paragraph(String text) throws IOException {
        var read = print(PaperSize.A4, new Block.Paragraph(Prose.of(text))).text();
        return read.replaceFirst("\\n?Foot Page 1 of 1\\n$", "");
    }

    private static Block.Table table(List<List<String>> rows) {
        return new Block.Table(
                List.of(
                        new Block.Column("Item", 0, Block.Side.LEFT),
                        new Block.Column("Minutes", 40, Block.Side.RIGHT)),
                rows.stream().map(row -> row.stream().map(Prose::of).toList()).toList());
    }

    private static ReadBack print(PaperSize size, Block... blocks) throws IOException {
        var sheet = new Sheet(size, Locale.of("da"), "Æble", "Foot", "Page {0} of {1}");
        return ReadBack.of(out -> {
            try (var press = Press.open()) {
                press.write(sheet, List.of(blocks), out);
            }
        });
    }
}
