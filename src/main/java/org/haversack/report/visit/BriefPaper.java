package org.haversack.report.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.haversack.report.paper.Block;
import org.haversack.report.paper.Press;
import org.haversack.report.paper.Sheet;

/// Prints a brief as PDF, on exactly one page: lists that are too long for it end in “and 4 more”.
public final class BriefPaper {
    private BriefPaper() {}

    /// Writes the page. The stream stays open.
    ///
    /// @throws IOException if the stream cannot be written to
    public static void write(Brief brief, OutputStream out) throws IOException {
        var words = PaperWords.ofBrief();
        var day = words.longDay(brief.start().toLocalDate());
        var sheet = new Sheet(
                brief.size(),
                words.locale(),
                words.get("title", brief.practice(), day),
                brief.facilitator().isEmpty() ? words.get("footer") : words.get("footer.for", brief.facilitator()),
                words.get("page"));
        try (var press = Press.open()) {
            press.write(sheet, fitting(brief, words, press), out);
        }
    }

    /// The page with most on it that is still one page.
    private static List<Block> fitting(Brief brief, PaperWords words, Press press) {
        var rooms = BriefRoom.fromMostToLeast(brief);
        int tooMuch = -1;
        int fits = rooms.size() - 1;
        var fitting = new BriefPage(brief, words, rooms.getLast()).blocks();
        while (fits - tooMuch > 1) {
            // The first room is asked first: it is nearly always big enough.
            int asked = tooMuch < 0 && fits == rooms.size() - 1 ? 0 : (tooMuch + fits) / 2;
            var blocks = new BriefPage(brief, words, rooms.get(asked)).blocks();
            if (press.pages(brief.size(), blocks) == 1) {
                fits = asked;
                fitting = blocks;
            } else {
                tooMuch = asked;
            }
        }
        return fitting;
    }
}
