package org.haversack.report.visit;

import java.util.List;

/// Writes what is left behind as plain text for an e-mail, with the same words as on paper.
public final class LeaveBehindText {
    private final LeaveBehind visit;
    private final PaperWords words;
    private final LeaveBehindLines lines;
    private final StringBuilder text = new StringBuilder();

    private LeaveBehindText(LeaveBehind visit) {
        this.visit = visit;
        this.words = PaperWords.ofLeaveBehind(visit.language());
        this.lines = new LeaveBehindLines(visit, words);
    }

    /// What to write over the e-mail.
    public static String subject(LeaveBehind visit) {
        return new LeaveBehindText(visit).lines.title();
    }

    /// The e-mail; lines end with a line feed and are not wrapped.
    public static String body(LeaveBehind visit) {
        return new LeaveBehindText(visit).body();
    }

    private String body() {
        text.append(oneLine(visit.practice())).append('\n').append(lines.when()).append('\n');
        if (!visit.present().isEmpty()) {
            var names = oneLine(String.join(", ", visit.present()));
            text.append(words.get("present.line", names)).append('\n');
        }
        section("discussed", visit.discussed());
        section(
                "decided",
                visit.decisions().stream()
                        .map(decision -> coded(decision.code(), lines.decided(decision)))
                        .toList());
        section("actions", visit.open().stream().map(this::action).toList());
        section(
                "done",
                visit.done().stream()
                        .map(action -> coded(action.code(), action.title()))
                        .toList());
        lines.next().ifPresent(next -> paragraph("next", next));
        paragraph("contact", lines.contact());
        return text.toString();
    }

    private void section(String key, List<String> points) {
        if (!points.isEmpty()) {
            text.append('\n').append(words.get(key)).append('\n');
            points.forEach(point -> text.append("- ").append(oneLine(point)).append('\n'));
        }
    }

    private void paragraph(String key, String line) {
        text.append('\n')
                .append(words.get(key))
                .append('\n')
                .append(oneLine(line))
                .append('\n');
    }

    private String action(LeaveBehind.AgreedAction action) {
        var due = lines.due(action);
        var before = lines.before(action);
        return words.get(
                "action.line",
                coded(action.code(), action.title()),
                lines.owners(action),
                before.isEmpty() ? due : words.get("action.moved", due, before));
    }

    private static String coded(String code, String text) {
        return code.isEmpty() ? text : code + " " + text;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
