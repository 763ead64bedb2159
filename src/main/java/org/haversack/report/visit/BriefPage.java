package org.haversack.report.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.haversack.report.paper.Block;
import org.haversack.report.paper.Prose;
import org.haversack.report.paper.Style;
import org.haversack.report.visit.BriefRoom.Part;

/// What is on the page of a brief, with as many entries of each list as there is room for.
final class BriefPage {
    private final Brief brief;
    private final PaperWords words;
    private final BriefRoom room;

    BriefPage(Brief brief, PaperWords words, BriefRoom room) {
        this.brief = brief;
        this.words = words;
        this.room = room;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Prose.of(Style.TITLE, cut(brief.practice(), room.letters() / 2))));
        blocks.add(new Block.Paragraph(Prose.of(Style.SUBTITLE, when())));
        blocks.add(new Block.Gap(4));
        blocks.add(new Block.Labels(labels()));
        blocks.addAll(agenda());
        blocks.add(new Block.Beside(left(), right()));
        return blocks;
    }

    private String when() {
        var span = words.span(brief.start(), brief.plannedMinutes());
        return brief.title().isEmpty() ? span : words.get("when", span, cut(brief.title(), room.letters() / 2));
    }

    private List<Block.Labelled> labels() {
        var rows = new ArrayList<Block.Labelled>();
        if (!brief.place().isEmpty()) {
            rows.add(new Block.Labelled(words.get("where"), Prose.of(cut(brief.place(), room.letters()))));
        }
        for (var who : brief.people().subList(0, room.of(Part.PEOPLE))) {
            var name = Prose.of(Style.STRONG, cut(who.name(), room.letters() / 2));
            rows.add(new Block.Labelled(
                    cut(who.role(), room.letters() / 2),
                    who.reached().isEmpty()
                            ? name
                            : name.and(Style.BODY, " · " + cut(who.reached(), room.letters() / 2))));
        }
        more(Part.PEOPLE, brief.people().size()).forEach(words -> rows.add(new Block.Labelled("", words)));
        return rows;
    }

    private List<Block> agenda() {
        var blocks = new ArrayList<Block>();
        var heading = Prose.of(Style.HEADING, words.get("agenda"));
        blocks.add(new Block.Heading(heading.and(Style.LABEL, " · " + sum())));
        if (brief.agenda().isEmpty()) {
            blocks.add(new Block.Paragraph(Prose.of(Style.LABEL, words.get("agenda.none"))));
            return blocks;
        }
        var columns = List.of(
                new Block.Column(words.get("agenda.time"), 34, Block.Side.LEFT),
                new Block.Column(words.get("agenda.item"), 0, Block.Side.LEFT),
                new Block.Column(words.get("agenda.purpose"), 0, Block.Side.LEFT),
                new Block.Column(words.get("agenda.minutes"), 44, Block.Side.RIGHT));
        var rows = new ArrayList<List<Prose>>();
        var time = brief.start();
        for (var line : brief.agenda().subList(0, room.of(Part.AGENDA))) {
            var minutes = line.minutes();
            rows.add(List.of(
                    Prose.of(Style.LABEL, words.time(time.toLocalTime())),
                    Prose.of(Style.STRONG, cut(line.title(), room.letters())),
                    Prose.of(cut(line.purpose(), room.letters())),
                    Prose.of(minutes.isEmpty() ? "–" : String.valueOf(minutes.getAsInt()))));
            time = time.plusMinutes(minutes.orElse(0));
        }
        blocks.add(new Block.Table(columns, rows));
        more(Part.AGENDA, brief.agenda().size()).forEach(words -> blocks.add(new Block.Paragraph(words)));
        return blocks;
    }

    private String sum() {
        int sum = brief.agenda().stream()
                .mapToInt(line -> line.minutes().orElse(0))
                .sum();
        int slot = brief.plannedMinutes();
        if (slot == 0) {
            return words.get("agenda.sum", sum);
        }
        return words.get(sum > slot ? "agenda.sum.over" : "agenda.sum.of", sum, slot, sum - slot);
    }

    private List<Block> left() {
        var blocks = new ArrayList<Block>();
        var sorted = brief.actions().stream()
                .sorted(Comparator.comparing(action -> action.due().orElse(LocalDate.MAX)))
                .toList();
        if (sorted.isEmpty()) {
            blocks.add(Block.Heading.of(words.get("actions")));
            blocks.add(new Block.Paragraph(Prose.of(Style.LABEL, words.get("actions.none"))));
        }
        blocks.addAll(list("actions", "•", Part.ACTIONS, sorted, this::action));
        blocks.addAll(list("decided", "•", Part.DECIDED, brief.decided(), this::decision));
        return blocks;
    }

    private List<Block> right() {
        var blocks = new ArrayList<Block>();
        blocks.addAll(list("know", "•", Part.KNOW, brief.know(), this::plain));
        blocks.addAll(list("bring", "□", Part.BRING, brief.bring(), this::plain));
        blocks.addAll(list("parked", "•", Part.PARKED, brief.parked(), this::plain));
        return blocks;
    }

    private <T> List<Block> list(String key, String mark, Part part, List<T> all, Function<T, Prose> point) {
        if (all.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Heading.of(words.get(key)));
        blocks.add(new Block.Bullets(
                mark, all.stream().limit(room.of(part)).map(point).toList()));
        more(part, all.size()).forEach(words -> blocks.add(new Block.Paragraph(words)));
        return blocks;
    }

    private List<Prose> more(Part part, int all) {
        int hidden = all - room.of(part);
        return hidden == 0 ? List.of() : List.of(Prose.of(Style.LABEL, words.get("more", hidden)));
    }

    private Prose plain(String text) {
        return Prose.of(cut(text, room.letters()));
    }

    private Prose decision(DecisionLine decision) {
        var text = coded(decision.code(), decision.text());
        var visit = brief.start().toLocalDate();
        return decision.from()
                .map(day -> text.and(Style.LABEL, " · " + words.get("decided.from", words.shortDay(day, visit))))
                .orElse(text);
    }

    private Prose action(Brief.OpenAction action) {
        var text = coded(action.code(), action.title());
        if (!action.owners().isEmpty()) {
            text = text.and(Style.LABEL, " · " + cut(action.owners(), room.letters() / 2));
        }
        if (action.due().isEmpty()) {
            return text.and(Style.LABEL, " · " + words.get("due.none"));
        }
        var visit = brief.start().toLocalDate();
        var due = action.due().get();
        long overdue = ChronoUnit.DAYS.between(due, visit);
        return overdue > 0
                ? text.and(Style.LABEL, " · ").and(Style.BADGE, words.get("overdue", overdue))
                : text.and(Style.LABEL, " · " + words.get("due", words.shortDay(due, visit)));
    }

    private Prose coded(String code, String text) {
        var words = cut(text, room.letters());
        return code.isEmpty()
                ? Prose.of(words)
                : Prose.of(Style.STRONG, cut(code, room.letters() / 2)).and(Style.BODY, " " + words);
    }

    /// In one line, and not longer than this.
    private static String cut(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
    }
}
