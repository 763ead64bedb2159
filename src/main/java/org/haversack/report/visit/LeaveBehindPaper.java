package org.haversack.report.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.haversack.report.paper.Block;
import org.haversack.report.paper.Press;
import org.haversack.report.paper.Prose;
import org.haversack.report.paper.Sheet;
import org.haversack.report.paper.Style;

/// Prints what is left behind as PDF: one or two pages, more only where more was agreed; nothing is cut.
public final class LeaveBehindPaper {
    private final LeaveBehind visit;
    private final PaperWords words;
    private final LeaveBehindLines lines;

    private LeaveBehindPaper(LeaveBehind visit) {
        this.visit = visit;
        this.words = PaperWords.ofLeaveBehind(visit.language());
        this.lines = new LeaveBehindLines(visit, words);
    }

    /// Writes the document. The stream stays open.
    ///
    /// @throws IOException if the stream cannot be written to
    public static void write(LeaveBehind visit, OutputStream out) throws IOException {
        var paper = new LeaveBehindPaper(visit);
        try (var press = Press.open()) {
            press.write(paper.sheet(), paper.blocks(), out);
        }
    }

    private Sheet sheet() {
        return new Sheet(visit.size(), words.locale(), lines.title(), visit.programme(), words.get("page"));
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Prose.of(Style.TITLE, visit.practice())));
        blocks.add(new Block.Paragraph(Prose.of(Style.SUBTITLE, lines.when())));
        if (!visit.present().isEmpty()) {
            blocks.add(new Block.Gap(4));
            blocks.add(new Block.Labels(
                    List.of(new Block.Labelled(words.get("present"), Prose.of(String.join(", ", visit.present()))))));
        }
        bullets(blocks, "discussed", visit.discussed().stream().map(Prose::of).toList());
        bullets(
                blocks,
                "decided",
                visit.decisions().stream().map(this::decision).toList());
        actions(blocks);
        bullets(blocks, "done", visit.done().stream().map(this::done).toList());
        lines.next().ifPresent(next -> section(blocks, "next", next));
        section(blocks, "contact", lines.contact());
        return blocks;
    }

    private void section(List<Block> blocks, String key, String text) {
        blocks.add(Block.Heading.of(words.get(key)));
        blocks.add(new Block.Paragraph(Prose.of(text)));
    }

    private void bullets(List<Block> blocks, String key, List<Prose> points) {
        if (!points.isEmpty()) {
            blocks.add(Block.Heading.of(words.get(key)));
            blocks.add(Block.Bullets.of(points));
        }
    }

    private void actions(List<Block> blocks) {
        if (visit.open().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(words.get("actions")));
        var columns = List.of(
                new Block.Column("", 34, Block.Side.LEFT),
                new Block.Column(words.get("action"), 0, Block.Side.LEFT),
                new Block.Column(words.get("owner"), 110, Block.Side.LEFT),
                new Block.Column(words.get("due"), 130, Block.Side.LEFT));
        blocks.add(new Block.Table(columns, visit.open().stream().map(this::row).toList()));
    }

    private List<Prose> row(LeaveBehind.AgreedAction action) {
        var due = Prose.of(lines.due(action));
        var before = lines.before(action);
        return List.of(
                Prose.of(Style.STRONG, action.code()),
                Prose.of(action.title()),
                Prose.of(lines.owners(action)),
                before.isEmpty() ? due : due.and(Style.SMALL, "\n" + before));
    }

    private Prose decision(DecisionLine decision) {
        return coded(decision.code(), lines.decided(decision));
    }

    private Prose done(LeaveBehind.AgreedAction action) {
        return coded(action.code(), action.title());
    }

    private static Prose coded(String code, String text) {
        return code.isEmpty() ? Prose.of(text) : Prose.of(Style.STRONG, code).and(Style.BODY, " " + text);
    }
}
