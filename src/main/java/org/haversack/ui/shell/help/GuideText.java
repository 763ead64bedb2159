package org.haversack.ui.shell.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the guide, which is written in a little of Markdown: headings, paragraphs, lists, tables, pictures on
/// lines of their own, and lines between fences.
final class GuideText {
    private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\((?:[^)]*/)?([^)/]+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final String FENCE = "```";

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean item;

    private GuideText() {}

    static List<Block> read(String markdown) {
        var reader = new GuideText();
        var lines = List.of(markdown.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                reader.end();
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
                    end++;
                }
                reader.blocks.add(new Block.Lines(String.join("\n", lines.subList(i + 1, end))));
                i = end;
            } else {
                reader.line(lines.get(i).strip());
            }
        }
        reader.end();
        return reader.blocks;
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var picture = PICTURE.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (heading.matches()) {
            end();
            blocks.add(new Block.Heading(heading.group(1).length(), plain(heading.group(2))));
        } else if (picture.matches()) {
            end();
            blocks.add(new Block.Picture(picture.group(2), plain(picture.group(1))));
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            if (line.startsWith("* ")) {
                end();
                item = true;
            }
            text.add(line.startsWith("* ") ? line.substring(2) : line);
        }
    }

    private void row(String line) {
        if (!line.matches("[|\\-: ]+")) {
            rows.add(Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .map(GuideText::plain)
                    .toList());
        }
    }

    /// What was begun is whole.
    private void end() {
        if (!text.isEmpty()) {
            var all = plain(String.join(" ", text));
            blocks.add(item ? new Block.Item(all) : new Block.Paragraph(all));
            text.clear();
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.copyOf(rows)));
            rows.clear();
        }
        item = false;
    }

    private static String plain(String marked) {
        return LINK.matcher(marked).replaceAll("$1").replaceAll("\\*\\*|`|(?<!\\w)\\*(?=\\w)|(?<=\\S)\\*(?!\\w)", "");
    }
}
