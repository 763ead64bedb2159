package org.haversack.report.visit;

import java.io.IOException;
import java.io.OutputStream;
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
            var room = BriefRoom.ofAll(brief);
            var blocks = new BriefPage(brief, words, room).blocks();
            while (press.pages(brief.size(), blocks) > 1 && room.canShrink()) {
                room = room.smaller();
                blocks = new BriefPage(brief, words, room).blocks();
            }
            press.write(sheet, blocks, out);
        }
    }
}
