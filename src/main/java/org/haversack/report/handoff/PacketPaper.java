package org.haversack.report.handoff;

import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.haversack.report.paper.Block;
import org.haversack.report.paper.Press;
import org.haversack.report.paper.Prose;
import org.haversack.report.paper.Sheet;
import org.haversack.report.paper.Style;

/// Prints a packet, as long as it has to be. The same blocks are shown inside the program.
public final class PacketPaper {
    private static final float CODE = 40;
    private static final float OWNERS = 120;
    private static final float DUE = 90;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Packet packet;
    private final ResourceBundle words =
            ResourceBundle.getBundle("org.haversack.report.handoff.handoff", Locale.ENGLISH);

    private PacketPaper(Packet packet) {
        this.packet = packet;
    }

    /// Writes the document. The stream stays open.
    ///
    /// @throws IOException if the stream cannot be written to
    public static void write(Packet packet, OutputStream out) throws IOException {
        var paper = new PacketPaper(packet);
        try (var press = Press.open()) {
            press.write(
                    new Sheet(
                            packet.size(),
                            Locale.ENGLISH,
                            paper.words("title", packet.practice()),
                            paper.words("footer", packet.programme(), DAY.format(packet.on())),
                            paper.words.getString("page")),
                    paper.blocks(),
                    out);
        }
    }

    /// What is on the pages, from top to bottom.
    public static List<Block> blocks(Packet packet) {
        return new PacketPaper(packet).blocks();
    }

    private String words(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ENGLISH).format(values);
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Prose.of(Style.TITLE, packet.practice())));
        var below = packet.code().isEmpty()
                ? words("subtitle", DAY.format(packet.on()))
                : words("subtitle.code", packet.code(), DAY.format(packet.on()));
        blocks.add(new Block.Paragraph(Prose.of(Style.SUBTITLE, below)));
        if (!packet.handover().isEmpty()) {
            blocks.add(new Block.Paragraph(Prose.of(packet.handover())));
        }
        if (!packet.howToWork().isBlank()) {
            heading(blocks, "how");
            blocks.add(new Block.Paragraph(Prose.of(packet.howToWork())));
        }
        actions(blocks);
        people(blocks);
        named(blocks, "profile", packet.profile());
        visits(blocks);
        if (!packet.done().isEmpty()) {
            heading(blocks, "done");
            blocks.add(Block.Bullets.of(packet.done().stream().map(Prose::of).toList()));
        }
        named(blocks, "seen", packet.seenBy());
        blocks.add(new Block.Paragraph(Prose.of(Style.SMALL, words("seen.private"))));
        return blocks;
    }

    private void heading(List<Block> blocks, String key, Object... values) {
        blocks.add(Block.Heading.of(words(key, values)));
    }

    private void named(List<Block> blocks, String key, List<Packet.Named> values) {
        if (values.isEmpty()) {
            return;
        }
        heading(blocks, key);
        blocks.add(new Block.Labels(values.stream()
                .map(one -> new Block.Labelled(one.name(), Prose.of(one.value())))
                .toList()));
    }

    private void actions(List<Block> blocks) {
        heading(blocks, "actions", packet.actions().size());
        if (packet.actions().isEmpty()) {
            blocks.add(new Block.Paragraph(Prose.of(words("actions.none"))));
            return;
        }
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("", CODE, Block.Side.LEFT),
                        new Block.Column(words("action"), 0, Block.Side.LEFT),
                        new Block.Column(words("owners"), OWNERS, Block.Side.LEFT),
                        new Block.Column(words("due"), DUE, Block.Side.LEFT)),
                packet.actions().stream().map(this::row).toList()));
    }

    private List<Prose> row(Packet.OpenAction action) {
        var due = Prose.of(day(action.due()));
        boolean late = action.due().filter(day -> day.isBefore(packet.on())).isPresent();
        return List.of(
                Prose.of(Style.STRONG, action.code()),
                Prose.of(action.title()),
                Prose.of(action.owners().isEmpty() ? words("nobody") : action.owners()),
                late ? due.and(Style.SMALL, "\n" + words("overdue")) : due);
    }

    private String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElseGet(() -> words("no-day"));
    }

    private void people(List<Block> blocks) {
        if (packet.people().isEmpty()) {
            return;
        }
        heading(blocks, "people");
        blocks.add(Block.Bullets.of(
                packet.people().stream().map(PacketPaper::person).toList()));
    }

    private static Prose person(Packet.Who who) {
        var prose = Prose.of(Style.STRONG, who.name());
        for (var more : List.of(who.role(), who.reached(), who.notes())) {
            if (!more.isBlank()) {
                prose = prose.and(Style.BODY, ", " + more.strip());
            }
        }
        return prose;
    }

    private void visits(List<Block> blocks) {
        heading(blocks, "visits", packet.visits().size());
        for (var visit : packet.visits()) {
            var line = Prose.of(Style.STRONG, day(visit.day())).and(Style.BODY, "  " + visit.what());
            blocks.add(new Block.Paragraph(
                    visit.by().isEmpty() ? line : line.and(Style.SMALL, "  " + words("by", visit.by()))));
            if (!visit.summary().isBlank()) {
                blocks.add(new Block.Paragraph(Prose.of(visit.summary().strip())));
            }
            if (!visit.decisions().isEmpty()) {
                blocks.add(Block.Bullets.of(visit.decisions().stream()
                        .map(one -> Prose.of(words("decided", one)))
                        .toList()));
            }
            blocks.add(new Block.Gap(4));
        }
    }
}
